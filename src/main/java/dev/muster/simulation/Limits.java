package dev.muster.simulation;

import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;

/**
 * Rate limits. A token bucket at the door fills with {@code limit} a second, holds a second's worth and {@code limit-burst} beyond, and lets one request in
 * for each token; the others are told 429 at once and cost nothing more. So what is let in is flat at the limit, whatever is asked. One bucket for all replicas.
 */
final class Limits implements Law {
    private final int[] gauge;

    Limits(Topology top, Gauges.Plan gauges) {
        gauge = new int[top.components()];
        for (int c = 0; c < gauge.length; c++) {
            boolean limited = top.system.components().get(c).settings().get(Parameter.LIMIT) > 0;
            gauge[c] = limited ? gauges.claim(c, Series.LIMITED) : -1;
        }
    }

    /** In a step: how many of those who arrive at a node are told 429, or find the door shut. */
    static double away(World w, int n, double in) {
        double shut = in * w.tuning.shut[n];
        double away = shut;
        double fill = w.tuning.limit[n];
        if (fill > 0) {
            double tokens = Math.min(w.bucket[n] + fill, w.tuning.limitMost[n]);
            double asks = in - away;
            double served = Math.min(asks, tokens);
            w.bucket[n] = tokens - served;
            away += asks - served;
        }
        w.flow.nodeLimited[n] = away - shut;
        return away;
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int c = 0; c < gauge.length; c++) {
            if (gauge[c] >= 0) {
                w.gauges[gauge[c]] = flow.nodeLimited[w.top.nodeOf[c]];
            }
        }
    }

    /** The buckets are the world's. */
    @Override
    public long fold(long hash) {
        return hash;
    }

    @Override
    public Law copy() {
        return this;
    }
}
