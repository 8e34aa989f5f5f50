package dev.muster.drill;

import dev.muster.people.Role;
import dev.muster.people.SeatId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who is here, what they do and which desks they hold. */
public final class Roster {
    private final Map<SeatId, Seat> seats = new TreeMap<>();
    private Map<String, SeatId> desks = Map.of();

    void sit(Seat seat) {
        seats.put(seat.id(), seat);
    }

    void leave(SeatId seat) {
        seats.remove(seat);
    }

    void deal(Map<String, SeatId> dealt) {
        desks = dealt;
    }

    /** Gives a role; there is one incident lead, so the one before becomes an investigator. */
    void take(SeatId seat, Role role) {
        if (role == Role.LEAD) {
            lead().ifPresent(before -> seats.computeIfPresent(before, (id, s) -> s.with(Role.INVESTIGATOR)));
        }
        seats.computeIfPresent(seat, (id, s) -> s.with(role));
    }

    public Collection<Seat> seats() {
        return List.copyOf(seats.values());
    }

    public Optional<Seat> seat(SeatId id) {
        return Optional.ofNullable(seats.get(id));
    }

    public Optional<SeatId> lead() {
        return seats.values().stream()
                .filter(s -> s.role() == Role.LEAD)
                .map(Seat::id)
                .findFirst();
    }

    /** Desk to seat. */
    public Map<String, SeatId> desks() {
        return desks;
    }

    public boolean holds(SeatId seat, String desk) {
        return seat.equals(desks.get(desk));
    }

    public List<String> desksOf(SeatId seat) {
        List<String> held = new ArrayList<>();
        desks.forEach((desk, holder) -> {
            if (holder.equals(seat)) {
                held.add(desk);
            }
        });
        return held;
    }

    boolean hasName(String name) {
        return seats.values().stream().anyMatch(s -> s.name().equalsIgnoreCase(name));
    }

    SeatId next() {
        int highest = seats.keySet().stream().mapToInt(SeatId::ordinal).max().orElse(0);
        return SeatId.ofOrdinal(highest + 1);
    }
}
