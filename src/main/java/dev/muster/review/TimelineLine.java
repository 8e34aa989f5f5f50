package dev.muster.review;

import dev.muster.people.Actor;
import java.util.Locale;

/**
 * One event as people read it.
 *
 * @param seq its place in the log, which findings point to
 * @param tick drill time in seconds
 * @param kind its word in the log ({@code hypothesis_proposed})
 * @param text one sentence with the nicknames, as far as they were not struck
 * @param fact what only the server knew when it happened; empty where there is nothing to add. A page may hide it.
 * @param minor whether a page may fold it away: it tells nothing about the team or the system
 */
public record TimelineLine(
        long seq, long tick, Actor actor, Topic topic, String kind, String text, String fact, boolean minor) {

    /** What a line is about, to filter by. */
    public enum Topic {
        /** The drill itself: who joins, start, pause, end. */
        DRILL,
        /** The system and its customers. */
        SYSTEM,
        /** Looking. */
        SENSING,
        /** Thinking aloud. */
        REASONING,
        /** Changing the system. */
        ACTING,
        /** Telling and asking. */
        TALKING,
        /** Who does what. */
        ORGANISING;

        /** The word on the wire. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Drill time as {@code 4:05}, or {@code 1:04:05} from an hour on. */
    public String clock() {
        return clock(tick);
    }

    static String clock(long tick) {
        long hours = tick / 3600;
        String rest = String.format(Locale.ROOT, hours > 0 ? "%02d:%02d" : "%d:%02d", tick / 60 % 60, tick % 60);
        return hours > 0 ? hours + ":" + rest : rest;
    }
}
