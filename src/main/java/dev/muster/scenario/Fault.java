package dev.muster.scenario;

import org.jspecify.annotations.Nullable;

/**
 * What goes wrong, as a patch: from {@code atTick} the settings move to their new values, linearly over {@code rampSeconds}.
 *
 * @param lastsSeconds time after which the values return to what they would be without the fault; 0 is for good
 * @param deed what is done once at {@code atTick}, or null
 */
public record Fault(
        String id,
        long atTick,
        Target on,
        Settings set,
        int rampSeconds,
        int lastsSeconds,
        @Nullable Deed deed) {
    /** A fault that moves values for good. */
    public Fault(String id, long atTick, Target on, Settings set, int rampSeconds) {
        this(id, atTick, on, set, rampSeconds, 0, null);
    }

    /** The tick in which its values return, or -1 if they never do. */
    public long endTick() {
        return lastsSeconds > 0 ? atTick + lastsSeconds : -1;
    }
}
