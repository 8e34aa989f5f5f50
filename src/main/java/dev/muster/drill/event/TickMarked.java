package dev.muster.drill.event;

/** Nothing happened for five ticks; says only how far time has come, so that a crash costs at most five seconds. */
public record TickMarked() implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.tickMarked(this);
    }
}
