package dev.muster.simulation;

import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import java.util.Arrays;

/**
 * Circuit breakers. Each replica of the caller has its own, so they open raggedly: of {@code n} clients that see {@code m} calls each in the window at a
 * true failure share {@code f}, those open whose own count reaches the threshold, which is the tail of a binomial law (as a normal one with the
 * correction for whole numbers). An open one fails every call at once; after its time it lets some trial calls through, and closes or opens by how they
 * ended. By dependency of the model; shares of the clients.
 */
final class Breakers implements Law {
    private static final int MOST_OPEN_SECONDS = 3600;

    private final int[] gauge;
    private final double[] calls;
    private final double[] failed;
    private final double[] closed;
    private final double[] trying;
    private final double[] tried;
    private final double[] triedFailed;
    /** By dependency: the shares that opened, by the tick in which they may try again. Made when a breaker first opens. */
    private final double[][] openUntil;

    Breakers(Topology top, Gauges.Plan gauges) {
        int d = top.system.dependencies().size();
        gauge = new int[d];
        for (int i = 0; i < d; i++) {
            boolean has = top.system.dependencies().get(i).settings().get(Parameter.BREAKER_THRESHOLD) > 0;
            gauge[i] = has ? gauges.claim(top.components() + i, Series.BREAKER) : -1;
        }
        calls = new double[d];
        failed = new double[d];
        closed = new double[d];
        trying = new double[d];
        tried = new double[d];
        triedFailed = new double[d];
        openUntil = new double[d][0];
        Arrays.fill(closed, 1);
    }

    private Breakers(Breakers other) {
        gauge = other.gauge;
        calls = other.calls.clone();
        failed = other.failed.clone();
        closed = other.closed.clone();
        trying = other.trying.clone();
        tried = other.tried.clone();
        triedFailed = other.triedFailed.clone();
        openUntil = new double[other.openUntil.length][];
        for (int d = 0; d < openUntil.length; d++) {
            openUntil[d] = other.openUntil[d].clone();
        }
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int d = 0; d < closed.length; d++) {
            int entity = w.top.components() + d;
            double threshold = w.parameters.get(entity, Parameter.BREAKER_THRESHOLD);
            if (threshold > 0) {
                breaker(w, flow, d, entity, threshold);
            } else if (closed[d] < 1) {
                closed[d] = 1;
                trying[d] = 0;
                openUntil[d] = new double[0];
            }
            if (gauge[d] >= 0) {
                w.gauges[gauge[d]] = 1 - closed[d] - trying[d];
            }
        }
    }

    private void breaker(World w, Tally flow, int d, int entity, double threshold) {
        double sent = 0;
        double reached = 0;
        double bad = 0;
        for (int e : w.top.callsOver[d]) {
            sent += flow.callSent[e];
            reached += flow.callSent[e] - flow.callFast[e];
            bad += flow.callFailed[e] - flow.callFast[e];
        }
        double window = w.parameters.get(entity, Parameter.BREAKER_WINDOW);
        calls[d] += reached - calls[d] / window;
        failed[d] += Math.max(0, bad) - failed[d] / window;
        double clients = clients(w, d);
        trip(w, d, entity, threshold, clients);
        attempt(w, d, entity, threshold, clients, new double[] {sent, reached, bad});
        wake(w, d, entity);
        block(w, d, entity, clients, sent);
    }

    private static double clients(World w, int d) {
        int caller = w.top.callerOf[d];
        return Math.max(1, Math.rint(w.tuning.ready[w.top.nodeOf[caller]]));
    }

    /** Closed breakers look at their window once a second. */
    private void trip(World w, int d, int entity, double threshold, double clients) {
        double each = calls[d] / clients / Math.max(1e-9, closed[d] + trying[d]);
        double least = w.parameters.get(entity, Parameter.BREAKER_CALLS);
        if (each < least || failed[d] <= 0) {
            return;
        }
        double opens = closed[d] * tail(each, Math.min(1, failed[d] / Math.max(1e-9, calls[d])), threshold);
        if (opens > 1e-6) {
            closed[d] -= opens;
            open(w, d, entity, opens);
        }
    }

    /** The chance that of {@code m} calls with failure share {@code f} at least the threshold's share failed. */
    private static double tail(double m, double f, double threshold) {
        double sd = Math.sqrt(m * f * (1 - f));
        double distance = threshold * m - 0.5 - f * m;
        return sd < 1e-9 ? (distance <= 0 ? 1 : 0) : Tails.normalAbove(distance / sd);
    }

    private void open(World w, int d, int entity, double share) {
        int seconds = (int) Math.min(MOST_OPEN_SECONDS, Math.rint(w.parameters.get(entity, Parameter.BREAKER_OPEN)));
        if (openUntil[d].length <= seconds) {
            openUntil[d] = longer(openUntil[d], seconds + 1, w.tick());
        }
        openUntil[d][place(d, w.tick() + seconds)] += share;
    }

    private static double[] longer(double[] ring, int length, long tick) {
        double[] longer = new double[length];
        for (int i = 0; i < ring.length; i++) {
            long at = tick + i;
            longer[(int) Math.floorMod(at, (long) length)] = ring[(int) Math.floorMod(at, (long) ring.length)];
        }
        return longer;
    }

    private int place(int d, long tick) {
        return (int) Math.floorMod(tick, (long) openUntil[d].length);
    }

    private void wake(World w, int d, int entity) {
        if (openUntil[d].length == 0) {
            return;
        }
        int now = place(d, w.tick());
        if (openUntil[d][now] > 0) {
            trying[d] += openUntil[d][now];
            openUntil[d][now] = 0;
        }
    }

    /** Half-open breakers: once the trial calls are made, those whose trials failed too often open again. */
    private void attempt(World w, int d, int entity, double threshold, double clients, double[] seen) {
        if (trying[d] <= 1e-9) {
            tried[d] = 0;
            triedFailed[d] = 0;
            return;
        }
        double wanted = w.parameters.get(entity, Parameter.BREAKER_TRIALS);
        double f = seen[1] > 1e-9 ? Math.min(1, Math.max(0, seen[2]) / seen[1]) : 0;
        double each = Math.min(wanted - Math.min(wanted, tried[d]), seen[0] / clients);
        tried[d] += each;
        triedFailed[d] += each * f;
        if (tried[d] < wanted - 1e-9) {
            return;
        }
        double again = trying[d] * tail(tried[d], triedFailed[d] / tried[d], threshold);
        closed[d] += trying[d] - again;
        if (again > 1e-6) {
            open(w, d, entity, again);
        } else {
            closed[d] += again;
        }
        trying[d] = 0;
        calls[d] *= closed[d];
        failed[d] = 0;
    }

    private void block(World w, int d, int entity, double clients, double sent) {
        double open = Math.max(0, 1 - closed[d] - trying[d]);
        double trials = w.parameters.get(entity, Parameter.BREAKER_TRIALS);
        double each = Math.max(1e-9, sent / clients);
        double held = trying[d] * Math.max(0, 1 - trials / each);
        if (open + held > 1e-9) {
            Effects.add(w.effects.fast, d, Math.min(1, open + held));
        }
    }

    @Override
    public String why(World w, int dependency) {
        return closed[dependency] + trying[dependency] < 0.5 ? "circuit breaker open" : "";
    }

    @Override
    public long fold(long hash) {
        long h = hash;
        for (int d = 0; d < closed.length; d++) {
            if (closed[d] < 1 || failed[d] > 0) {
                h = Noise.mix(h ^ Double.doubleToRawLongBits(closed[d]));
                h = Noise.mix(h ^ Double.doubleToRawLongBits(failed[d]));
            }
        }
        return h;
    }

    @Override
    public Law copy() {
        return new Breakers(this);
    }
}
