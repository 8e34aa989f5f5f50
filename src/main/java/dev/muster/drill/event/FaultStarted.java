package dev.muster.drill.event;

/** The simulation began to apply a fault. */
public record FaultStarted(@Facts String fault) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.faultStarted(this);
    }
}
