package dev.muster.drill.event;

/** The server tells everybody something about the drill itself, e.g. that the log is nearly full. */
public record Warned(String about, String text) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.warned(this);
    }
}
