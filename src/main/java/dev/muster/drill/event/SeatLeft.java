package dev.muster.drill.event;

import dev.muster.people.SeatId;

/** A seat gave its place up for good. */
public record SeatLeft(SeatId seat) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.seatLeft(this);
    }
}
