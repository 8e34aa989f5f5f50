package dev.muster.drill.event;

/** A claim: component, failure mode, words. {@code claim} is {@code h1}, {@code h2}, … */
public record HypothesisProposed(
        String claim,
        String component,
        String mode,
        double confidence,
        @FreeText String words) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.hypothesisProposed(this);
    }
}
