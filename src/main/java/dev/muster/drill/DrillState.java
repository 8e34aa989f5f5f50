package dev.muster.drill;

import dev.muster.people.Actor;
import java.util.HashMap;
import java.util.Map;

/** Where a drill stands: a fold over its log and nothing else. Only {@link Fold} changes it. */
public final class DrillState {
    final Roster roster = new Roster();
    final Board board = new Board();
    final Affairs affairs = new Affairs();
    /** For each actor, the last event that each of its commands caused. */
    final Map<Actor, Map<Long, Long>> answered = new HashMap<>();

    Phase phase = Phase.LOBBY;
    long lastSeq;
    long lastEventTick;
    long tick;
    double ticksPerSecond = 1;
    long firstAlertTick = -1;
    long firstImpactTick = -1;
    double impact;
    double worstImpact;
    boolean mitigated;
    long resolvedTick = -1;
    boolean warned;
    boolean rated = true;

    public Roster roster() {
        return roster;
    }

    public Board board() {
        return board;
    }

    public Affairs affairs() {
        return affairs;
    }

    public Phase phase() {
        return phase;
    }

    /** The place of the latest event. */
    public long lastSeq() {
        return lastSeq;
    }

    /** Drill time: ticks since the start, 0 in the lobby. */
    public long tick() {
        return tick;
    }

    public double ticksPerSecond() {
        return ticksPerSecond;
    }

    /** Whether critical journeys are well again after a fault. */
    public boolean mitigated() {
        return mitigated;
    }

    /** Whether the run counts: false once a host ended it for a real incident. */
    public boolean rated() {
        return rated;
    }

    /** When the first alert fired; -1 before. */
    public long firstAlertTick() {
        return firstAlertTick;
    }

    /** The highest command number of an actor that caused events; 0 if none did. */
    public long lastN(Actor actor) {
        return answered.getOrDefault(actor, Map.of()).keySet().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }
}
