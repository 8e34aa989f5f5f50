package dev.muster.drill.event;

/** A firing alert went quiet. */
public record AlertCleared(String alert) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.alertCleared(this);
    }
}
