package dev.muster.drill.event;

/** Somebody has seen the alert and takes it up. */
public record AlertAcknowledged(String alert) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.alertAcknowledged(this);
    }
}
