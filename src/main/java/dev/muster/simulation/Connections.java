package dev.muster.simulation;

import dev.muster.scenario.Dependency;
import dev.muster.scenario.Operation;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import java.util.Arrays;

/**
 * Connections that callers keep open. Of {@code N} (the pool, or as many as calls were in flight at once) a share is open; it closes by age, when
 * replicas at either end go, or when somebody closes it, and opens with the next call that it gets (a life below a second is a connection for each call):
 *
 * <pre>open' = (1 - open) x (1 - exp(-calls / N)) - open / life</pre>
 *
 * <p>Replicas that do not find the callee's name, or do not trust the certificate, open none: theirs only close, and a call that finds its connection closed
 * fails at once. The others notice nothing. So trouble with names and certificates comes as slowly as connections turn over, to callers with few calls
 * first, and at once to whatever restarts. Opening costs the callee CPU time; what its cores cannot do, waits until the caller gives up. By dependency of
 * the model.
 */
final class Connections implements Law {
    /** Share of the CPU that opening connections can take. */
    private static final double MOST_WORK = 0.9;

    private final int[] caller;
    private final int[] callee;
    private final boolean[] tracked;
    private final int[] opened;
    private final int[] unresolved;
    private final int[] refused;
    private final double[] kept;
    private final double[] open;
    /** The same of replicas that cannot open any, and the share of those replicas. */
    private final double[] openOther;

    private final double[] other;
    /** Shares of the calls that failed in the tick, as said before it: of the name, of the certificate, and before either. */
    private final double[] byName;

    private final double[] byTrust;
    private final double[] before;

    Connections(Topology top, Gauges.Plan gauges) {
        int d = top.system.dependencies().size();
        caller = new int[d];
        callee = new int[d];
        tracked = new boolean[d];
        opened = new int[d];
        unresolved = new int[d];
        refused = new int[d];
        for (int i = 0; i < d; i++) {
            Dependency each = top.system.dependencies().get(i);
            int entity = top.components() + i;
            caller[i] = Names.componentOf(top.system, each.from());
            callee[i] = Names.componentOf(top.system, each.to());
            boolean named = each.resolver() != null;
            boolean secured = each.certificate() != null;
            tracked[i] = named || secured || each.settings().get(Parameter.HANDSHAKE) > 0;
            opened[i] = tracked[i] ? gauges.claim(entity, Series.CONNECTIONS) : -1;
            unresolved[i] = named ? gauges.claim(entity, Series.RESOLVE_ERRORS) : -1;
            refused[i] = secured ? gauges.claim(entity, Series.TLS_ERRORS) : -1;
        }
        kept = new double[d];
        open = new double[d];
        openOther = new double[d];
        other = new double[d];
        byName = new double[d];
        byTrust = new double[d];
        before = new double[d];
        Arrays.fill(open, 1);
        Arrays.fill(openOther, 1);
    }

    private Connections(Connections of) {
        caller = of.caller;
        callee = of.callee;
        tracked = of.tracked;
        opened = of.opened;
        unresolved = of.unresolved;
        refused = of.refused;
        kept = of.kept.clone();
        open = of.open.clone();
        openOther = of.openOther.clone();
        other = of.other.clone();
        byName = of.byName.clone();
        byTrust = of.byTrust.clone();
        before = of.before.clone();
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int d = 0; d < open.length; d++) {
            double cost = w.parameters.get(w.top.components() + d, Parameter.HANDSHAKE);
            if (tracked[d] || cost > 0) {
                turn(w, flow, d, cost);
            }
        }
    }

    private void turn(World w, Tally flow, int d, double cost) {
        double calls = 0;
        double inFlight = 0;
        for (int e : w.top.callsOver[d]) {
            calls += flow.callSent[e];
            inFlight += flow.callTime[e] + flow.callTimedOut[e] * w.timeout(e);
        }
        show(w, d, calls);
        double tried = calls * (1 - before[d]);
        close(w, d, inFlight);
        regroup(d, 1 - (1 - w.effects.unresolved[d]) * (1 - w.effects.untrusted[d]));
        open(w, d, tried, cost);
    }

    /** How often names and certificates failed calls in the tick that ended. */
    private void show(World w, int d, double calls) {
        double tried = calls * (1 - before[d]);
        if (unresolved[d] >= 0) {
            w.gauges[unresolved[d]] = tried * byName[d];
        }
        if (refused[d] >= 0) {
            w.gauges[refused[d]] = tried * byTrust[d];
        }
    }

    private void close(World w, int d, double inFlight) {
        int entity = w.top.components() + d;
        double life = w.parameters.get(entity, Parameter.CONNECTION_LIFE);
        double pool = w.parameters.get(entity, Parameter.POOL);
        double ends = life < 1 ? 1 : 1 / life;
        double clients = Turnover.replicas(w, caller[d]);
        double wanted = pool > 0 ? pool : Math.max(Math.max(1, clients), inFlight);
        double left = (1 - ends) * (1 - w.effects.renewed[caller[d]]) * (1 - w.effects.gone[callee[d]]);
        if (wanted > kept[d]) {
            left *= kept[d] > 0 ? kept[d] / wanted : 1;
            kept[d] = wanted;
        } else {
            kept[d] -= (kept[d] - wanted) * ends;
        }
        open[d] *= left;
        openOther[d] *= left;
    }

    /** Replicas change sides when a certificate or a clock does; their connections go with them. */
    private void regroup(int d, double share) {
        double was = other[d];
        if (share > was) {
            openOther[d] = (was * openOther[d] + (share - was) * open[d]) / share;
        } else if (share < was) {
            open[d] = ((1 - was) * open[d] + (was - share) * openOther[d]) / (1 - share);
        }
        other[d] = share;
    }

    private void open(World w, int d, double calls, double cost) {
        boolean up = Turnover.replicas(w, callee[d]) > 0;
        double next = up ? 1 - StrictMath.exp(-calls / kept[d]) : 0;
        boolean oneEach = w.parameters.get(w.top.components() + d, Parameter.CONNECTION_LIFE) < 1;
        double wanted = (oneEach && up ? calls : kept[d] * next) * (1 - other[d]) * (1 - open[d]);
        double vain = up ? calls * other[d] * (1 - openOther[d]) * (1 - w.effects.unresolved[d]) : 0;
        double done = work(w, d, wanted + vain, cost);
        open[d] += oneEach ? 0 : (1 - open[d]) * next * done;
        if (opened[d] >= 0) {
            w.gauges[opened[d]] = wanted + vain;
        }
        double late = calls <= 1e-9 ? 0 : Math.min(1, (1 - done) * wanted / calls);
        if (late > 1e-9) {
            Effects.add(w.effects.lost, d, late);
        }
        fail(w, d);
    }

    private void fail(World w, int d) {
        double closed = other[d] * (1 - openOther[d]);
        double nameless = other[d] > 0 ? w.effects.unresolved[d] / other[d] : 0;
        byName[d] = closed * nameless;
        byTrust[d] = closed - byName[d];
        before[d] = w.effects.fast[d];
        if (closed > 1e-9) {
            Effects.add(w.effects.fast, d, Math.min(1, closed));
        }
    }

    /** Opening takes CPU time at the callee; returns the share of it that is done in a second. */
    private double work(World w, int d, double connections, double cost) {
        int n = w.top.nodeOf[callee[d]];
        if (cost <= 0 || connections <= 1e-9 || w.top.law[n] != Topology.Law.STATION || w.tuning.cores[n] <= 0) {
            return 1;
        }
        double load = connections * cost / w.tuning.cores[n];
        w.effects.speed[callee[d]] *= 1 - Math.min(MOST_WORK, load);
        return Math.min(1, MOST_WORK / load);
    }

    @Override
    public void operate(World w, Operation operation, int component, double amount) {
        for (int d = 0; operation == Operation.RECONNECT && d < open.length; d++) {
            if (callee[d] == component) {
                open[d] *= 1 - Math.min(1, amount);
                openOther[d] *= 1 - Math.min(1, amount);
            }
        }
    }

    @Override
    public long fold(long hash) {
        long h = hash;
        for (int d = 0; d < open.length; d++) {
            if (tracked[d] || open[d] < 1) {
                h = Noise.mix(h ^ Double.doubleToRawLongBits(open[d]));
                h = Noise.mix(h ^ Double.doubleToRawLongBits(openOther[d]));
                h = Noise.mix(h ^ Double.doubleToRawLongBits(kept[d]));
            }
        }
        return h;
    }

    @Override
    public Law copy() {
        return new Connections(this);
    }
}
