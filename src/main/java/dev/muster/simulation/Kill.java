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
        w.left[n] = Math.max(w.left[n], (double) now);
        for (int e : w.top.callsInto[n]) {
            for (int i = w.lines.first[e]; i < w.lines.first[e + 1]; i++) {
                w.lines.kill(i, now);
            }
            w.lines.busy[e] = w.lines.attempts(e) > 1;
        }
    }

    /** Between two steps. */
    static void share(World w, int n, double share) {
        double kept = 1 - Math.min(1, share);
        w.flow.nodeKilled[n] += w.inside[n] * (1 - kept);
        w.inside[n] *= kept;
        w.busy[n] *= kept;
        w.letIn.thin(n, w.left[n], w.departed[n], kept, w.step);
        w.admitted[n] = w.departed[n] + (w.admitted[n] - w.departed[n]) * kept;
        for (int e : w.top.callsInto[n]) {
            for (int i = w.lines.first[e]; i < w.lines.first[e + 1]; i++) {
                w.lines.thin(i, w.left[n], kept, w.step);
            }
            w.lines.busy[e] = w.lines.attempts(e) > 1;
        }
    }
}
