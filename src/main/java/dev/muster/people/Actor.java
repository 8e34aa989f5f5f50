package dev.muster.people;

import java.util.Optional;

/** Who caused an event: a seat ({@code s1}), the host, a persona ({@code persona:mara}) or the simulation ({@code sim}). */
public record Actor(String id) {
    public static final Actor SIM = new Actor("sim");
    public static final Actor HOST = new Actor("host");

    public Actor {
        if (!id.matches("sim|host|s[1-9][0-9]{0,3}|persona:[a-z0-9-]+")) {
            throw new IllegalArgumentException("Actor '" + id + "' is none of sim, host, s1…, persona:<id>");
        }
    }

    public static Actor of(SeatId seat) {
        return new Actor(seat.value());
    }

    public static Actor persona(String persona) {
        return new Actor("persona:" + persona);
    }

    /** The seat, if a seat acted. */
    public Optional<SeatId> seat() {
        return id.matches("s[0-9]+") ? Optional.of(new SeatId(id)) : Optional.empty();
    }

    @Override
    public String toString() {
        return id;
    }
}
