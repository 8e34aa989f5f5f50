package dev.muster.drill;

import dev.muster.people.Role;
import dev.muster.people.SeatId;
import dev.muster.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Where drills are opened and seats are given out. Every call may wait, for the room or for the database. */
public interface Reception {
    /** Opens a drill on a scenario of the shelf; without a seed, one is drawn. */
    Answer<Opened> open(String scenario, OptionalLong seed);

    /** Gives a seat to somebody who knows the code. */
    Answer<Seated> seat(String code, Newcomer newcomer);

    /** What everybody who knows the code may know. */
    Optional<Notice> notice(String code);

    /** Who these tokens stand for in the drill of a code; empty if for nobody there. */
    Optional<Member> member(String code, List<String> tokens);

    /**
     * Somebody who belongs to a drill.
     *
     * @param seat null for a host who does not play
     * @param host whether the host's token is among theirs
     * @param desks what the seat holds now
     */
    record Member(String runId, @Nullable Guest seat, boolean host, List<String> desks, Scenario scenario) {
        public Member {
            desks = List.copyOf(desks);
        }
    }

    /** Somebody who wants a seat. */
    record Newcomer(String name, boolean bot, @Nullable Role role) {}

    /** A new drill; the tokens are told once and kept only as hashes. */
    record Opened(String runId, String code, String hostToken) {}

    /** A new seat. */
    record Seated(String code, SeatId seat, String token) {}

    /** A drill as it is announced: nothing of what it is about. */
    record Notice(
            String runId, String code, Phase phase, String shelfTitle, String level, int minutes, List<Guest> guests) {
        public Notice {
            guests = List.copyOf(guests);
        }
    }

    /** One who is seated. */
    record Guest(
            SeatId seat, String name, boolean bot, @Nullable Role role) {}

    /** What was asked for, or why not. */
    sealed interface Answer<T> {
        /** It was done. */
        record Done<T>(T value) implements Answer<T> {}

        /** It was not done, and nothing has changed. */
        record Refused<T>(Rejection rejection) implements Answer<T> {}

        static <T> Answer<T> refused(String reason, String detail) {
            return new Refused<>(new Rejection(reason, detail));
        }
    }
}
