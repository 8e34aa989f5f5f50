package dev.muster.simulation;

import dev.muster.scenario.AlertRule;
import dev.muster.scenario.Condition;
import dev.muster.scenario.SystemModel;
import dev.muster.simulation.AlertStatus.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each alert rule says: looked at with every scrape, pending until its condition has held long enough, then firing until the condition has been gone
 * for as long as the rule keeps on, then resolved for five minutes.
 */
final class AlertBoard {
    /** Rules are looked at from this tick on; what the history before says nobody ever sees. */
    private static final long FROM_TICK = -300;

    private static final long HOLDS = Long.MIN_VALUE;

    private final List<AlertStatus> statuses;
    /** Since when the condition of a firing rule is gone; {@link #HOLDS} while it is not. */
    private final long[] goneSince;

    AlertBoard(SystemModel system) {
        statuses = new ArrayList<>();
        for (AlertRule rule : system.alerts()) {
            statuses.add(new AlertStatus(rule, State.INACTIVE, FROM_TICK, Double.NaN));
        }
        goneSince = new long[statuses.size()];
        Arrays.fill(goneSince, HOLDS);
    }

    private AlertBoard(AlertBoard other) {
        statuses = new ArrayList<>(other.statuses);
        goneSince = other.goneSince.clone();
    }

    AlertBoard copy() {
        return new AlertBoard(this);
    }

    List<AlertStatus> statuses() {
        return List.copyOf(statuses);
    }

    void evaluate(Telemetry telemetry, long tick) {
        if (tick < FROM_TICK || tick % telemetry.scrapeSeconds() != 0) {
            return;
        }
        for (int i = 0; i < statuses.size(); i++) {
            AlertStatus before = statuses.get(i);
            Condition when = before.rule().when();
            double value = telemetry.value(when.on(), when.series(), tick, when.overSeconds());
            boolean met = when.isMetBy(value)
                    && (!when.isPair()
                            || when.isMetBy(telemetry.value(when.on(), when.series(), tick, when.shortSeconds())));
            goneSince[i] = met ? HOLDS : goneSince[i] == HOLDS ? tick : goneSince[i];
            State state = met ? met(before, tick) : gone(before, tick, goneSince[i]);
            long since = state == before.state() ? before.sinceTick() : tick;
            statuses.set(i, new AlertStatus(before.rule(), state, since, value));
        }
    }

    private static State met(AlertStatus before, long tick) {
        if (before.state() == State.FIRING) {
            return State.FIRING;
        }
        long since = before.state() == State.PENDING ? before.sinceTick() : tick;
        return tick - since >= before.rule().when().forSeconds() ? State.FIRING : State.PENDING;
    }

    private static State gone(AlertStatus before, long tick, long goneSince) {
        if (before.state() == State.FIRING) {
            return tick - goneSince < before.rule().keepFiringSeconds() ? State.FIRING : State.RESOLVED;
        }
        boolean lately = before.state() == State.RESOLVED && tick - before.sinceTick() < AlertStatus.RESOLVED_SECONDS;
        return lately ? State.RESOLVED : State.INACTIVE;
    }
}
