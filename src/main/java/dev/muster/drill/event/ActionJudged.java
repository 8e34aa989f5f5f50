package dev.muster.drill.event;

/** What the truth says of an action: {@code helpful}, {@code partial}, {@code neutral} or {@code harmful}, and how much (0..1). */
public record ActionJudged(
        String action, @Facts String verdict, @Facts double severity) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.actionJudged(this);
    }
}
