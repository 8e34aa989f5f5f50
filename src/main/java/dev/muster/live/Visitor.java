package dev.muster.live;

import dev.muster.drill.DrillRoom;
import dev.muster.people.Actor;

/**
 * Who is at the door, after its tokens were checked.
 *
 * @param room where it belongs
 * @param viewer as whom it comes: a seat, or the host
 * @param alsoHost whether a seat may also do what the host may
 * @param after the last event that it has; -1 for none
 */
record Visitor(DrillRoom room, Actor viewer, boolean alsoHost, long after) {}
