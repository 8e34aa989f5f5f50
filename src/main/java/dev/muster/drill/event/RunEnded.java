package dev.muster.drill.event;

/** Play is over. Reason: {@code resolved}, {@code time}, {@code host}, {@code abandoned}. Unrated runs have no scorecard. */
public record RunEnded(String reason, boolean rated) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.runEnded(this);
    }
}
