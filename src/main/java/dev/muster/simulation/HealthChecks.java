package dev.muster.simulation;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;

/**
 * Health checks of services. Each replica is asked every {@code every} seconds, at its own second; the check waits in the same queue as everybody, needs the
 * CPU time of a request, and with {@code deep} calls what a request calls. It fails with
 *
 * <pre>P = 1 - (1 - refused) (1 - P(sojourn > timeout)) (deep: x share of requests that go well)</pre>
 *
 * by the law of the station's sojourn. {@code fails} failures in a row take a replica out, or kill it; the first success takes it in again. One that is out
 * has nothing to do, so that its check finds an empty queue: checks that fail from load alone take replicas out in waves.
 */
final class HealthChecks implements Law {
    private final long[] names;

    HealthChecks(Topology top) {
        names = new long[top.components()];
        for (int c = 0; c < names.length; c++) {
            boolean service = top.system.components().get(c).kind() == Kind.SERVICE;
            names[c] = service ? Noise.name(top.system.components().get(c).id()) : 0;
        }
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int c = 0; c < names.length; c++) {
            if (names[c] == 0) {
                continue;
            }
            double timeout = w.parameters.get(c, Parameter.PROBE_TIMEOUT);
            if (timeout > 0) {
                check(w, c, timeout);
            } else if (w.fleets.of(c) != null) {
                letIn(w, c);
            }
        }
    }

    private void check(World w, int c, double timeout) {
        Fleet fleet = w.fleets.made(w, c);
        long key = Noise.key(w.seed, Noise.CHECKS, names[c]);
        long every = (long) Math.max(1, Math.rint(w.parameters.get(c, Parameter.PROBE_EVERY)));
        boolean deep = w.parameters.get(c, Parameter.PROBE_DEEP) >= 0.5;
        double busy = fails(w, c, timeout, deep, false);
        double idle = fails(w, c, timeout, deep, true);
        for (int i = 0; i < fleet.size(); i++) {
            long phase = Math.floorMod(Noise.at(names[c], i, 1), every);
            if (fleet.isRunning(i, w.tick()) && Math.floorMod(w.tick(), every) == phase) {
                double p = fleet.isServing(i, w.tick()) ? busy : idle;
                book(w, c, fleet, i, Noise.uniform(Noise.at(key, w.tick(), i)) < p);
            }
        }
    }

    private static void book(World w, int c, Fleet fleet, int i, boolean failed) {
        int inARow = fleet.probed(i, failed);
        if (!failed) {
            fleet.takeOut(i, false);
        } else if (inARow >= w.parameters.get(c, Parameter.PROBE_FAILS)) {
            if (w.parameters.get(c, Parameter.PROBE_KILLS) >= 0.5) {
                w.fleets.kill(w, c, i);
            } else {
                fleet.takeOut(i, true);
            }
        }
    }

    /** The chance that one check fails. */
    static double fails(World w, int c, double timeout, boolean deep, boolean idle) {
        int n = w.top.nodeOf[c];
        double own = Stations.demand(w, n);
        double wait = idle ? 0 : Math.max(0, w.sojourn[n] - own - w.calleeTime[n]);
        double mean = Math.max(1e-6, own + wait + (deep ? w.calleeTime[n] : 0));
        double alone = own * own + (deep ? w.calleeVariance[n] : 0);
        double variance = idle ? alone : Math.max(alone, w.variance[n] - (deep ? 0 : w.calleeVariance[n]));
        double late = Tails.gammaAbove(mean, variance, timeout);
        double refused = idle || w.tuning.shut[n] > 0 ? 0 : w.refusedShare[n];
        double well = deep ? w.good[w.top.rolesOf[n][0]] : 1;
        return 1 - (1 - refused) * (1 - late) * well;
    }

    private static void letIn(World w, int c) {
        Fleet fleet = w.fleets.made(w, c);
        for (int i = 0; i < fleet.size(); i++) {
            fleet.takeOut(i, false);
        }
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
