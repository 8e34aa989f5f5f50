package dev.muster.drill.event;

/** The addressee has heard the task. */
public record TaskAcknowledged(String task) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.taskAcknowledged(this);
    }
}
