package dev.muster.drill.event;

/** Somebody asks somebody to do something. {@code task} is {@code t1}, …; {@code to} empty = nobody in particular; {@code about} what it is about (a view or a target); due in ticks. */
public record TaskAssigned(
        String task,
        String to,
        String about,
        long due,
        @FreeText String words) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.taskAssigned(this);
    }
}
