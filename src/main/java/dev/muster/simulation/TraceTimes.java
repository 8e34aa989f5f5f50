package dev.muster.simulation;

import dev.muster.scenario.Dependency;

/** The clock of one visit while its calls are made: one after the other, side by side, or without waiting. */
final class TraceTimes {
    private double now;
    private double groupEnds;
    private boolean inGroup;
    private boolean failed;

    TraceTimes(double start) {
        now = start;
        groupEnds = start;
    }

    /** When a call of that mode starts. */
    double start(Dependency.Mode mode) {
        if (mode != Dependency.Mode.PARALLEL) {
            close();
        } else if (!inGroup) {
            inGroup = true;
            groupEnds = now;
        }
        return now;
    }

    void ended(Dependency.Mode mode, double at, boolean fails) {
        failed |= fails;
        if (mode == Dependency.Mode.PARALLEL) {
            groupEnds = Math.max(groupEnds, at);
        } else if (mode == Dependency.Mode.SEQUENTIAL) {
            now = at;
        }
    }

    private void close() {
        if (inGroup) {
            now = Math.max(now, groupEnds);
            inGroup = false;
        }
    }

    /** Whether a call failed that the request cannot do without. */
    boolean hasFailed() {
        return failed;
    }

    /** When all calls that are waited for have ended. */
    double end() {
        close();
        return now;
    }
}
