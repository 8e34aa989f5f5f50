package dev.muster.wire;

import org.jspecify.annotations.Nullable;

/**
 * A text that is no frame or no command.
 *
 * @param n the frame's {@code n}, if it could be read
 * @param reason a word for programs
 * @param detail what was wrong, where, and what was expected, for people
 */
public record Refused(@Nullable Long n, String reason, String detail) implements Incoming, Reading {
    /** The frame to send back. */
    public String frame() {
        return FrameCodec.nack(n, reason, detail);
    }
}
