package dev.muster.live;

/** A bucket of tokens: so many at once, refilled at a steady rate. Time comes from outside. For one thread at a time. */
public final class RateLimit {
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
    public RateLimit(int burst, double perSecond, long nanos) {
        this.most = burst;
        this.perNano = perSecond / NANOS;
        this.tokens = burst;
        this.lastNanos = nanos;
    }

    /** Whether there is a token; takes none. */
    public boolean has(long nanos) {
        refill(nanos);
        return tokens >= 1;
    }

    /** Takes one token; false if there is none. */
    public boolean take(long nanos) {
        refill(nanos);
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }

    private void refill(long nanos) {
        tokens = Math.min(most, tokens + Math.max(0, nanos - lastNanos) * perNano);
        lastNanos = nanos;
    }
}
