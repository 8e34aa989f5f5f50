package dev.muster.simulation;

import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import java.util.Arrays;

/**
 * Databases in parts. The topology makes two nodes of one: the hottest part, with one of {@code shards.count} equal shares of cores and connections and
 * {@code shards.hot} of the work, and the others together. Each call asks for one of the two, so that what customers meet is the mixture of both. This law
 * shows the load of the hottest part, which no mean over the parts does: its CPU or its connections, whatever is fuller.
 */
final class Shards implements Law {
    private final int[] databases;
    private final int[] gauges;

    Shards(Topology top, Gauges.Plan plan) {
        int count = 0;
        int[] found = new int[top.components()];
        for (int c = 0; c < found.length; c++) {
            if (top.hotOf[c] >= 0) {
                found[count++] = c;
            }
        }
        databases = Arrays.copyOf(found, count);
        gauges = new int[count];
        for (int i = 0; i < count; i++) {
            gauges[i] = plan.claim(databases[i], Series.HOTTEST);
        }
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int i = 0; i < databases.length; i++) {
            double hottest = load(w, flow, w.top.hotOf[databases[i]]);
            boolean one = w.parameters.get(databases[i], Parameter.SHARDS) < 2;
            double others = one ? 0 : load(w, flow, w.top.nodeOf[databases[i]]);
            w.gauges[gauges[i]] = Math.max(hottest, others);
        }
    }

    private static double load(World w, Tally flow, int n) {
        double cores = w.tuning.cores[n];
        double slots = w.tuning.slots[n];
        if (cores <= 0 || slots <= 0) {
            return 0;
        }
        double cpu = flow.nodeOut[n] * w.tuning.demand[n] / cores;
        double connections = flow.nodeBusy[n] / Simulation.STEPS_PER_TICK / slots;
        return Math.min(1, Math.max(cpu, connections));
    }

    @Override
    public long fold(long hash) {
        return hash;
    }

    @Override
    public Law copy() {
        return this;
    }
}
