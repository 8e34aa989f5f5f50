package dev.muster.drill.event;

/** Critical journeys have been inside their SLO long enough. {@code byAction} is empty if it healed by itself. */
public record Mitigated(@Facts String mitigation, @Facts String byAction) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.mitigated(this);
    }
}
