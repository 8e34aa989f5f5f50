package dev.muster.live;

/** A bucket of tokens: so many at once, refilled at a steady rate. Time comes from outside. For one thread at a time. */
final class RateLimit {
    private static final double NANOS = 1e9;

    private final double most;
    private final double perNano;
    private double tokens;
    private long lastNanos;

    /**
     * @param burst what may come at once
     * @param perSecond what may come in the long run
     * @param nanos now, on any monotonic clock
     */
    RateLimit(int burst, double perSecond, long nanos) {
        this.most = burst;
        this.perNano = perSecond / NANOS;
        this.tokens = burst;
        this.lastNanos = nanos;
    }

    /** Takes one token; false if there is none. */
    boolean take(long nanos) {
        tokens = Math.min(most, tokens + Math.max(0, nanos - lastNanos) * perNano);
        lastNanos = nanos;
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }
}
