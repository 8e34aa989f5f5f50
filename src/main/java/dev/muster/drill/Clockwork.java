package dev.muster.drill;

/** Turns wall time into ticks due. It only measures; the drill decides what a tick does. */
final class Clockwork {
    private static final double NANOS = 1e9;

    private long lastNanos;
    private double owed;
    private boolean started;

    /** Ticks due since the last call, at a speed; the first call only starts the measure. */
    long due(long nanos, double ticksPerSecond) {
        if (!started) {
            restart(nanos);
            return 0;
        }
        owed += (nanos - lastNanos) / NANOS * ticksPerSecond;
        lastNanos = nanos;
        long whole = (long) owed;
        owed -= whole;
        return whole;
    }

    /** Forgets time that has passed: after a pause, or before the start. */
    void restart(long nanos) {
        started = true;
        lastNanos = nanos;
        owed = 0;
    }
}
