package dev.muster.simulation;

import dev.muster.scenario.Dependency;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;

/**
 * Clocks that differ. What a caller signs carries its host's time; a callee whose host's clock is further off than {@code clock-tolerance} refuses it. Of
 * replicas spread evenly over hosts it is the share of pairs of hosts whose clocks differ by more: one wrong host of N at one end fails 1/N of the calls.
 */
final class Clocks implements Law {
    private final Hosting hosting;
    private final int[] caller;
    private final int[] callee;
    private final int[] host;
    private final int[] refused;
    /** Share of the calls that are refused in the tick to come, and of those, that something failed before. */
    private final double[] share;

    private final double[] before;

    Clocks(Topology top, Gauges.Plan gauges) {
        hosting = new Hosting(top);
        int d = top.system.dependencies().size();
        caller = new int[d];
        callee = new int[d];
        refused = new int[d];
        share = new double[d];
        before = new double[d];
        for (int i = 0; i < d; i++) {
            Dependency dependency = top.system.dependencies().get(i);
            caller[i] = Names.componentOf(top.system, dependency.from());
            callee[i] = Names.componentOf(top.system, dependency.to());
            boolean checked = dependency.settings().get(Parameter.CLOCK_TOLERANCE) > 0;
            refused[i] = checked ? gauges.claim(top.components() + i, Series.TOKEN_ERRORS) : -1;
        }
        host = new int[top.components()];
        for (int c = 0; c < host.length; c++) {
            boolean clock = top.system.components().get(c).kind() == Kind.HOST;
            host[c] = clock ? gauges.claim(c, Series.CLOCK) : -1;
        }
    }

    private Clocks(Clocks other) {
        hosting = other.hosting;
        caller = other.caller;
        callee = other.callee;
        host = other.host;
        refused = other.refused;
        share = other.share.clone();
        before = other.before.clone();
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int c = 0; c < host.length; c++) {
            if (host[c] >= 0) {
                w.gauges[host[c]] = w.parameters.get(c, Parameter.CLOCK_OFFSET);
            }
        }
        for (int d = 0; d < refused.length; d++) {
            if (refused[d] >= 0) {
                check(w, flow, d);
            }
        }
    }

    private void check(World w, Tally flow, int d) {
        double calls = 0;
        for (int e : w.top.callsOver[d]) {
            calls += flow.callSent[e];
        }
        w.gauges[refused[d]] = calls * (1 - before[d]) * share[d];
        double tolerance = w.parameters.get(w.top.components() + d, Parameter.CLOCK_TOLERANCE);
        share[d] = tolerance > 0 ? differing(w, d, tolerance) : 0;
        before[d] = w.effects.fast[d];
        if (share[d] > 0) {
            Effects.add(w.effects.fast, d, share[d]);
        }
    }

    private double differing(World w, int d, double tolerance) {
        int from = hosting.count(caller[d]);
        int to = hosting.count(callee[d]);
        int differing = 0;
        int pairs = 0;
        for (int i = 0; i < from; i++) {
            for (int k = 0; k < to; k++) {
                if (!hosting.isUp(w, caller[d], i) || !hosting.isUp(w, callee[d], k)) {
                    continue;
                }
                pairs++;
                double apart = hosting.offset(w, caller[d], i) - hosting.offset(w, callee[d], k);
                differing += Math.abs(apart) > tolerance ? 1 : 0;
            }
        }
        return pairs == 0 ? 0 : (double) differing / pairs;
    }

    @Override
    public String why(World w, int dependency) {
        return share[dependency] > 0 ? "token refused, clocks differ" : "";
    }

    /** Follows from the parameters alone. */
    @Override
    public long fold(long hash) {
        return hash;
    }

    @Override
    public Law copy() {
        return new Clocks(this);
    }
}
