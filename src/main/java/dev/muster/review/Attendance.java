package dev.muster.review;

import dev.muster.drill.Recorded;
import dev.muster.drill.event.RoleAccepted;
import dev.muster.drill.event.RunEnded;
import dev.muster.drill.event.RunStarted;
import dev.muster.drill.event.SeatJoined;
import dev.muster.people.Role;
import dev.muster.people.SeatId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who took part in a run, and how it began and ended.
 *
 * @param players in the order of joining
 * @param started what the run was pinned to; null if it never began
 * @param ended null while it goes on
 */
public record Attendance(
        List<Player> players,
        @Nullable RunStarted started,
        @Nullable RunEnded ended) {
    public Attendance {
        players = List.copyOf(players);
    }

    /** Reads it off a log. */
    public static Attendance of(Iterable<Recorded> log) {
        Map<SeatId, SeatJoined> seats = new TreeMap<>();
        Map<SeatId, Set<String>> roles = new TreeMap<>();
        RunStarted started = null;
        RunEnded ended = null;
        for (Recorded each : log) {
            if (each.event() instanceof SeatJoined joined) {
                seats.putIfAbsent(joined.seat(), joined);
            } else if (each.event() instanceof RoleAccepted accepted) {
                each.actor()
                        .seat()
                        .ifPresent(seat -> roles.computeIfAbsent(seat, s -> new LinkedHashSet<>())
                                .add(label(accepted.role())));
            } else if (each.event() instanceof RunStarted start) {
                started = start;
            } else if (each.event() instanceof RunEnded end) {
                ended = end;
            }
        }
        return new Attendance(players(seats, roles, started), started, ended);
    }

    private static List<Player> players(
            Map<SeatId, SeatJoined> seats, Map<SeatId, Set<String>> roles, @Nullable RunStarted started) {
        List<Player> players = new ArrayList<>();
        seats.forEach((seat, joined) -> players.add(new Player(
                joined.name().isBlank() ? "Seat " + seat.ordinal() : joined.name(),
                joined.bot(),
                joined.colleague(),
                desks(seat, started),
                List.copyOf(roles.getOrDefault(seat, Set.of())))));
        return players;
    }

    private static List<String> desks(SeatId seat, @Nullable RunStarted started) {
        return started == null
                ? List.of()
                : started.desks().entrySet().stream()
                        .filter(each -> each.getValue().equals(seat))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static String label(Role role) {
        return role.label().toLowerCase(java.util.Locale.ROOT);
    }
}
