package dev.muster.simulation;

import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;

/**
 * How the calls over one dependency fared in one second, as chances for a single one of them: read off the chronicle, which knows how many attempts ended how, how many calls were lost
 * for good, and what was set at that time.
 */
final class CallOdds {
    /** What ends an attempt that fails. */
    enum Failure {
        TIMEOUT("timeout"),
        /** Lost on the way: the callee never saw it. */
        LOST("timeout"),
        /** The callee's slots and queue were full, or no replica was up. */
        REFUSED("refused"),
        /** The callee told the caller to slow down. */
        LIMITED("429"),
        /** No connection of the pool came free in time. */
        POOL("pool"),
        BREAKER("breaker"),
        NAME("dns"),
        CERTIFICATE("tls"),
        /** The callee refused what the caller signed: their clocks differ. */
        TOKEN("token"),
        /** An answer came, and it was an error. */
        ANSWER("answer");

        private final String id;

        Failure(String id) {
            this.id = id;
        }

        /** The word for people. */
        String id() {
            return id;
        }
    }

    private static final Failure[] FAILURES = Failure.values();

    final int dependency;
    final double[] weights = new double[FAILURES.length];
    /** Chance that an attempt fails, and that a call fails for good. */
    final double fails;

    final double lost;
    /** Share of wanted retries that the budget allows. */
    final double allowed;
    /** Mean calls of a request that gets here. */
    final double calls;
    /** Patience with one attempt, in seconds. */
    final double limit;

    final int attempts;
    /** Seconds on the way, and seconds of waiting for a connection of the pool. */
    final double extra;

    final double poolWait;
    final double acquire;
    final boolean optional;
    final boolean fallback;
    final double fallbackSeconds;
    final double backoff;
    final double factor;
    final double cap;
    final double jitter;
    /** Mean seconds that one attempt took. */
    final double meanAttempt;

    CallOdds(Topology top, Chronicle chronicle, Parameters parameters, int d, long tick) {
        dependency = d;
        int entity = top.components() + d;
        int callee = top.component[calleeNode(top, d)];
        double answered = chronicle.get(tick, entity, Column.ANSWERED);
        double late = chronicle.get(tick, entity, Column.TIMED_OUT);
        double away = chronicle.get(tick, entity, Column.TURNED_AWAY);
        double failed = chronicle.get(tick, entity, Column.FAILED);
        double ended = answered + late + away;
        fails = ended <= 1e-9 ? 0 : Math.min(1, failed / ended);
        double good = Math.max(0, ended - failed);
        double gone = chronicle.get(tick, entity, Column.LOST);
        lost = good + gone <= 1e-9 ? 0 : gone / (good + gone);
        allowed = chronicle.get(tick, entity, Column.ALLOWED);
        calls = chronicle.get(tick, entity, Column.CALLS);
        limit = chronicle.get(tick, entity, Column.LIMIT);
        extra = chronicle.get(tick, entity, Column.EXTRA);
        poolWait = chronicle.get(tick, entity, Column.POOL_WAIT);
        attempts = (int) (parameters.at(entity, Parameter.ATTEMPTS, tick) + 0.5);
        optional = parameters.at(entity, Parameter.OPTIONAL, tick) >= 0.5;
        fallback = parameters.at(entity, Parameter.FALLBACK, tick) >= 0.5;
        fallbackSeconds = parameters.at(entity, Parameter.FALLBACK_LATENCY, tick);
        backoff = parameters.at(entity, Parameter.BACKOFF_BASE, tick);
        factor = parameters.at(entity, Parameter.BACKOFF_FACTOR, tick);
        cap = parameters.at(entity, Parameter.BACKOFF_CAP, tick);
        jitter = parameters.at(entity, Parameter.BACKOFF_JITTER, tick);
        boolean walled = parameters.at(entity, Parameter.BULKHEAD, tick) >= 0.5;
        acquire = walled ? 0 : parameters.at(entity, Parameter.ACQUIRE, tick);
        double sent = chronicle.get(tick, entity, Column.SENT);
        double refused = away - chronicle.get(tick, entity, Column.FAST);
        double spent = answered * chronicle.get(tick, entity, Column.MEAN) + late * limit + refused * acquire;
        meanAttempt = ended <= 1e-9 ? 0 : spent / ended;
        double underWay = Math.min(late, sent * chronicle.get(tick, entity, Column.LOSS));
        set(Failure.LOST, underWay);
        set(Failure.TIMEOUT, late - underWay);
        set(Failure.ANSWER, failed - late - away);
        fast(top, chronicle, entity, tick);
        refused(chronicle, callee, tick, refused, isGated(top, d));
    }

    private void fast(Topology top, Chronicle chronicle, int entity, long tick) {
        double fast = chronicle.get(tick, entity, Column.FAST);
        double names = Math.min(fast, shown(top, chronicle, entity, Series.RESOLVE_ERRORS, tick));
        double certificates = Math.min(fast - names, shown(top, chronicle, entity, Series.TLS_ERRORS, tick));
        set(Failure.NAME, names);
        set(Failure.CERTIFICATE, certificates);
        double tokens = Math.min(fast - names - certificates, shown(top, chronicle, entity, Series.TOKEN_ERRORS, tick));
        set(Failure.TOKEN, tokens);
        set(Failure.BREAKER, fast - names - certificates - tokens);
    }

    private void refused(Chronicle chronicle, int callee, long tick, double refused, boolean gated) {
        if (gated) {
            set(Failure.POOL, refused);
            return;
        }
        double all = chronicle.get(tick, callee, Column.REFUSED);
        double told = all <= 1e-9 ? 0 : Math.min(1, chronicle.get(tick, callee, Column.LIMITED) / all);
        set(Failure.LIMITED, refused * told);
        set(Failure.REFUSED, refused * (1 - told));
    }

    private static double shown(Topology top, Chronicle chronicle, int entity, Series series, long tick) {
        int place = top.gauges.find(entity, series);
        return place < 0 ? 0 : Math.max(0, chronicle.gauge(tick, place));
    }

    private void set(Failure failure, double weight) {
        weights[failure.ordinal()] = Math.max(0, weight);
    }

    /** Whether a pool or a bulkhead stands before the callee. */
    static boolean isGated(Topology top, int d) {
        for (int gate : top.gateOf) {
            if (gate == d) {
                return true;
            }
        }
        return false;
    }

    private static int calleeNode(Topology top, int d) {
        return top.nodeOf[
                Names.componentOf(top.system, top.system.dependencies().get(d).to())];
    }

    /** Mean seconds of a call, with all its attempts, the pauses between them, and what replaces it if it fails. */
    double meanCall() {
        double again = fails * allowed;
        double chance = 1;
        double time = meanAttempt;
        for (int k = 1; k < attempts; k++) {
            chance *= again;
            time += chance * (meanAttempt + pause(k - 1, 0.5));
        }
        return time + (fallback ? lost * fallbackSeconds : 0);
    }

    /** Whether a request succeeds without it. */
    boolean isSpared() {
        return optional || fallback;
    }

    /** Seconds between attempt k (from 0) and the next, by a number in [0, 1). */
    double pause(int k, double u) {
        return Prospects.pause(backoff, factor, cap, k) * (1 + jitter * (2 * u - 1));
    }

    /** How many attempts failed before one succeeded, by a number in [0, 1). */
    int failuresBeforeSuccess(double u) {
        double again = fails * allowed;
        double all = 0;
        double chance = 1;
        for (int k = 0; k < attempts; k++) {
            all += chance;
            chance *= again;
        }
        return pick(u * all, k -> StrictMath.pow(again, k));
    }

    /** How many attempts a call made that failed for good, by a number in [0, 1). */
    int attemptsOfFailure(double u) {
        double again = fails * allowed;
        double all = 0;
        for (int k = 0; k < attempts; k++) {
            all += StrictMath.pow(again, k) * (k == attempts - 1 ? 1 : 1 - allowed);
        }
        return 1 + pick(u * all, k -> StrictMath.pow(again, k) * (k == attempts - 1 ? 1 : 1 - allowed));
    }

    private int pick(double level, java.util.function.IntToDoubleFunction weight) {
        double sum = 0;
        for (int k = 0; k < attempts - 1; k++) {
            sum += weight.applyAsDouble(k);
            if (level < sum) {
                return k;
            }
        }
        return attempts - 1;
    }

    /** What ended an attempt that failed, by a number in [0, 1). */
    Failure failure(double u) {
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        double level = u * all;
        for (Failure each : FAILURES) {
            level -= weights[each.ordinal()];
            if (level < 0) {
                return each;
            }
        }
        return Failure.ANSWER;
    }
}
