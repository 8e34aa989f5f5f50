package dev.muster.scenario;

/** One thing that is wrong with a file: where (line and column from 1), what was found and what is allowed, and what to do. */
public record Problem(String file, int line, int column, String message, String advice) {

    /** {@code file:line:column: message} and, on a second line, the advice. */
    public String text() {
        return file + ":" + line + ":" + column + ": " + message + (advice.isEmpty() ? "" : "\n  " + advice);
    }
}
