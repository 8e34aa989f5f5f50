package dev.muster.simulation;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Operation;
import dev.muster.scenario.Parameter;
import java.util.Arrays;

/**
 * How warm a cache is. Of what a warm one answers ({@code hit-ratio} h*), it holds the coverage h; every good answer of what stands behind it fills it:
 *
 * <pre>
 * dh/dt = fills * (h* - h) / entries - h / ttl          load behind = reads * (1 - h)
 * </pre>
 *
 * Only an answer that returns before its caller gave up fills anything: a store behind the cache that answers too late keeps the cache cold (Huang et al.,
 * OSDI 2022). While a key is being fetched, others who miss it fetch it too: {@code reads / entries * time of the call} of them on average. Those fill
 * nothing new; with {@code single-flight} they wait for the first instead. Entries that were wrong when they were stored are served until they expire or
 * are flushed. A mean key is meant throughout: that a few keys are hotter is not in it.
 */
final class CacheFill implements Law {
    private static final double UNKNOWN = -1;

    /** By component: the calls that its misses make, in all roles; none for what is no cache. */
    private final int[][] fillers;

    private final double[] coverage;
    /** Coverage by entries that are wrong. */
    private final double[] wrong;

    CacheFill(Topology top) {
        fillers = new int[top.components()][0];
        coverage = new double[fillers.length];
        wrong = new double[fillers.length];
        for (int c = 0; c < fillers.length; c++) {
            coverage[c] = UNKNOWN;
            if (top.system.components().get(c).kind() == Kind.CACHE) {
                fillers[c] = fillers(top, top.nodeOf[c]);
            }
        }
    }

    private CacheFill(CacheFill other) {
        fillers = other.fillers;
        coverage = other.coverage.clone();
        wrong = other.wrong.clone();
    }

    private static int[] fillers(Topology top, int cache) {
        int count = 0;
        int[] found = new int[top.calls()];
        for (int e = 0; e < found.length; e++) {
            if (top.callMissOf[e] >= 0 && top.target(top.callMissOf[e]) == cache) {
                found[count++] = e;
            }
        }
        return Arrays.copyOf(found, count);
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int c = 0; c < fillers.length; c++) {
            if (fillers[c].length > 0) {
                cache(w, flow, c);
            }
        }
    }

    private void cache(World w, Tally flow, int c) {
        double entries = w.parameters.get(c, Parameter.ENTRIES);
        double warm = w.parameters.get(c, Parameter.HIT_RATIO);
        double ttl = w.parameters.get(c, Parameter.TTL);
        double expires = ttl > 0 ? 1 / ttl : 0;
        if (entries <= 0) {
            alwaysWarm(w, flow, c, warm, expires);
            return;
        }
        double before = coverage[c] < 0 ? warm : coverage[c];
        double perKey = flow.nodeIn[w.top.nodeOf[c]] / entries;
        boolean single = w.parameters.get(c, Parameter.SINGLE_FLIGHT) >= 0.5;
        double fills = 0;
        double wrongFills = 0;
        for (int e : fillers[c]) {
            double first = 1 / (1 + perKey * w.callTime[e]);
            double good = good(flow, e) * (single ? 1 : first);
            fills += good;
            wrongFills += good * w.wrong[w.top.callTo[e]];
            if (single) {
                w.effects.shared[w.top.callDependency[e]] = first;
            }
        }
        double rate = fills / entries;
        double now = w.isDown(w.top.nodeOf[c]) ? 0 : (before + rate * warm) / (1 + rate + expires);
        coverage[c] = now;
        double gained = Math.max(0, rate * (warm - now));
        double stored = wrong[c] + (fills > 0 ? gained * wrongFills / fills : 0);
        wrong[c] = Math.min(now, stored / (1 + expires));
        show(w, c);
    }

    /** What is replaced as it expires is all that a cache does which is warm by decree. */
    private void alwaysWarm(World w, Tally flow, int c, double warm, double expires) {
        double fills = 0;
        double wrongFills = 0;
        for (int e : fillers[c]) {
            double good = good(flow, e);
            fills += good;
            wrongFills += good * w.wrong[w.top.callTo[e]];
        }
        coverage[c] = UNKNOWN;
        double share = fills > 0 ? wrongFills / fills : 0;
        wrong[c] = (wrong[c] + expires * warm * share) / (1 + expires);
        if (wrong[c] > 0) {
            Effects.add(w.effects.wrong, c, Math.min(1, wrong[c] / Math.max(1e-9, warm)));
        }
    }

    /** Calls of a tick that ended well and in time. */
    private static double good(Tally flow, int e) {
        double errors = flow.callFailed[e] - flow.callTimedOut[e] - flow.callRefused[e];
        return Math.max(0, flow.callAnswered[e] - errors);
    }

    private void show(World w, int c) {
        w.effects.hits[c] = coverage[c];
        if (wrong[c] > 0) {
            Effects.add(w.effects.wrong, c, Math.min(1, wrong[c] / Math.max(1e-9, coverage[c])));
        }
    }

    @Override
    public void operate(World w, Operation operation, int component, double amount) {
        if (operation != Operation.FLUSH || fillers[component].length == 0) {
            return;
        }
        double kept = Math.max(0, 1 - amount);
        double before =
                coverage[component] < 0 ? w.parameters.get(component, Parameter.HIT_RATIO) : coverage[component];
        wrong[component] *= kept;
        w.effects.wrong[component] *= kept;
        if (w.parameters.get(component, Parameter.ENTRIES) > 0) {
            coverage[component] = before * kept;
            w.effects.hits[component] = coverage[component];
        }
    }

    @Override
    public long fold(long hash) {
        long h = hash;
        for (int c = 0; c < coverage.length; c++) {
            if (coverage[c] >= 0 || wrong[c] > 0) {
                h = Noise.mix(h ^ Double.doubleToRawLongBits(coverage[c]));
                h = Noise.mix(h ^ Double.doubleToRawLongBits(wrong[c]));
            }
        }
        return h;
    }

    @Override
    public Law copy() {
        return new CacheFill(this);
    }
}
