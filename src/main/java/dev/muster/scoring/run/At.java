package dev.muster.scoring.run;

import dev.muster.people.Actor;

/**
 * Something with its place in the log.
 *
 * @param seq the event that a page opens to show it
 * @param tick drill time in seconds
 */
public record At<T>(long seq, long tick, Actor actor, T what) {

    /** Something else that the same event says. */
    public <R> At<R> saying(R other) {
        return new At<>(seq, tick, actor, other);
    }

    /** Whether it happened in {@code from <= tick < to}. */
    public boolean within(long from, long to) {
        return from <= tick && tick < to;
    }
}
