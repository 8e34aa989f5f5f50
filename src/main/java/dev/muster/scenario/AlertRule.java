package dev.muster.scenario;

import org.jspecify.annotations.Nullable;

/**
 * A rule that watches one series. A page wakes people; a ticket waits.
 *
 * @param keepFiringSeconds how long it goes on firing after its condition ended, so that a condition that comes and goes rings once; 0 = not at all
 */
public record AlertRule(
        String id,
        Condition when,
        Severity severity,
        @Nullable String runbook,
        int keepFiringSeconds) {

    public AlertRule {
        if (keepFiringSeconds < 0) {
            throw new IllegalArgumentException("A rule cannot go on firing for " + keepFiringSeconds + " s.");
        }
    }

    /** A rule that stops firing as soon as its condition ends. */
    public AlertRule(String id, Condition when, Severity severity, @Nullable String runbook) {
        this(id, when, severity, runbook, 0);
    }

    /** How loud an alert is. */
    public enum Severity {
        PAGE,
        TICKET
    }

    public Target on() {
        return when.on();
    }
}
