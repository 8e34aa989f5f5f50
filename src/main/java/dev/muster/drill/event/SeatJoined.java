package dev.muster.drill.event;

import dev.muster.people.SeatId;

/** A person or a bot took a place. {@code colleague} marks a seat that the server itself plays. */
public record SeatJoined(
        SeatId seat,
        boolean bot,
        boolean colleague,
        @FreeText String name) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.seatJoined(this);
    }
}
