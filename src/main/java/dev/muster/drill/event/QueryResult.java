package dev.muster.drill.event;

import java.util.List;

/** What the look showed, for the asker alone until shared. A reading is the {@code seq} of this event. Window in ticks; {@code summary} is one line made from the telemetry. */
public record QueryResult(
        long query,
        String view,
        long fromTick,
        long toTick,
        String summary,
        @Facts List<String> evidence) implements Event {
    public QueryResult {
        evidence = List.copyOf(evidence);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.queryResult(this);
    }
}
