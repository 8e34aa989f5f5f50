package dev.muster.simulation;

/** Ends everything that is inside a station at once: each request in flight fails once, and what its callers had already given up fails no second time. */
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
}
