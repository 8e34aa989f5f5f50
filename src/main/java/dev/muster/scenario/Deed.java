package dev.muster.scenario;

/**
 * Something that a fault or an action does once to a component, with its amount as {@link Operation} says: a share 0..1, a count, or 0 where the
 * amount says nothing.
 */
public record Deed(Operation operation, double amount) {
    public Deed {
        if (!(amount >= 0)) {
            throw new IllegalArgumentException("An operation takes an amount of 0 or more, not " + amount + ".");
        }
    }

    /** As an author writes it: {@code flush 80%}, {@code park 2}, {@code roll}. */
    public String text() {
        return operation
                .amount()
                .map(unit -> operation.id() + " " + unit.text(amount))
                .orElse(operation.id());
    }
}
