package dev.muster.simulation;

import dev.muster.scenario.Parameter;
import java.util.Arrays;

/**
 * Everything that changes while the simulation runs, as arrays by node, role, call and journey. A copy of it is a fork.
 */
final class World {
    /** Seconds of one step. */
    static final double DT = 0.1;
    /** Steps of age that are always kept: a minute. */
    private static final int LEAST_PAST = 608;

    final Topology top;
    final Parameters parameters;
    final Tuning tuning;
    final Effects effects;
    final Laws laws;
    final Fleets fleets;
    /** What all chance is keyed by. */
    final long seed;
    /** What the laws show, at the places of the plan. */
    final double[] gauges;
    /** Steps done since the history began. */
    long step;

    private final Bank bank = new Bank();

    // by node
    final double[] inside;
    final double[] admitted;
    final double[] departed;
    final double[] busy;
    final double[] capacity;
    final double[] load;
    final double[] cpuWait;
    final double[] calleeTime;
    final double[] calleeVariance;
    final double[] sojourn;
    final double[] latency;
    final double[] variance;
    final double[] waited;
    final double[] refusedShare;
    final double[] left;
    final double[] leftBefore;
    final double[] dip;
    final long[] dipUntil;
    final long[] downUntil;
    /** Share of arrivals that a station which serves the newest first takes up at once. */
    final double[] promptShare;
    /** Tokens of a rate limit. */
    final double[] bucket;

    /** What each station let in. */
    Past letIn;

    final int[] piece;
    final int[] otherPiece;
    final StepFlow flow;

    // by role
    final double[] share;
    final double[] good;
    final double[] quality;
    final double[] wrong;
    final double[] roleTime;
    final double[] roleVariance;

    // by call
    final double[] failing;
    /** Calls that end in a step, over the last two seconds. */
    final double[] ended;

    final double[] attemptFails;
    final double[] callTime;
    final double[] callVariance;
    /** Calls of one request that reaches this point, flags and cache misses counted in. */
    final double[] callsPerRequest;
    /** The same of every request that starts: an earlier critical call that fails ends it before. */
    final double[] callsReached;
    /** Retries that the budget still allows, and the share of the wanted ones that it allowed last. */
    final double[] tokens;

    final double[] allowed;
    /** By call and attempt. */
    Lines lines;

    // by journey
    final double[] carried;
    final double[] wander;
    /** Failed customers who are about to try again. */
    final double[] returning;

    Returns returns;

    World(Topology topology, Parameters initial) {
        this(topology, initial, 0);
    }

    World(Topology topology, Parameters initial, long seed) {
        this(topology, initial, Laws.of(topology, topology.gauges), new Fleets(topology), 0, seed);
        for (int r = 0; r < share.length; r++) {
            share[r] = top.rolesOf[top.roleNode[r]].length == 1 ? 1 : 0;
        }
        Arrays.fill(good, 1);
        Arrays.fill(quality, 1);
        Arrays.fill(allowed, 1);
        Arrays.fill(promptShare, 1);
        fit(parameters);
        tuning.refresh(this);
    }

    private World(Topology topology, Parameters parameters, Laws laws, Fleets fleets, long step, long seed) {
        top = topology;
        this.parameters = parameters;
        this.laws = laws;
        this.fleets = fleets;
        this.seed = seed;
        this.step = step;
        letIn = new Past(topology.nodes(), 0);
        lines = new Lines(topology.calls());
        returns = new Returns(topology);
        tuning = new Tuning(top);
        effects = new Effects(top.components(), top.system.dependencies().size());
        int n = top.nodes();
        int e = top.calls();
        inside = bank.numbers(n);
        admitted = bank.numbers(n);
        departed = bank.numbers(n);
        busy = bank.numbers(n);
        capacity = bank.numbers(n);
        load = bank.numbers(n);
        cpuWait = bank.numbers(n);
        calleeTime = bank.numbers(n);
        calleeVariance = bank.numbers(n);
        sojourn = bank.numbers(n);
        latency = bank.numbers(n);
        variance = bank.numbers(n);
        waited = bank.numbers(n);
        refusedShare = bank.numbers(n);
        left = bank.numbers(n);
        leftBefore = bank.numbers(n);
        dip = bank.numbers(n);
        dipUntil = bank.moments(n);
        downUntil = bank.moments(n);
        promptShare = bank.numbers(n);
        bucket = bank.numbers(n);
        piece = bank.places(n);
        otherPiece = bank.places(n);
        share = bank.numbers(top.roles());
        good = bank.numbers(top.roles());
        quality = bank.numbers(top.roles());
        wrong = bank.numbers(top.roles());
        roleTime = bank.numbers(top.roles());
        roleVariance = bank.numbers(top.roles());
        failing = bank.numbers(e);
        ended = bank.numbers(e);
        attemptFails = bank.numbers(e);
        callTime = bank.numbers(e);
        callVariance = bank.numbers(e);
        callsPerRequest = bank.numbers(e);
        callsReached = bank.numbers(e);
        tokens = bank.numbers(e);
        allowed = bank.numbers(e);
        carried = bank.numbers(top.journeys());
        wander = bank.numbers(top.journeys());
        returning = bank.numbers(top.journeys());
        gauges = bank.numbers(top.gauges.size());
        flow = new StepFlow(top);
    }

    private World(World other) {
        this(other.top, other.parameters.copy(), other.laws.copy(), other.fleets.copy(), other.step, other.seed);
        letIn = other.letIn.copy();
        lines = other.lines.copy();
        returns = other.returns.copy();
        bank.fillFrom(other.bank);
        effects.fillFrom(other.effects);
        tuning.refresh(this);
    }

    World copy() {
        return new World(this);
    }

    /** A parameter of a call's dependency; the customer's own call has the defaults of the table. */
    double of(int call, Parameter parameter) {
        return of(call, parameter, parameters);
    }

    private double of(int call, Parameter parameter, Parameters at) {
        int dependency = top.callDependency[call];
        if (dependency < 0) {
            return parameter.usual();
        }
        return at.get(top.components() + dependency, parameter);
    }

    double timeout(int call) {
        return tuning.timeout[call];
    }

    int attempts(int call) {
        return tuning.attempts[call];
    }

    boolean isDown(int node) {
        return downUntil[node] > step;
    }

    /** Makes room for the timeouts, attempts and backoffs of this moment. */
    void fit(Parameters expected) {
        returns.fit(this, expected);
        int[] attempts = new int[top.calls()];
        int[] future = new int[top.calls()];
        int back = LEAST_PAST;
        for (int e = 0; e < attempts.length; e++) {
            attempts[e] = top.callInner[e] ? 1 : (int) (of(e, Parameter.ATTEMPTS, expected) + 0.5);
            int most = Math.max(attempts[e], lines.attempts(e));
            future[e] = most < 2 ? 0 : Rings.stepsOf(longestPause(e, most, expected)) + 4;
            if (!top.callInner[e]) {
                back = Math.max(back, (int) (of(e, Parameter.TIMEOUT, expected) / DT) + 8);
            }
        }
        lines.fit(attempts, future, back, step);
        letIn.keep(back, step);
    }

    private double longestPause(int e, int attempts, Parameters p) {
        double backoff = Prospects.pause(
                of(e, Parameter.BACKOFF_BASE, p),
                of(e, Parameter.BACKOFF_FACTOR, p),
                of(e, Parameter.BACKOFF_CAP, p),
                attempts - 2);
        double wait = of(e, Parameter.TIMEOUT, p);
        return Math.min(3600, wait + backoff * (1 + of(e, Parameter.BACKOFF_JITTER, p)));
    }

    /** Ticks since the drill began. */
    long tick() {
        return tick(step);
    }

    /** The tick in which a step lies, or which it ends. */
    static long tick(long step) {
        return Math.floorDiv(step, (long) Simulation.STEPS_PER_TICK) - Simulation.HISTORY_TICKS;
    }

    long fold(long hash) {
        long h = Noise.mix(hash ^ step);
        for (int n = 0; n < inside.length; n++) {
            h = fold(fold(fold(h, inside[n]), departed[n]), latency[n]);
            h = fold(fold(fold(h, left[n]), refusedShare[n]), bucket[n]);
        }
        for (int r = 0; r < good.length; r++) {
            h = fold(fold(h, good[r]), roleTime[r]);
        }
        for (int e = 0; e < failing.length; e++) {
            h = fold(fold(fold(h, failing[e]), callTime[e]), tokens[e]);
        }
        h = lines.fold(h);
        for (int j = 0; j < carried.length; j++) {
            h = fold(fold(fold(h, carried[j]), wander[j]), returning[j]);
        }
        return laws.fold(fleets.fold(returns.fold(parameters.fold(h))));
    }

    /** Folds a number into a hash. */
    static long fold(long hash, double value) {
        return Noise.mix(hash ^ Double.doubleToRawLongBits(value));
    }
}
