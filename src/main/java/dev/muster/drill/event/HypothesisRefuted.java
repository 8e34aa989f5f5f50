package dev.muster.drill.event;

/** The team has ruled the claim out. */
public record HypothesisRefuted(String claim) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.hypothesisRefuted(this);
    }
}
