package dev.muster.drill.event;

/** The team bought a hint. */
public record HintUsed(int hint, double cost, String text) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.hintUsed(this);
    }
}
