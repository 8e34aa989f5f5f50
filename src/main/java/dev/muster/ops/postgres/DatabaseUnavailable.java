package dev.muster.ops.postgres;

/**
 * The database that Muster brings along cannot be had; the message is written for the person who started the server.
 */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was wrong and where, and what may help */
    public DatabaseUnavailable(String message) {
        super(message);
    }

    /**
     * @param message what was wrong and where, and what may help
     * @param cause what the machine said
     */
    public DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
