package dev.muster.drill;

import dev.muster.drill.event.Event;
import dev.muster.people.Actor;
import dev.muster.people.SeatId;

/** An event that was decided and has no place in the log yet. */
record Draft(Actor actor, Audience audience, Event event) {

    static Draft bySim(Audience audience, Event event) {
        return new Draft(Actor.SIM, audience, event);
    }

    static Draft forAll(SeatId seat, Event event) {
        return new Draft(Actor.of(seat), Audience.ALL, event);
    }
}
