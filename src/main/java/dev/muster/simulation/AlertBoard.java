package dev.muster.simulation;

import dev.muster.scenario.AlertRule;
import dev.muster.scenario.Condition;
import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.List;

/** What each alert rule says: looked at with every scrape, pending until its condition has held long enough, then firing until it no longer holds. */
final class AlertBoard {
    /** Rules are looked at from this tick on; what the history before says nobody ever sees. */
    private static final long FROM_TICK = -300;

    private final List<AlertStatus> statuses;

    AlertBoard(SystemModel system) {
        statuses = new ArrayList<>();
        for (AlertRule rule : system.alerts()) {
            statuses.add(new AlertStatus(rule, AlertStatus.State.INACTIVE, FROM_TICK, Double.NaN));
        }
    }

    private AlertBoard(AlertBoard other) {
        statuses = new ArrayList<>(other.statuses);
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
            statuses.set(i, next(before, value, tick));
        }
    }

    private static AlertStatus next(AlertStatus before, double value, long tick) {
        Condition when = before.rule().when();
        boolean met = !Double.isNaN(value) && when.isMetBy(value);
        AlertStatus.State state = before.state();
        long since = before.sinceTick();
        if (!met) {
            boolean was = state == AlertStatus.State.INACTIVE;
            return new AlertStatus(before.rule(), AlertStatus.State.INACTIVE, was ? since : tick, value);
        }
        if (state == AlertStatus.State.INACTIVE) {
            state = AlertStatus.State.PENDING;
            since = tick;
        }
        if (state == AlertStatus.State.PENDING && tick - since >= when.forSeconds()) {
            return new AlertStatus(before.rule(), AlertStatus.State.FIRING, tick, value);
        }
        return new AlertStatus(before.rule(), state, since, value);
    }
}
