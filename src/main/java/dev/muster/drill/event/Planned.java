package dev.muster.drill.event;

/** Somebody says what they are about to do, before doing it. */
public record Planned(String call, @FreeText String words) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.planned(this);
    }
}
