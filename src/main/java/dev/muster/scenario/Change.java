package dev.muster.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done to the system: a deploy, a flag, a move. Most are innocent.
 *
 * @param atTick drill time in ticks, negative = before the drill
 * @param visibleTo the only desk whose feed shows it, or null
 * @param set what it changed, in the twin too; empty if it changed nothing that matters
 * @param brings the fault that came with it, or null: undoing the change takes the fault's settings back. Never shown during a drill
 */
public record Change(
        long atTick,
        Target on,
        String what,
        String by,
        @Nullable String visibleTo,
        Settings set,
        @Nullable String brings) {

    /** A change that brought no fault. */
    public Change(long atTick, Target on, String what, String by, @Nullable String visibleTo, Settings set) {
        this(atTick, on, what, by, visibleTo, set, null);
    }
}
