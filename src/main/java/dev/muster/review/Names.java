package dev.muster.review;

import dev.muster.people.Actor;
import dev.muster.people.SeatId;
import dev.muster.scenario.ClaimKey;
import dev.muster.scenario.Persona;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What ids of a log stand for, learnt as the log goes by. A struck nickname leaves the seat's number. */
final class Names {
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> things = new HashMap<>();

    Names(List<Persona> personas) {
        personas.forEach(each -> people.put("persona:" + each.id(), each.name()));
        people.put(Actor.SIM.id(), "The system");
        people.put(Actor.HOST.id(), "The host");
    }

    void joined(SeatId seat, String nickname) {
        if (!nickname.isBlank()) {
            people.put(seat.value(), nickname);
        }
    }

    void claimed(String claim, ClaimKey key) {
        things.put(claim, key.text());
    }

    /** A task is about a view or a target. */
    void asked(String task, String about) {
        things.put(task, about.isBlank() ? task : about);
    }

    void acted(String action, String call) {
        things.put(action, call);
    }

    void wanted(String question, String asks) {
        things.put(question, asks);
    }

    String of(Actor actor) {
        return of(actor.id());
    }

    String of(SeatId seat) {
        return of(seat.value());
    }

    /** A seat, a persona or the host; {@code Seat 3} if its name is gone. */
    String of(String id) {
        return people.getOrDefault(id, id.startsWith("s") ? "Seat " + id.substring(1) : id);
    }

    /** What a claim, task, action or question is about. */
    String about(String id) {
        return things.getOrDefault(id, id);
    }
}
