package dev.muster.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done to the system: a deploy, a flag, a move. Most are innocent.
 *
 * @param atTick drill time in ticks, negative = before the drill
 * @param visibleTo the only desk whose feed shows it, or null
 * @param set what it changed; empty if it changed nothing that matters
 */
public record Change(
        long atTick,
        Target on,
        String what,
        String by,
        @Nullable String visibleTo,
        Settings set) {}
