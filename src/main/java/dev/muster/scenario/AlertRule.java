package dev.muster.scenario;

import org.jspecify.annotations.Nullable;

/** A rule that watches one series. A page wakes people; a ticket waits. */
public record AlertRule(
        String id,
        Condition when,
        Severity severity,
        @Nullable String runbook) {
    /** How loud an alert is. */
    public enum Severity {
        PAGE,
        TICKET
    }

    public Target on() {
        return when.on();
    }
}
