package dev.muster.drill.event;

/** Drill time stands still. Reason: {@code host}, {@code nobody-here}, {@code overload}. */
public record RunPaused(String reason) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.runPaused(this);
    }
}
