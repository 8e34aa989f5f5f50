package dev.muster.cli;

/** A command could not do its work; the message says to the person at the terminal what was wrong and what may help. */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message printed as it is, without a stack trace */
    public CommandFailed(String message) {
        super(message);
    }

    /**
     * @param message printed as it is, without a stack trace
     * @param cause what led to it
     */
    public CommandFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
