package dev.muster.simulation;

import java.util.Arrays;

/**
 * What the slow laws do to the flow, by component and by dependency of the model. Reset before each tick's laws; each law multiplies factors and adds
 * shares, so that several laws on one thing go together. No part of the state: it follows from the laws' own.
 */
final class Effects {
    // by component
    /** Replicas that take requests; NaN leaves it to the parameter. */
    final double[] replicas;
    /** Share of those that do. */
    final double[] ready;
    /** Factor on CPU speed. */
    final double[] speed;
    /** Share of the CPU that others on the host take. */
    final double[] stolen;
    /** Rounds of its calls that a job begins each second. */
    final double[] runs;
    /** Factor on the CPU time of a request. */
    final double[] demand;
    /** Factor on what may be worked on at once. */
    final double[] slots;
    /** Share of requests that fail in the component, beside its own parameter. */
    final double[] errors;
    /** Share of answers that are wrong, beside the component's own parameter. */
    final double[] wrong;
    /** Share of requests that find the door shut: no replica in rotation, no room to keep a message. */
    final double[] shut;
    /** Factor on the time of a third party, cache or queue to answer. */
    final double[] latency;
    /** Share of a cache's reads that hit; NaN leaves it to the parameter. */
    final double[] hits;

    /** Share of the replicas that is new since the tick before. */
    final double[] renewed;
    /** Share of the replicas of the tick before that is gone. */
    final double[] gone;

    // by dependency
    /** Share of calls that fail at once, before they reach the callee. */
    final double[] fast;
    /** Share of calls that are lost on the way. */
    final double[] lost;
    /** Seconds that a call takes longer. */
    final double[] extra;
    /** Factor on the number of calls. */
    final double[] calls;
    /** Share of calls that are really made; the others wait for the answer of one of these. */
    final double[] shared;

    /** Share of the callers that would not find the callee's name. */
    final double[] unresolved;
    /** Share of new connections whose certificate would be refused. */
    final double[] untrusted;

    Effects(int components, int dependencies) {
        replicas = new double[components];
        ready = new double[components];
        speed = new double[components];
        stolen = new double[components];
        runs = new double[components];
        demand = new double[components];
        slots = new double[components];
        errors = new double[components];
        wrong = new double[components];
        shut = new double[components];
        latency = new double[components];
        hits = new double[components];
        fast = new double[dependencies];
        lost = new double[dependencies];
        extra = new double[dependencies];
        calls = new double[dependencies];
        shared = new double[dependencies];
        Arrays.fill(replicas, Double.NaN);
        renewed = new double[components];
        gone = new double[components];
        unresolved = new double[dependencies];
        untrusted = new double[dependencies];
        reset();
    }

    /** Takes over what another world's laws said last. */
    void fillFrom(Effects other) {
        double[][] mine = all();
        double[][] theirs = other.all();
        for (int i = 0; i < mine.length; i++) {
            System.arraycopy(theirs[i], 0, mine[i], 0, mine[i].length);
        }
    }

    private double[][] all() {
        return new double[][] {
            replicas,
            ready,
            speed,
            stolen,
            runs,
            demand,
            slots,
            errors,
            wrong,
            shut,
            latency,
            hits,
            fast,
            lost,
            extra,
            calls,
            renewed,
            gone,
            unresolved,
            untrusted,
            shared
        };
    }

    /** No effects at all; the number of replicas stays until it is said anew. */
    void reset() {
        Arrays.fill(ready, 1);
        Arrays.fill(speed, 1);
        Arrays.fill(runs, 0);
        Arrays.fill(demand, 1);
        Arrays.fill(slots, 1);
        Arrays.fill(errors, 0);
        Arrays.fill(wrong, 0);
        Arrays.fill(shut, 0);
        Arrays.fill(latency, 1);
        Arrays.fill(hits, Double.NaN);
        Arrays.fill(fast, 0);
        Arrays.fill(lost, 0);
        Arrays.fill(extra, 0);
        Arrays.fill(calls, 1);
        Arrays.fill(shared, 1);
        Arrays.fill(renewed, 0);
        Arrays.fill(gone, 0);
        Arrays.fill(unresolved, 0);
        Arrays.fill(untrusted, 0);
    }

    /** Adds a share of failures to those that are there: independent of each other. */
    static void add(double[] shares, int at, double share) {
        shares[at] = 1 - (1 - shares[at]) * (1 - share);
    }
}
