package dev.muster.live;

/** Why the server ends a connection. The codes are part of the protocol. */
enum CloseCode {
    GOING_AWAY(1001, "the server stops"),
    TOO_LARGE(1009, "the message is too large"),
    BROKEN(1011, "the server made a mistake: connect again"),
    REPLACED(4001, "a newer connection took this seat"),
    RESYNC(4002, "too slow: connect again without after"),
    LOST(4003, "this drill does not run here any more"),
    FUTURE(4400, "after lies in the future: connect again without after"),
    SILENT(4408, "no answer to pings"),
    FLOOD(4429, "too many frames");

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    int code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
