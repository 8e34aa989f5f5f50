package dev.muster.drill.event;

/** An answer in the form that the question asks for. Verdict: {@code right}, {@code unknown}, {@code false}. */
public record StakeholderAnswered(
        String question,
        String value,
        long nextAt,
        @FreeText String words,
        @Facts String verdict) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.stakeholderAnswered(this);
    }
}
