package dev.muster.simulation;

/**
 * How many messages a consumer group takes up in a step. It works on {@code n} at once, each holds its place for all attempts and the pauses between
 * them, and in a partition one comes after the other:
 *
 * <pre>
 * rate = n / ( A * T + pauses )      A = 1 + f + f^2 + ...   attempts of a message, f the share that fails
 * T    = max( time at an idle consumer, y * dt / b )         y = x - b + A * rate * dt
 * </pre>
 *
 * where x requests are inside the consumer and it can finish b of them in a step. The time is that at the end of the step, so that many places at a fast
 * consumer do not swing: a quadratic equation in y.
 */
final class Delivery {
    private static final double LEAST_SECONDS = 0.01;

    private Delivery() {}

    /**
     * Messages of one step, if enough of them wait.
     *
     * @param e the call from the queue to its consumer
     * @param atOnce messages worked on at once
     * @param again whether a message whose last attempt failed comes again, after one more pause
     */
    static double most(World w, int e, double atOnce, boolean again) {
        int n = w.top.target(e);
        double fails = w.attemptFails[e] * w.allowed[e];
        int attempts = w.tuning.attempts[e];
        double tries = 1;
        double pauses = 0;
        double chance = 1;
        for (int k = 1; k <= attempts; k++) {
            chance *= fails;
            boolean next = k < attempts;
            tries += next ? chance : 0;
            pauses += next || again ? chance * pause(w, e, k - 1) : 0;
        }
        double met = tries * (1 - w.refusedShare[n]) * (1 - w.tuning.fast[e]);
        double time = Math.min(w.tuning.timeout[e], time(w, e, n, atOnce, met, pauses));
        return atOnce * World.DT / Math.max(LEAST_SECONDS, met * time + pauses);
    }

    private static double pause(World w, int e, int k) {
        return Prospects.pause(w.tuning.backoff[e], w.tuning.backoffFactor[e], w.tuning.backoffCap[e], k);
    }

    private static double time(World w, int e, int n, double atOnce, double met, double pauses) {
        boolean station = w.top.law[n] == Topology.Law.STATION;
        double own = station ? w.tuning.demand[n] + w.roleTime[w.top.callTo[e]] : w.sojourn[n];
        double idle = own + w.tuning.extra[e];
        double finishes = w.capacity[n] * World.DT;
        if (!station || finishes <= 0 || met <= 0) {
            return idle;
        }
        double rest = w.inside[n] - finishes;
        double a = met * World.DT / finishes;
        double p = pauses - a * rest;
        double q = rest * pauses + met * atOnce * World.DT;
        double root = Math.sqrt(p * p + 4 * a * Math.max(q, -p * p / (4 * a)));
        double y = p > 0 ? 2 * q / (p + root) : (root - p) / (2 * a);
        return Math.max(idle, y * World.DT / finishes);
    }
}
