package dev.muster.drill.event;

/** A persona wants to know something until a tick. {@code question} is {@code q1}, … */
public record StakeholderAsked(
        String question,
        String persona,
        String asks,
        String text,
        long due,
        @Facts String inject) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.stakeholderAsked(this);
    }
}
