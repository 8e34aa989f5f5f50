package dev.muster.drill.event;

import java.util.List;

/** News for the audience: conditions, impact band, actions, needs, and when the next news comes (tick, or 0). {@code digest} tells equal content. */
public record StatusUpdated(
        String audience,
        String band,
        long nextAt,
        boolean finalUpdate,
        List<String> fields,
        String digest,
        @FreeText String conditions,
        @FreeText String actions,
        @FreeText String needs,
        @Facts String trueBand)
        implements Event {
    public StatusUpdated {
        fields = List.copyOf(fields);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.statusUpdated(this);
    }
}
