package dev.muster.drill.event;

/** The appraiser's last word, after which the log is sealed: cost of the best walkthrough and of doing nothing, in impact-minutes. */
public record RunValued(
        @Facts double best, @Facts double idle, @Facts int simulationVersion) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.runValued(this);
    }
}
