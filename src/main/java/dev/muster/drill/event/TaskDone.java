package dev.muster.drill.event;

/** The task is closed with a result. */
public record TaskDone(String task, @FreeText String words) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.taskDone(this);
    }
}
