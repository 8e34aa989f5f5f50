package dev.muster.wire;

import org.jspecify.annotations.Nullable;

/** What was read from a client's text: a frame to act on, or a refusal to send back. */
public sealed interface Incoming permits ClientFrame, Incoming.Refused {
    /**
     * The text is no frame.
     *
     * @param n the frame's {@code n}, if it could be read
     * @param reason a word for programs
     * @param detail what was wrong, where, and what was expected, for people
     */
    record Refused(@Nullable Long n, String reason, String detail) implements Incoming {
        /** The frame to send back. */
        public String frame() {
            return FrameCodec.nack(n, reason, detail);
        }
    }
}
