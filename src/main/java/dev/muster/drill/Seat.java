package dev.muster.drill;

import dev.muster.people.Role;
import dev.muster.people.SeatId;

/** A place in a drill as it stands now. {@code colleague}: the server itself plays it. */
public record Seat(SeatId id, String name, boolean bot, boolean colleague, Role role) {
    /** Whether the seat takes part: observers and understudies hold no desk. */
    boolean playing() {
        return role != Role.OBSERVER && role != Role.UNDERSTUDY;
    }

    Seat with(Role newRole) {
        return new Seat(id, name, bot, colleague, newRole);
    }
}
