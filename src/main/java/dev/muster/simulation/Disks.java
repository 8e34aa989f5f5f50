package dev.muster.simulation;

import dev.muster.scenario.Component;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import java.util.Arrays;

/**
 * Disks. {@code used += write + per-request x requests + per-error x failed requests} megabytes each second; failing requests log more, so that trouble fills a
 * disk faster. On a full disk a database refuses what writes ({@code replication.writes} of its requests, reads go on), a service fails if its requests
 * write, a queue takes no message, and nobody can log. Setting {@code disk.used} frees or fills.
 */
final class Disks implements Law {
    private final boolean[] may;
    private final int[] gauge;
    private final double[] used;
    private final double[] set;

    Disks(Topology top, Gauges.Plan gauges) {
        int n = top.components();
        may = new boolean[n];
        gauge = new int[n];
        used = new double[n];
        set = new double[n];
        Arrays.fill(set, Double.NaN);
        for (int c = 0; c < n; c++) {
            Component component = top.system.components().get(c);
            may[c] = Parameter.of(component.kind()).contains(Parameter.DISK_SIZE);
            boolean has = may[c] && component.settings().get(Parameter.DISK_SIZE) > 0;
            gauge[c] = has ? gauges.claim(c, Series.DISK) : -1;
        }
    }

    private Disks(Disks other) {
        may = other.may;
        gauge = other.gauge;
        used = other.used.clone();
        set = other.set.clone();
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int c = 0; c < may.length; c++) {
            if (may[c] && w.parameters.get(c, Parameter.DISK_SIZE) > 0) {
                disk(w, flow, c);
            }
        }
    }

    private void disk(World w, Tally flow, int c) {
        Parameters p = w.parameters;
        int n = w.top.nodeOf[c];
        double size = p.get(c, Parameter.DISK_SIZE);
        double share = p.get(c, Parameter.DISK_USED);
        if (share != set[c]) {
            set[c] = share;
            used[c] = share * size;
        }
        double written = p.get(c, Parameter.DISK_WRITE)
                + p.get(c, Parameter.DISK_REQUEST) * flow.nodeIn[n]
                + p.get(c, Parameter.DISK_ERROR) * (flow.nodeBad[n] + flow.nodeRefused[n]);
        used[c] = Math.max(0, Math.min(size, used[c] + written));
        if (used[c] >= size) {
            full(w, c);
        }
        if (gauge[c] >= 0) {
            w.gauges[gauge[c]] = used[c] / size;
        }
    }

    private static void full(World w, int c) {
        Kind kind = w.top.system.components().get(c).kind();
        if (kind == Kind.DATABASE) {
            Effects.add(w.effects.errors, c, w.parameters.get(c, Parameter.WRITES));
        } else if (kind == Kind.QUEUE) {
            w.effects.shut[c] = 1;
        } else if (w.parameters.get(c, Parameter.DISK_REQUEST) > 0) {
            w.effects.errors[c] = 1;
        }
    }

    @Override
    public long fold(long hash) {
        long h = hash;
        for (double each : used) {
            h = each > 0 ? Noise.mix(h ^ Double.doubleToRawLongBits(each)) : h;
        }
        return h;
    }

    @Override
    public Law copy() {
        return new Disks(this);
    }
}
