package dev.muster.drill;

/** A log does not fold to what it says: the simulation has changed, or the log has. */
public final class ReplayMismatch extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ReplayMismatch(String message) {
        super(message);
    }
}
