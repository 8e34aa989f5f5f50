package dev.muster.drill.event;

import dev.muster.people.SeatId;
import java.util.List;
import java.util.Map;

/** The run begins at tick 0 and is pinned: who plays, who holds which desk, and what it runs on. */
public record RunStarted(
        List<SeatId> members,
        Map<String, SeatId> desks,
        String mode,
        int format,
        @Facts String scenario,
        @Facts String sha256,
        @Facts long seed,
        @Facts int simulationVersion)
        implements Event {
    public RunStarted {
        members = List.copyOf(members);
        desks = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(desks));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.runStarted(this);
    }
}
