package dev.muster.drill;

import dev.muster.people.SeatId;
import dev.muster.scenario.ClaimKey;
import dev.muster.scenario.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the team has seen and thinks: readings, and claims with what speaks for and against them. */
public final class Board {
    private final Map<Long, Reading> readings = new LinkedHashMap<>();
    private final Map<SeatId, Long> latest = new LinkedHashMap<>();
    private final Map<String, Panel> panels = new LinkedHashMap<>();
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Set<String> explored = new TreeSet<>();

    /** What one look showed. {@code seq} is its name; private to its seat until shared. */
    public record Reading(
            long seq,
            long query,
            SeatId seat,
            View view,
            long fromTick,
            long toTick,
            List<String> evidence,
            boolean shared) {
        Reading withShared() {
            return new Reading(seq, query, seat, view, fromTick, toTick, evidence, true);
        }
    }

    /** An open panel: the latest query of a seat to one source, and what it has shown so far. */
    public record Panel(SeatId seat, long query, View view, long openedTick, Set<String> shown) {}

    /** An idea: {@code open}, {@code supported} or {@code refuted}. */
    public record Claim(String id, ClaimKey key, String state, long changedSeq) {}

    void queried(SeatId seat, long seq, View view, long tick) {
        panels.put(panelKey(seat, view), new Panel(seat, seq, view, tick, new TreeSet<>()));
        explored.add(view.target());
    }

    void read(Reading reading) {
        readings.put(reading.seq(), reading);
        latest.put(reading.seat(), reading.seq());
        Panel panel = panels.get(panelKey(reading.seat(), reading.view()));
        if (panel != null && panel.query() == reading.query()) {
            panel.shown().addAll(reading.evidence());
        }
    }

    void shared(long reading) {
        readings.computeIfPresent(reading, (seq, r) -> r.withShared());
    }

    void claimed(String id, ClaimKey key, long seq) {
        claims.put(id, new Claim(id, key, "open", seq));
    }

    void decided(String id, String state, long seq) {
        claims.computeIfPresent(id, (i, c) -> new Claim(i, c.key(), state, seq));
    }

    public Optional<Reading> reading(long seq) {
        return Optional.ofNullable(readings.get(seq));
    }

    /** The seat's latest reading. */
    public Optional<Reading> latest(SeatId seat) {
        return Optional.ofNullable(latest.get(seat)).map(readings::get);
    }

    public Collection<Panel> panels() {
        return List.copyOf(panels.values());
    }

    public Collection<Claim> claims() {
        return List.copyOf(claims.values());
    }

    /** What somebody has looked at: components, dependencies as {@code a -> b}, journeys. */
    public Set<String> explored() {
        return explored;
    }

    public Optional<Claim> claim(String idOrKey) {
        Claim byId = claims.get(idOrKey);
        return byId != null
                ? Optional.of(byId)
                : claims.values().stream()
                        .filter(c -> c.key().text().equals(idOrKey))
                        .findFirst();
    }

    /** The claim that the team held to be right most recently and still does. */
    public Optional<Claim> leading() {
        return new ArrayList<>(claims.values())
                .stream()
                        .filter(c -> c.state().equals("supported"))
                        .max(java.util.Comparator.comparingLong(Claim::changedSeq));
    }

    private static String panelKey(SeatId seat, View view) {
        return seat.value() + " " + view.source().id();
    }
}
