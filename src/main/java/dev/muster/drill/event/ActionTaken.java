package dev.muster.drill.event;

/** A seat acts on the system; it lands at {@code landsAt}. {@code action} is {@code a1}, {@code a2}, …; {@code claim} the claim that it rests on, or empty. */
public record ActionTaken(String action, String call, long landsAt, String claim) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.actionTaken(this);
    }
}
