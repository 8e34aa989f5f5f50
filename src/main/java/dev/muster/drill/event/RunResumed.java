package dev.muster.drill.event;

/** Drill time goes on. */
public record RunResumed() implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.runResumed(this);
    }
}
