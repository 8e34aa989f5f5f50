package dev.muster.simulation;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;

/**
 * The parameters as a step needs them: by node and call, with the effects of the slow laws in. Made anew from {@link Parameters} and {@link Effects}
 * whenever one of them changes, so that a step looks nothing up. No part of the state.
 */
final class Tuning {
    private final Topology top;

    // by node
    /** Replicas that take requests. */
    final double[] ready;

    final double[] slots;
    /** Slots and places to wait, of all replicas. */
    final double[] places;
    /** CPU seconds of a request, speed included. */
    final double[] demand;

    final double[] demandSpread;
    /** Cores of all ready replicas. */
    final double[] cores;

    final double[] errors;
    final double[] wrong;
    final double[] shut;
    /** Rounds of its calls that a job begins each second. */
    final double[] runs;

    /** Requests that a rate limit allows in a step, and at once after a quiet time; 0 is no limit. */
    final double[] limit;

    final double[] limitMost;
    final double[] mean;
    final double[] spread;
    final double[] contention;
    final double[] coherence;
    final boolean[] newestFirst;
    /** Patience with a full pool, of a gate; 0 if there is none. */
    final double[] acquire;

    // by call
    final double[] timeout;
    final int[] attempts;
    /** Mean calls of a request, the flag included, cache misses not. */
    final double[] calls;

    final double[] hits;
    /** Of a call on a cache whose misses go elsewhere: the share of requests that it answers. */
    final double[] answered;
    /** Share of calls that are really made, the others wait with them. */
    final double[] shared;

    final double[] backoff;
    final double[] backoffFactor;
    final double[] backoffCap;
    final double[] jitter;
    final double[] budgetRatio;
    final double[] budgetFloor;
    final double[] budgetMost;
    final double[] fast;
    final double[] lost;
    final double[] extra;
    final double[] quality;
    final double[] fallbackLatency;
    final boolean[] fallback;
    final boolean[] optional;
    final boolean[] expires;
    /** Whether any answer may be wrong at all. */
    boolean anyWrong;

    Tuning(Topology top) {
        this.top = top;
        int n = top.nodes();
        int e = top.calls();
        ready = new double[n];
        slots = new double[n];
        places = new double[n];
        demand = new double[n];
        demandSpread = new double[n];
        cores = new double[n];
        errors = new double[n];
        wrong = new double[n];
        shut = new double[n];
        runs = new double[n];
        limit = new double[n];
        limitMost = new double[n];
        mean = new double[n];
        spread = new double[n];
        contention = new double[n];
        coherence = new double[n];
        newestFirst = new boolean[n];
        acquire = new double[n];
        timeout = new double[e];
        attempts = new int[e];
        calls = new double[e];
        hits = new double[e];
        answered = new double[e];
        shared = new double[e];
        backoff = new double[e];
        backoffFactor = new double[e];
        backoffCap = new double[e];
        jitter = new double[e];
        budgetRatio = new double[e];
        budgetFloor = new double[e];
        budgetMost = new double[e];
        fast = new double[e];
        lost = new double[e];
        extra = new double[e];
        quality = new double[e];
        fallbackLatency = new double[e];
        fallback = new boolean[e];
        optional = new boolean[e];
        expires = new boolean[e];
    }

    /** Makes everything anew. */
    void refresh(World w) {
        anyWrong = false;
        for (int n = 0; n < top.nodes(); n++) {
            if (top.gateOf[n] >= 0) {
                gate(w, n);
            } else {
                node(w, n);
            }
        }
        for (int e = 0; e < top.calls(); e++) {
            call(w, e);
        }
        for (int e = 0; e < top.calls(); e++) {
            if (top.callMissOf[e] >= 0) {
                answered[top.callMissOf[e]] = hits[e];
            }
        }
    }

    private void gate(World w, int n) {
        int entity = top.components() + top.gateOf[n];
        double pool = w.parameters.get(entity, Parameter.POOL);
        double bulkhead = w.parameters.get(entity, Parameter.BULKHEAD);
        boolean walled = bulkhead >= 0.5;
        acquire[n] = walled ? 0 : w.parameters.get(entity, Parameter.ACQUIRE);
        slots[n] = walled ? bulkhead : pool < 0.5 ? 1e6 : pool;
        places[n] = walled ? bulkhead : acquire[n] > 0 ? slots[n] + acquire[n] * w.capacity[n] : 1e9;
        ready[n] = 1;
    }

    private void node(World w, int n) {
        int c = top.component[n];
        Parameters p = w.parameters;
        Effects effects = w.effects;
        errors[n] = 1 - (1 - p.get(c, Parameter.ERRORS)) * (1 - effects.errors[c]);
        wrong[n] = 1 - (1 - p.get(c, Parameter.WRONG)) * (1 - effects.wrong[c]);
        anyWrong |= wrong[n] > 0;
        shut[n] = effects.shut[c];
        runs[n] = effects.runs[c];
        limit[n] = p.get(c, Parameter.LIMIT) * World.DT;
        limitMost[n] = p.get(c, Parameter.LIMIT) + p.get(c, Parameter.LIMIT_BURST);
        mean[n] = p.get(c, Parameter.LATENCY_MEAN) * effects.latency[c];
        spread[n] = p.get(c, Parameter.LATENCY_SPREAD);
        if (top.law[n] == Topology.Law.STATION) {
            station(w, n, c);
        }
    }

    private void station(World w, int n, int c) {
        Parameters p = w.parameters;
        Effects effects = w.effects;
        boolean database = top.system.components().get(c).kind() == Kind.DATABASE;
        double share = w.dipUntil[n] > w.step + 1 ? 1 - w.dip[n] : 1;
        double known = effects.replicas[c];
        double replicas = !Double.isNaN(known) ? known : database ? 1 : p.get(c, Parameter.REPLICAS);
        ready[n] = w.downUntil[n] > w.step + 1 ? 0 : share * replicas * effects.ready[c];
        double perReplica = p.get(c, database ? Parameter.CONNECTIONS : Parameter.SLOTS) * effects.slots[c];
        double queue = p.get(c, Parameter.QUEUE_LENGTH);
        double speed = p.get(c, Parameter.SPEED) * effects.speed[c] * (1 - effects.stolen[c]);
        demand[n] = speed <= 0 ? 1e9 : p.get(c, Parameter.DEMAND) * effects.demand[c] / speed;
        demandSpread[n] = p.get(c, Parameter.DEMAND_SPREAD);
        double part = part(p, n, c);
        slots[n] = ready[n] * perReplica * part;
        places[n] = slots[n] + ready[n] * (queue < 0 ? perReplica : queue) * part;
        cores[n] = ready[n] * p.get(c, Parameter.CORES) * part;
        contention[n] = p.get(c, Parameter.CONTENTION);
        coherence[n] = p.get(c, Parameter.COHERENCE);
        newestFirst[n] = p.get(c, Parameter.LIFO) >= 0.5;
    }

    /** The share of a component's means that a node has: its hottest part is one of several alike. */
    private double part(Parameters p, int n, int c) {
        if (top.hotOf[c] < 0) {
            return 1;
        }
        double one = 1 / Math.max(1, p.get(c, Parameter.SHARDS));
        return n == top.hotOf[c] ? one : 1 - one;
    }

    /** The share of calls that ask for the part of the callee that this one leads to. */
    private double asked(World w, int e) {
        if (top.callPart[e] == Topology.Part.ALL) {
            return 1;
        }
        int c = top.component[top.target(e)];
        double parts = Math.max(1, w.parameters.get(c, Parameter.SHARDS));
        double set = w.parameters.get(c, Parameter.SHARDS_HOT);
        double hot = parts < 2 ? 1 : set > 0 ? set : 1 / parts;
        return top.callPart[e] == Topology.Part.HOTTEST ? hot : 1 - hot;
    }

    private void call(World w, int e) {
        int d = top.callDependency[e];
        boolean inner = top.callInner[e];
        timeout[e] = inner ? 1e9 : w.of(e, Parameter.TIMEOUT);
        attempts[e] = inner ? 1 : (int) (w.of(e, Parameter.ATTEMPTS) + 0.5);
        boolean gated = !inner && top.gateOf[top.target(e)] >= 0;
        // A connection of a pool is held while its call is on the way.
        extra[e] = d < 0 || gated ? 0 : w.of(e, Parameter.NETWORK) + w.effects.extra[d];
        if (d < 0 || inner) {
            calls[e] = asked(w, e);
            shared[e] = 1;
            hits[e] = 0;
            optional[e] = false;
            expires[e] = false;
            budgetRatio[e] = -1;
            return;
        }
        Effects effects = w.effects;
        calls[e] =
                asked(w, e) * w.of(e, Parameter.CALLS) * effects.calls[d] * (w.of(e, Parameter.ENABLED) >= 0.5 ? 1 : 0);
        shared[e] = effects.shared[d];
        hits[e] = hits(w, e);
        backoff[e] = w.of(e, Parameter.BACKOFF_BASE);
        backoffFactor[e] = w.of(e, Parameter.BACKOFF_FACTOR);
        backoffCap[e] = w.of(e, Parameter.BACKOFF_CAP);
        jitter[e] = w.of(e, Parameter.BACKOFF_JITTER);
        budgetRatio[e] = w.of(e, Parameter.BUDGET_RATIO);
        budgetFloor[e] = w.of(e, Parameter.BUDGET_FLOOR);
        budgetMost[e] = w.of(e, Parameter.BUDGET_SECONDS);
        fast[e] = effects.fast[d];
        lost[e] = 1 - (1 - w.of(e, Parameter.LOSS)) * (1 - effects.lost[d]);
        quality[e] = w.of(e, Parameter.QUALITY);
        fallback[e] = w.of(e, Parameter.FALLBACK) >= 0.5;
        fallbackLatency[e] = w.of(e, Parameter.FALLBACK_LATENCY);
        optional[e] = w.of(e, Parameter.OPTIONAL) >= 0.5;
        expires[e] = w.of(e, Parameter.DEADLINE) >= 0.5 || w.of(e, Parameter.CANCEL) >= 0.5 || dropped(w, e);
    }

    private boolean dropped(World w, int e) {
        int c = top.component[top.target(e)];
        return c >= 0 && w.parameters.get(c, Parameter.DROP_EXPIRED) >= 0.5;
    }

    /** Share of requests whose misses alone take this call that hit, as long as the cache answers. */
    private double hits(World w, int e) {
        int ask = top.callMissOf[e];
        int cache = ask < 0 ? -1 : top.component[top.target(ask)];
        if (cache < 0) {
            return 0;
        }
        double now = w.effects.hits[cache];
        return Double.isNaN(now) ? w.parameters.get(cache, Parameter.HIT_RATIO) : now;
    }
}
