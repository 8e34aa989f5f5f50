package dev.muster.review;

import java.util.List;

/**
 * Somebody who took part, as a report names them.
 *
 * @param name the nickname, or {@code Seat 3} if it was struck
 * @param desks what they held
 * @param roles what they did, in the order of taking
 */
public record Player(String name, boolean bot, boolean colleague, List<String> desks, List<String> roles) {
    public Player {
        desks = List.copyOf(desks);
        roles = List.copyOf(roles);
    }
}
