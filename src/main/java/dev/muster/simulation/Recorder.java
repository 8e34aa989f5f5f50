package dev.muster.simulation;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import java.util.Arrays;

/** Turns the sums of a tick into its row of the chronicle. */
final class Recorder {
    private final World w;
    private final Topology top;
    private final Tally tally;
    private final Chronicle chronicle;
    private final float[] row;
    private final int components;
    private final int dependencies;

    Recorder(World world, Tally tally, Chronicle chronicle) {
        this.w = world;
        this.top = world.top;
        this.tally = tally;
        this.chronicle = chronicle;
        row = new float[chronicle.width()];
        components = top.system.components().size();
        dependencies = top.system.dependencies().size();
    }

    /** Appends the row of the tick that ended and folds it into a hash. */
    long record(long hash) {
        Arrays.fill(row, 0);
        for (int c = 0; c < components; c++) {
            component(c, top.nodeOf[c]);
        }
        for (int e = 0; e < top.calls(); e++) {
            if (top.callDependency[e] >= 0 && !top.callInner[e]) {
                dependency(e);
            }
        }
        for (int d = 0; d < dependencies; d++) {
            means(chronicle.place(components + d), Column.ANSWERED);
        }
        for (int j = 0; j < top.journeys(); j++) {
            journey(j);
        }
        for (int c = 0; c < components; c++) {
            if (top.law[top.nodeOf[c]] == Topology.Law.PASS) {
                balancer(c, top.nodeOf[c]);
            }
        }
        int first = row.length - w.gauges.length;
        for (int g = 0; g < w.gauges.length; g++) {
            put(first + g, w.gauges[g]);
        }
        chronicle.append(row);
        long folded = hash;
        for (float value : row) {
            folded = Noise.mix(folded ^ Float.floatToRawIntBits(value));
        }
        return folded;
    }

    /** A component in parts is shown as one: monitoring sees its hottest part in a mean, if nobody asks for it. */
    private void component(int c, int n) {
        int at = chronicle.place(c);
        double served = both(tally.nodeOut, c);
        double refused = both(tally.nodeRefused, c);
        put(at + Column.IN, both(tally.nodeIn, c));
        put(at + Column.SERVED, served);
        put(at + Column.FAILED, both(tally.nodeBad, c) + refused);
        put(at + Column.REFUSED, refused);
        moments(at, served, both(tally.nodeTime, c), both(tally.nodeSquare, c));
        put(at + Column.LIMITED, both(tally.nodeLimited, c));
        put(at + Column.FAULTS, w.tuning.errors[n]);
        if (top.law[n] == Topology.Law.STATION) {
            double steps = Simulation.STEPS_PER_TICK;
            put(at + Column.OWN, Stations.demand(w, n));
            put(at + Column.CPU, cpu(c, n, served));
            put(at + Column.BUSY, both(tally.nodeBusy, c) / steps);
            put(at + Column.QUEUE, both(tally.nodeQueue, c) / steps);
            put(at + Column.WAIT, served > 1e-9 ? both(tally.nodeWait, c) / served : 0);
            put(at + Column.SLOTS, both(w.tuning.slots, c));
        }
        if (top.system.components().get(c).kind() == Kind.CACHE) {
            double hits = w.effects.hits[c];
            put(at + Column.HITS, Double.isNaN(hits) ? w.parameters.get(c, Parameter.HIT_RATIO) : hits);
        }
    }

    private double cpu(int c, int n, double served) {
        double cores = both(w.tuning.cores, c);
        double own = 1 - w.effects.stolen[c];
        return cores <= 0 ? 0 : Math.min(1, served * w.tuning.demand[n] / cores) * own;
    }

    /** A sum over the nodes of a component. */
    private double both(double[] byNode, int c) {
        double own = byNode[top.nodeOf[c]];
        return top.hotOf[c] < 0 ? own : own + byNode[top.hotOf[c]];
    }

    private void dependency(int e) {
        int at = chronicle.place(components + top.callDependency[e]);
        add(at + Column.SENT, tally.callSent[e]);
        add(at + Column.ANSWERED, tally.callAnswered[e]);
        add(at + Column.FAILED, tally.callFailed[e]);
        add(at + Column.MEAN, tally.callTime[e]);
        add(at + Column.SD, tally.callSquare[e]);
        add(at + Column.TIMED_OUT, tally.callTimedOut[e]);
        add(at + Column.RETRIED, tally.callRetried[e]);
        if (top.callPart[e] == Topology.Part.HOTTEST) {
            add(at + Column.CALLS, w.callsPerRequest[e]);
        } else {
            put(at + Column.CALLS, w.callsPerRequest[e]);
        }
        put(at + Column.LIMIT, w.timeout(e));
        add(at + Column.TURNED_AWAY, tally.callRefused[e]);
        add(at + Column.FAST, tally.callFast[e]);
        add(at + Column.LOST, tally.callLost[e]);
        put(at + Column.ALLOWED, w.allowed[e]);
        put(at + Column.LOSS, w.tuning.lost[e]);
        put(at + Column.EXTRA, w.tuning.extra[e]);
        int gate = top.target(e);
        if (top.gateOf[gate] >= 0 && tally.nodeOut[gate] > 1e-9) {
            put(at + Column.POOL_WAIT, tally.nodeWait[gate] / tally.nodeOut[gate]);
        }
    }

    /** Turns the sums that several roles left in MEAN and SD into a mean and a standard deviation. */
    private void means(int at, int count) {
        moments(at, row[at + count], row[at + Column.MEAN], row[at + Column.SD]);
    }

    private void journey(int j) {
        int at = chronicle.place(components + dependencies + j);
        double[] sums = tally.journey[j];
        put(at + Column.BEGUN, sums[0]);
        put(at + Column.GOOD, sums[1]);
        put(at + Column.SLOW, sums[2]);
        put(at + Column.FAILED, sums[3]);
        put(at + Column.GIVEN_UP, sums[4]);
        put(at + Column.UNCONFIRMED, sums[5]);
        put(at + Column.WORTH, sums[6]);
        put(at + Column.WRONG, sums[7]);
        put(at + Column.NOT_LET_IN, sums[8]);
        moments(at, tally.journeyAnswered[j], tally.journeyTime[j], tally.journeySquare[j]);
    }

    /** A load balancer in front of customers reports what they saw. */
    private void balancer(int c, int n) {
        double served = 0;
        double failed = 0;
        double time = 0;
        double square = 0;
        boolean entered = false;
        for (int j = 0; j < top.journeys(); j++) {
            if (top.journeyRole[j] >= 0 && top.roleNode[top.journeyRole[j]] == n) {
                entered = true;
                served += tally.journeyAnswered[j];
                failed += tally.journey[j][3];
                time += tally.journeyTime[j];
                square += tally.journeySquare[j];
            }
        }
        if (entered) {
            int at = chronicle.place(c);
            put(at + Column.SERVED, served + failed);
            put(at + Column.FAILED, failed);
            put(at + Column.REFUSED, 0);
            moments(at, served, time, square);
        }
    }

    private void moments(int at, double count, double time, double square) {
        if (count <= 1e-9) {
            put(at + Column.MEAN, 0);
            put(at + Column.SD, 0);
            return;
        }
        double mean = time / count;
        put(at + Column.MEAN, mean);
        put(at + Column.SD, Math.sqrt(Math.max(0, square / count - mean * mean)));
    }

    private void put(int place, double value) {
        row[place] = (float) value;
    }

    private void add(int place, double value) {
        row[place] += (float) value;
    }
}
