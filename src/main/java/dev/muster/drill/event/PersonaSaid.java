package dev.muster.drill.event;

/** A persona says something without asking. */
public record PersonaSaid(
        String persona, String channel, String text, @Facts String inject) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.personaSaid(this);
    }
}
