package dev.muster.simulation;

import dev.muster.scenario.Component;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Machines and zones. What runs on a host that is not {@code up} is dead, and boots when it is up again. A job or a neighbour takes {@code steal} of a
 * host's CPU away. Where the author gives a host {@code cores}, those on it share what is left of them:
 *
 * <pre>steal = max(0, sum of demand - cores left) / sum of demand</pre>
 *
 * else everybody there loses that share. A component's CPU slows down by the mean over its replicas. Calls between hosts take {@code link.latency} longer
 * and are lost with {@code link.loss}, of both ends; calls inside a host do not touch its link.
 */
final class Hosts implements Law {
    private final Topology top;
    /** By component: the hosts that its replicas run on in turn. */
    private final int[][] on;
    /** By host: the components on it. */
    private final int[][] guests;

    private final boolean[] shared;
    private final int[] gauge;
    private final int[] ready;
    /** By host: share of the CPU that its guests do not get. */
    private final double[] stolen;

    Hosts(Topology top, Gauges.Plan gauges) {
        this.top = top;
        SystemModel system = top.system;
        int n = top.components();
        Index index = new Index(system);
        on = new int[n][];
        shared = new boolean[n];
        gauge = new int[n];
        ready = new int[n];
        stolen = new double[n];
        List<List<Integer>> all = new ArrayList<>();
        for (int c = 0; c < n; c++) {
            all.add(new ArrayList<>());
        }
        for (int c = 0; c < n; c++) {
            on[c] = system.components().get(c).hosts().stream()
                    .mapToInt(index::component)
                    .toArray();
            for (int host : on[c]) {
                all.get(host).add(c);
            }
        }
        guests = new int[n][];
        for (int c = 0; c < n; c++) {
            Component component = system.components().get(c);
            guests[c] = all.get(c).stream().mapToInt(Integer::intValue).toArray();
            boolean host = component.kind() == Kind.HOST;
            boolean station = component.kind() == Kind.SERVICE || component.kind() == Kind.DATABASE;
            shared[c] = host && component.settings().values().containsKey(Parameter.CORES);
            gauge[c] = host || (station && on[c].length > 0) ? gauges.claim(c, Series.STEAL) : -1;
            ready[c] = host ? gauges.claim(c, Series.READY) : -1;
        }
    }

    private Hosts(Hosts other) {
        top = other.top;
        on = other.on;
        guests = other.guests;
        shared = other.shared;
        gauge = other.gauge;
        ready = other.ready;
        stolen = other.stolen.clone();
    }

    @Override
    public void tick(World w, Tally flow) {
        boolean linked = false;
        for (int h = 0; h < guests.length; h++) {
            if (ready[h] >= 0) {
                host(w, flow, h);
                linked |=
                        w.parameters.get(h, Parameter.LINK_LOSS) > 0 || w.parameters.get(h, Parameter.LINK_LATENCY) > 0;
            }
        }
        for (int c = 0; c < on.length; c++) {
            if (on[c].length > 0) {
                guest(w, c);
            }
        }
        if (linked) {
            links(w);
        }
    }

    private void host(World w, Tally flow, int h) {
        boolean up = w.parameters.get(h, Parameter.UP) >= 0.5;
        if (!up) {
            for (int c : guests[h]) {
                down(w, c, h);
            }
        }
        double taken = w.parameters.get(h, Parameter.STEAL);
        for (int c : guests[h]) {
            taken += w.effects.runs[c] > 0 ? w.parameters.get(c, Parameter.STEAL) : 0;
        }
        taken = Math.min(0.99, taken);
        if (shared[h]) {
            double left = w.parameters.get(h, Parameter.CORES) * (1 - taken);
            double wanted = wanted(w, flow, h);
            double over = wanted > left ? 1 - left / wanted : 0;
            stolen[h] += 0.5 * (over - stolen[h]);
            stolen[h] = stolen[h] < 1e-6 ? 0 : stolen[h];
        } else {
            stolen[h] = taken;
        }
        w.gauges[ready[h]] = up ? 1 : 0;
        w.gauges[gauge[h]] = stolen[h];
    }

    private void down(World w, int c, int h) {
        if (!w.fleets.has(c)) {
            boolean everywhere = true;
            for (int other : on[c]) {
                everywhere &= w.parameters.get(other, Parameter.UP) < 0.5;
            }
            w.effects.errors[c] = everywhere ? 1 : w.effects.errors[c];
            return;
        }
        Fleet fleet = w.fleets.made(w, c);
        for (int i = 0; i < fleet.size(); i++) {
            if (on[c][i % on[c].length] == h) {
                fleet.hold(i, Fleets.NO_HOST);
            }
        }
    }

    /** Cores that the guests of a host would use if they got them: what arrives costs, and all they have once they are behind. */
    private double wanted(World w, Tally flow, int h) {
        double wanted = 0;
        for (int c : guests[h]) {
            int n = top.nodeOf[c];
            if (top.law[n] != Topology.Law.STATION) {
                continue;
            }
            double own = w.tuning.demand[n] * (1 - w.effects.stolen[c]);
            double needs = Math.min(w.tuning.cores[n], (flow.nodeIn[n] - flow.nodeRefused[n]) * own);
            double behind = Math.max(0, Math.min(1, (w.load[n] - 0.9) / 0.1));
            needs += behind * (w.tuning.cores[n] - needs);
            wanted += needs * part(w, c, h);
        }
        return wanted;
    }

    /** Share of a component's running replicas that is on a host. */
    private double part(World w, int c, int h) {
        Fleet fleet = w.fleets.of(c);
        int size = fleet == null ? Math.max(1, w.fleets.wanted(w, c)) : fleet.size();
        double here = 0;
        double running = 0;
        for (int i = 0; i < size; i++) {
            if (fleet == null || fleet.isRunning(i, w.tick())) {
                running++;
                here += on[c][i % on[c].length] == h ? 1 : 0;
            }
        }
        return running == 0 ? 0 : here / running;
    }

    private void guest(World w, int c) {
        double share = 0;
        for (int h : on[c]) {
            share += stolen[h] > 0 ? stolen[h] * (w.fleets.has(c) ? part(w, c, h) : 0) : 0;
        }
        w.effects.stolen[c] = share;
        if (gauge[c] >= 0) {
            w.gauges[gauge[c]] = share;
        }
    }

    private void links(World w) {
        List<Dependency> all = top.system.dependencies();
        for (int d = 0; d < all.size(); d++) {
            int from = top.callerOf[d];
            if (from >= 0 && top.callsOver[d].length > 0) {
                int to = callee(d);
                link(w, d, on[from], to < 0 ? on[from] : on[to]);
            }
        }
    }

    private int callee(int d) {
        int n = top.target(top.callsOver[d][0]);
        if (top.gateOf[n] < 0) {
            return top.component[n];
        }
        int inner = top.callsOf[top.callTo[top.callsOver[d][0]]][0];
        return top.component[top.target(inner)];
    }

    /** Mean over the pairs of hosts that a call may go between; what is on no host is somewhere else. */
    private static void link(World w, int d, int[] from, int[] to) {
        int starts = Math.max(1, from.length);
        int ends = Math.max(1, to.length);
        double lost = 0;
        double late = 0;
        for (int i = 0; i < starts; i++) {
            for (int j = 0; j < ends; j++) {
                int a = from.length == 0 ? -1 : from[i];
                int b = to.length == 0 ? -1 : to[j];
                if (a != b) {
                    lost += 1 - (1 - of(w, a, Parameter.LINK_LOSS)) * (1 - of(w, b, Parameter.LINK_LOSS));
                    late += of(w, a, Parameter.LINK_LATENCY) + of(w, b, Parameter.LINK_LATENCY);
                }
            }
        }
        Effects.add(w.effects.lost, d, lost / starts / ends);
        w.effects.extra[d] += late / starts / ends;
    }

    private static double of(World w, int host, Parameter parameter) {
        return host < 0 ? 0 : w.parameters.get(host, parameter);
    }

    @Override
    public long fold(long hash) {
        long h = hash;
        for (double each : stolen) {
            h = each > 0 ? Noise.mix(h ^ Double.doubleToRawLongBits(each)) : h;
        }
        return h;
    }

    @Override
    public Law copy() {
        return new Hosts(this);
    }
}
