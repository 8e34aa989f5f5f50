package dev.muster.drill.event;

/** An action took effect. */
public record ActionLanded(String action, String call) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.actionLanded(this);
    }
}
