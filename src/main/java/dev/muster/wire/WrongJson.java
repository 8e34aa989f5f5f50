package dev.muster.wire;

/** A text or value that is not what was expected; the message says what was found and what was expected, for people. */
public final class WrongJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongJson(String message) {
        super(message);
    }
}
