package dev.muster.simulation;

import dev.muster.scenario.AlertRule;

/**
 * What an alert rule says right now.
 *
 * @param sinceTick when it entered the state; of a resolved one, when it stopped firing
 * @param value the series' latest value, over the longer window if there are two; NaN if it is not known
 */
public record AlertStatus(AlertRule rule, State state, long sinceTick, double value) {
    /** So long a rule that stopped firing is shown as resolved. */
    public static final int RESOLVED_SECONDS = 300;

    /** The states of an alert, as Prometheus and its alert manager have them. */
    public enum State {
        INACTIVE,
        /** Its condition holds, but not for long enough yet. */
        PENDING,
        FIRING,
        /** It stopped firing less than {@link #RESOLVED_SECONDS} ago, and its condition has not come back since. */
        RESOLVED
    }
}
