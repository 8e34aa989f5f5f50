package dev.muster.live;

import dev.muster.wire.FrameLimits;

/**
 * The limits of one connection.
 *
 * @param frame what a frame may hold
 * @param burst frames that may come at once
 * @param framesPerSecond frames that may come in the long run
 * @param strikes frames over the rate that are refused before the connection is closed
 * @param outboxChars characters of unfinished sends above which a reader counts as too slow
 * @param silentSeconds after which a connection that answers no ping is closed
 */
public record LiveLimits(
        FrameLimits frame, int burst, double framesPerSecond, int strikes, int outboxChars, int silentSeconds) {
    public static final LiveLimits USUAL =
            new LiveLimits(new FrameLimits(16_384, 2_000, 50), 40, 20, 100, 512 * 1024, 60);
}
