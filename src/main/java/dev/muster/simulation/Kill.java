package dev.muster.simulation;

/**
 * Ends what is inside a station, or a share of it, at once: each request in flight fails once, and what its callers had already given up fails no second
 * time. A share is taken from every cohort alike, as the requests of a dead replica are neither the oldest nor the newest.
 */
final class Kill {
    private Kill() {}

    static void all(World w, int n) {
        w.flow.nodeKilled[n] += w.inside[n];
        w.inside[n] = 0;
        w.busy[n] = 0;
        w.departed[n] = w.admitted[n];
        long now = w.step - 1;
        w.left[n] = Math.max(w.left[n], now);
        for (int e : w.top.callsInto[n]) {
            for (int k = 0; k < w.settled[e].length; k++) {
                double[] cohort = w.cohort[e][k];
                w.killed[e][k] += Rings.at(cohort, now, now) - Rings.at(cohort, w.settled[e][k], now);
                w.settled[e][k] = Math.max(w.settled[e][k], now);
            }
        }
    }

    /** Between two steps. */
    static void share(World w, int n, double share) {
        double kept = 1 - Math.min(1, share);
        w.flow.nodeKilled[n] += w.inside[n] * (1 - kept);
        w.inside[n] *= kept;
        w.busy[n] *= kept;
        thin(w.ring[n], w.left[n], w.departed[n], kept, w.step);
        w.admitted[n] = w.departed[n] + (w.admitted[n] - w.departed[n]) * kept;
        for (int e : w.top.callsInto[n]) {
            for (int k = 0; k < w.settled[e].length; k++) {
                double[] cohort = w.cohort[e][k];
                double settled = w.settled[e][k];
                double before = Rings.at(cohort, settled, w.step);
                w.killed[e][k] += (Rings.at(cohort, w.step, w.step) - before) * (1 - kept);
                thin(cohort, Math.min(w.left[n], settled), before, kept, w.step);
            }
        }
    }

    /** Brings all counts since a moment nearer to a level, so that every cohort since then keeps the same share. */
    private static void thin(double[] ring, double since, double level, double kept, long now) {
        for (long s = Math.max(Math.max(0, now - ring.length + 1), (long) since); s <= now; s++) {
            int place = Rings.place(ring, s);
            ring[place] = level + (ring[place] - level) * kept;
        }
    }
}
