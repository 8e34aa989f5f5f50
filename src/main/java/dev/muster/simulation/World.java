package dev.muster.simulation;

import dev.muster.scenario.Parameter;
import java.util.Arrays;

/**
 * Everything that changes while the simulation runs, as arrays by node, role, call and journey. A copy of it is a fork. Rings hold cumulative counts
 * at the end of each step; a ring's place for step s is s modulo its length.
 */
final class World {
    /** Seconds of one step. */
    static final double DT = 0.1;
    /** Steps of age that a station's ring always covers: a minute. */
    private static final int LEAST_RING = 608;

    final Topology top;
    final Parameters parameters;
    /** Steps done since the history began. */
    long step;

    // by node
    final double[] inside;
    final double[] admitted;
    final double[] departed;
    final double[] busy;
    final double[] slots;
    final double[] places;
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
    final double[][] ring;
    final int[] piece;
    final int[] otherPiece;
    final StepFlow flow;

    // by role
    final double[] share;
    final double[] good;
    final double[] roleTime;
    final double[] roleVariance;

    // by call
    final double[] failing;
    final double[] attemptFails;
    final double[] callTime;
    final double[] callVariance;
    /** Calls of one request that reaches this point, flags and cache misses counted in. */
    final double[] callsPerRequest;
    /** The same of every request that starts: an earlier critical call that fails ends it before. */
    final double[] callsReached;
    /** By call and attempt: everything that arrived up to this moment (in steps) is settled. */
    final double[][] settled;

    final double[][] killed;
    final double[][][] cohort;
    final double[][][] due;

    // by journey
    final double[] carried;
    final double[] wander;

    World(Topology topology, Parameters initial) {
        top = topology;
        parameters = initial;
        int n = top.nodes();
        int e = top.calls();
        inside = new double[n];
        admitted = new double[n];
        departed = new double[n];
        busy = new double[n];
        slots = new double[n];
        places = new double[n];
        capacity = new double[n];
        load = new double[n];
        cpuWait = new double[n];
        calleeTime = new double[n];
        calleeVariance = new double[n];
        sojourn = new double[n];
        latency = new double[n];
        variance = new double[n];
        waited = new double[n];
        refusedShare = new double[n];
        left = new double[n];
        leftBefore = new double[n];
        dip = new double[n];
        dipUntil = new long[n];
        downUntil = new long[n];
        ring = new double[n][0];
        piece = new int[n];
        otherPiece = new int[n];
        flow = new StepFlow(top);
        share = new double[top.roles()];
        good = filled(top.roles(), 1);
        roleTime = new double[top.roles()];
        roleVariance = new double[top.roles()];
        failing = new double[e];
        attemptFails = new double[e];
        callTime = new double[e];
        callVariance = new double[e];
        callsPerRequest = new double[e];
        callsReached = new double[e];
        settled = new double[e][0];
        killed = new double[e][0];
        cohort = new double[e][0][0];
        due = new double[e][0][0];
        carried = new double[top.journeys()];
        wander = new double[top.journeys()];
        for (int r = 0; r < share.length; r++) {
            share[r] = top.rolesOf[top.roleNode[r]].length == 1 ? 1 : 0;
        }
        fit(parameters);
    }

    private World(World other) {
        top = other.top;
        parameters = other.parameters.copy();
        step = other.step;
        inside = other.inside.clone();
        admitted = other.admitted.clone();
        departed = other.departed.clone();
        busy = other.busy.clone();
        slots = other.slots.clone();
        places = other.places.clone();
        capacity = other.capacity.clone();
        load = other.load.clone();
        cpuWait = other.cpuWait.clone();
        calleeTime = other.calleeTime.clone();
        calleeVariance = other.calleeVariance.clone();
        sojourn = other.sojourn.clone();
        latency = other.latency.clone();
        variance = other.variance.clone();
        waited = other.waited.clone();
        refusedShare = other.refusedShare.clone();
        left = other.left.clone();
        leftBefore = other.leftBefore.clone();
        dip = other.dip.clone();
        dipUntil = other.dipUntil.clone();
        downUntil = other.downUntil.clone();
        ring = deep(other.ring);
        piece = other.piece.clone();
        otherPiece = other.otherPiece.clone();
        flow = new StepFlow(top);
        share = other.share.clone();
        good = other.good.clone();
        roleTime = other.roleTime.clone();
        roleVariance = other.roleVariance.clone();
        failing = other.failing.clone();
        attemptFails = other.attemptFails.clone();
        callTime = other.callTime.clone();
        callVariance = other.callVariance.clone();
        callsPerRequest = other.callsPerRequest.clone();
        callsReached = other.callsReached.clone();
        settled = deep(other.settled);
        killed = deep(other.killed);
        cohort = deeper(other.cohort);
        due = deeper(other.due);
        carried = other.carried.clone();
        wander = other.wander.clone();
        fit(parameters);
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
        return at.get(top.system.components().size() + dependency, parameter);
    }

    double timeout(int call) {
        return top.callInner[call] ? 1e9 : of(call, Parameter.TIMEOUT);
    }

    int attempts(int call) {
        return top.callInner[call] ? 1 : (int) (of(call, Parameter.ATTEMPTS) + 0.5);
    }

    boolean isDown(int node) {
        return downUntil[node] > step;
    }

    /** Makes all rings long enough for the timeouts, attempts and backoffs of this moment. */
    void fit(Parameters expected) {
        for (int n = 0; n < top.nodes(); n++) {
            if (top.law[n] == Topology.Law.STATION) {
                fitStation(n, expected);
            }
        }
        for (int e = 0; e < top.calls(); e++) {
            fitAttempts(e, expected);
        }
        flow.fit(this);
    }

    private void fitStation(int n, Parameters p) {
        int length = LEAST_RING;
        for (int e : top.callsInto[n]) {
            if (!top.callInner[e]) {
                length = Math.max(length, (int) (of(e, Parameter.TIMEOUT, p) / DT) + 8);
            }
        }
        ring[n] = Rings.longerPast(ring[n], length, step);
    }

    private void fitAttempts(int e, Parameters p) {
        int wanted = top.callInner[e] ? 1 : (int) (of(e, Parameter.ATTEMPTS, p) + 0.5);
        int attempts = Math.max(wanted, settled[e].length);
        int past = ring[top.target(e)].length;
        int future = attempts < 2 ? 0 : Rings.stepsOf(longestPause(e, attempts, p)) + 4;
        int before = settled[e].length;
        settled[e] = Arrays.copyOf(settled[e], attempts);
        killed[e] = Arrays.copyOf(killed[e], attempts);
        cohort[e] = Rings.more(cohort[e], attempts);
        due[e] = Rings.more(due[e], attempts);
        for (int k = 0; k < attempts; k++) {
            if (k >= before) {
                settled[e][k] = step;
            }
            cohort[e][k] = Rings.longerPast(cohort[e][k], past, step);
            due[e][k] = k == 0 ? due[e][k] : Rings.longerFuture(due[e][k], future, step);
        }
    }

    private double longestPause(int e, int attempts, Parameters p) {
        double backoff = of(e, Parameter.BACKOFF_BASE, p) * (1L << Math.min(attempts - 2, 20));
        double wait = top.law[top.target(e)] == Topology.Law.STATION ? 0 : of(e, Parameter.TIMEOUT, p);
        return Math.min(3600, wait + backoff * (1 + of(e, Parameter.BACKOFF_JITTER, p)));
    }

    long fold(long hash) {
        long h = Noise.mix(hash ^ step);
        for (int n = 0; n < inside.length; n++) {
            h = fold(fold(fold(h, inside[n]), departed[n]), latency[n]);
            h = fold(fold(h, left[n]), refusedShare[n]);
        }
        for (int r = 0; r < good.length; r++) {
            h = fold(fold(h, good[r]), roleTime[r]);
        }
        for (int e = 0; e < failing.length; e++) {
            h = fold(fold(h, failing[e]), callTime[e]);
            for (double each : settled[e]) {
                h = fold(h, each);
            }
        }
        for (int j = 0; j < carried.length; j++) {
            h = fold(fold(h, carried[j]), wander[j]);
        }
        return parameters.fold(h);
    }

    private static long fold(long hash, double value) {
        return Noise.mix(hash ^ Double.doubleToRawLongBits(value));
    }

    private static double[] filled(int size, double value) {
        double[] array = new double[size];
        Arrays.fill(array, value);
        return array;
    }

    private static double[][] deep(double[][] array) {
        double[][] copy = new double[array.length][];
        for (int i = 0; i < array.length; i++) {
            copy[i] = array[i].clone();
        }
        return copy;
    }

    private static double[][][] deeper(double[][][] array) {
        double[][][] copy = new double[array.length][][];
        for (int i = 0; i < array.length; i++) {
            copy[i] = deep(array[i]);
        }
        return copy;
    }
}
