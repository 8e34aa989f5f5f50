package dev.muster.drill.event;

/** The team holds the claim to be right so far. */
public record HypothesisSupported(String claim) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.hypothesisSupported(this);
    }
}
