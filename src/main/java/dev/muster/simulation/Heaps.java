package dev.muster.simulation;

import dev.muster.scenario.Component;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;

/**
 * Memory of services. Live memory of a replica, in megabytes, is
 *
 * <pre>L = base + per-request x requests being worked on + what leaked since it started</pre>
 *
 * and collecting the garbage of one request takes {@code c = gc-cost x garbage x L / (limit - L)} CPU seconds: cheap while most of the heap is free, without
 * bounds towards the limit. So a request takes {@code demand + c} of CPU time. At full load that is the slow-down {@code 1 - g} with
 * {@code g = gc-cost x allocation rate x L / (limit - L) / cores}, written so that the garbage of this second and not of the last one counts. With
 * {@code L >= limit} the replica is killed and boots. Replicas differ by up to a fifth in how fast they leak and by a tenth in how much they work on, keyed
 * by name, so that they do not all die in one second.
 */
final class Heaps implements Law {
    private static final double MOST_GC = 0.98;

    private final int[] heap;
    private final int[] gc;
    private final int[] kills;
    private final long[] keys;

    Heaps(Topology top, Gauges.Plan gauges) {
        int n = top.components();
        heap = new int[n];
        gc = new int[n];
        kills = new int[n];
        keys = new long[n];
        for (int c = 0; c < n; c++) {
            Component component = top.system.components().get(c);
            boolean has =
                    component.kind() == Kind.SERVICE && component.settings().get(Parameter.HEAP_LIMIT) > 0;
            heap[c] = has ? gauges.claim(c, Series.HEAP) : -1;
            gc[c] = has ? gauges.claim(c, Series.GC) : -1;
            kills[c] = has ? gauges.claim(c, Series.OOM_KILLS) : -1;
            keys[c] = component.kind() == Kind.SERVICE ? Noise.name("heap of " + component.id()) : 0;
        }
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int c = 0; c < keys.length; c++) {
            if (keys[c] != 0 && w.parameters.get(c, Parameter.HEAP_LIMIT) > 0) {
                component(w, flow, c);
            }
        }
    }

    private void component(World w, Tally flow, int c) {
        Parameters p = w.parameters;
        Fleet fleet = w.fleets.made(w, c);
        int n = w.top.nodeOf[c];
        long now = w.tick();
        double limit = p.get(c, Parameter.HEAP_LIMIT);
        double running = Math.max(1, fleet.running(now));
        double held = p.get(c, Parameter.HEAP_REQUEST) * w.busy[n] / running;
        double leak = p.get(c, Parameter.HEAP_LEAK);
        double work = p.get(c, Parameter.HEAP_COST) * p.get(c, Parameter.HEAP_GARBAGE);
        double demand = p.get(c, Parameter.DEMAND) / Math.max(1e-9, p.get(c, Parameter.SPEED));
        double live = 0;
        double collects = 0;
        double speed = 0;
        double killed = 0;
        for (int i = 0; i < fleet.size(); i++) {
            if (!fleet.isRunning(i, now)) {
                continue;
            }
            long bits = Noise.at(keys[c], i, 0);
            fleet.leak(i, leak * (0.8 + 0.4 * Noise.uniform(bits)));
            double mine = p.get(c, Parameter.HEAP_BASE)
                    + held * (running < 2 ? 1 : 0.9 + 0.2 * Noise.uniform(Noise.mix(bits)))
                    + fleet.leaked(i);
            if (mine >= limit) {
                w.fleets.kill(w, c, i);
                killed++;
                continue;
            }
            double each = work * mine / (limit - mine);
            live += mine;
            collects += each;
            speed += demand > 0 ? Math.max(1 - MOST_GC, demand / (demand + each)) : 1;
        }
        double left = Math.max(1, running - killed);
        w.effects.speed[c] *= speed > 0 ? speed / left : 1;
        show(w, c, killed, live / left / limit, gcShare(w, flow, n, collects / left));
    }

    /** Share of the cores that collected in the tick that ended, at most {@link #MOST_GC}. */
    private static double gcShare(World w, Tally flow, int n, double each) {
        double cores = w.tuning.cores[n];
        return cores <= 0 ? 0 : Math.min(MOST_GC, flow.nodeOut[n] * each / cores);
    }

    private void show(World w, int c, double killed, double used, double collecting) {
        if (heap[c] >= 0) {
            w.gauges[heap[c]] = used;
            w.gauges[gc[c]] = collecting;
            w.gauges[kills[c]] = killed;
        }
    }

    /** What leaked belongs to the replicas, which the world folds. */
    @Override
    public long fold(long hash) {
        return hash;
    }

    @Override
    public Law copy() {
        return this;
    }
}
