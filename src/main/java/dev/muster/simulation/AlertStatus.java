package dev.muster.simulation;

import dev.muster.scenario.AlertRule;

/** What an alert rule says right now. {@code sinceTick} is when it entered the state; {@code value} the series' latest value. */
public record AlertStatus(AlertRule rule, State state, long sinceTick, double value) {
    /** Prometheus' states of an alert. */
    public enum State {
        INACTIVE,
        PENDING,
        FIRING
    }
}
