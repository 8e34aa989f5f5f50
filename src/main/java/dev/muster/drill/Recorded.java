package dev.muster.drill;

import dev.muster.drill.event.Event;
import dev.muster.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One line of a drill's log.
 *
 * @param seq its place, gap-free from 1
 * @param tick drill time in seconds since the start; 0 in the lobby
 * @param cause the {@code n} of the command that caused it, of the seat that acted; null if none did
 */
public record Recorded(
        long seq,
        long tick,
        Actor actor,
        Audience audience,
        @Nullable Long cause,
        Event event) {}
