package dev.muster.drill.event;

/** Customers' suffering moved: weighted bad share of critical journeys above the twin's, 0..1. */
public record ImpactChanged(@Facts double level) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.impactChanged(this);
    }
}
