package dev.muster.simulation;

import dev.muster.scenario.Operation;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import java.util.Arrays;

/**
 * Queues. What is published waits in the backlog of every consumer group: each dependency of the queue is one, with a backlog of its own, spread evenly
 * over the partitions. At the start of a step {@link Delivery} says how much of it is taken up; then it is load like any other. A message whose last
 * attempt failed comes again, or is put aside if the queue has dead letters. Poison sits at the head of a partition: it ends the replica that takes it up,
 * and until it is gone that partition does not move. What is older than the retention is dropped.
 *
 * <pre>
 * backlog' = published - taken up + come again - dropped
 * oldest   = age at which  published within it = backlog       lag = backlog / taken up in a second
 * </pre>
 */
final class Brokers implements Law {
    private final int[] queueOf;
    private final int[] callOf;
    private final int[][] gauges;
    private final AgeCurve[] published;
    private final double[] moving;
    private final double[] stuck;
    private final double[] stuckParts;
    private final double[] dropped;
    private final double[] taken;
    private final double[] parked;
    private final double[] tries;
    private final double[] nextTry;

    Brokers(Topology top, Gauges.Plan plan) {
        int[] groups = groups(top);
        int count = groups.length;
        queueOf = new int[count];
        callOf = new int[count];
        gauges = new int[count][];
        published = new AgeCurve[top.components()];
        for (int g = 0; g < count; g++) {
            queueOf[g] = Names.componentOf(
                    top.system, top.system.dependencies().get(groups[g]).from());
            callOf[g] = top.delivery[groups[g]];
            int own = top.components() + groups[g];
            gauges[g] = new int[] {
                plan.claim(own, Series.BACKLOG),
                plan.claim(own, Series.OLDEST),
                plan.claim(own, Series.STUCK),
                plan.claim(own, Series.DROPPED),
                plan.claim(own, Series.LAG),
                plan.claim(queueOf[g], Series.BACKLOG),
                plan.claim(queueOf[g], Series.OLDEST),
                plan.claim(queueOf[g], Series.STUCK),
                plan.claim(queueOf[g], Series.DROPPED)
            };
            if (published[queueOf[g]] == null) {
                published[queueOf[g]] = new AgeCurve();
            }
        }
        moving = new double[count];
        stuck = new double[count];
        stuckParts = new double[count];
        dropped = new double[count];
        taken = new double[count];
        parked = new double[count];
        tries = new double[count];
        nextTry = new double[count];
    }

    private Brokers(Brokers other) {
        queueOf = other.queueOf;
        callOf = other.callOf;
        gauges = other.gauges;
        published = new AgeCurve[other.published.length];
        for (int c = 0; c < published.length; c++) {
            published[c] = other.published[c] == null ? null : other.published[c].copy();
        }
        moving = other.moving.clone();
        stuck = other.stuck.clone();
        stuckParts = other.stuckParts.clone();
        dropped = other.dropped.clone();
        taken = other.taken.clone();
        parked = other.parked.clone();
        tries = other.tries.clone();
        nextTry = other.nextTry.clone();
    }

    private static int[] groups(Topology top) {
        int[] found = new int[top.delivery.length];
        int count = 0;
        for (int d = 0; d < found.length; d++) {
            if (top.delivery[d] >= 0) {
                found[count++] = d;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Consumer groups. */
    int groups() {
        return callOf.length;
    }

    /** The call over which a group gets its messages. */
    int call(int g) {
        return callOf[g];
    }

    /** Takes the messages of one step out of a group's backlog. */
    double take(World w, int g) {
        int e = callOf[g];
        double atOnce = Math.min(w.of(e, Parameter.CONSUMERS), partitions(w, g) - stuckParts[g]);
        if (atOnce <= 0 || moving[g] <= 0 || w.of(e, Parameter.ENABLED) < 0.5) {
            return 0;
        }
        double amount = Math.min(moving[g], Delivery.most(w, e, atOnce, !hasDeadLetters(w, g)));
        moving[g] -= amount;
        taken[g] += amount;
        return amount;
    }

    private boolean hasDeadLetters(World w, int g) {
        return w.parameters.get(queueOf[g], Parameter.DEAD_LETTERS) >= 0.5;
    }

    private double partitions(World w, int g) {
        return w.parameters.get(queueOf[g], Parameter.PARTITIONS);
    }

    /** Books what was published in a step, and what no attempt got done. */
    void settle(World w) {
        for (int c = 0; c < published.length; c++) {
            if (published[c] != null) {
                published[c].add(came(w, c), w.step);
            }
        }
        for (int g = 0; g < callOf.length; g++) {
            double came = came(w, queueOf[g]);
            double share = 1 - stuckParts[g] / partitions(w, g);
            moving[g] += came * share;
            stuck[g] += came * (1 - share);
            double lost = w.flow.callLost[callOf[g]];
            if (hasDeadLetters(w, g)) {
                dropped[g] += lost;
            } else {
                moving[g] += lost;
            }
        }
    }

    private static double came(World w, int c) {
        int n = w.top.nodeOf[c];
        return w.flow.nodeOut[n] * (1 - w.tuning.errors[n]);
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int g = 0; g < callOf.length; g++) {
            double parts = partitions(w, g);
            hold(g, Math.min(parts, poison(w, g)), parts);
            if (stuckParts[g] > 0 && w.of(callOf[g], Parameter.ENABLED) >= 0.5) {
                redeliver(w, g);
            }
            retain(w, g, parts);
        }
        show(w);
    }

    /** Messages that no consumer survives and nobody has put aside. */
    private double poison(World w, int g) {
        double all = w.parameters.get(queueOf[g], Parameter.POISON);
        parked[g] = Math.min(parked[g], all);
        return all - parked[g];
    }

    /** Partitions that stick keep their part of the backlog, and give it back when they move again. */
    private void hold(int g, double now, double parts) {
        double before = stuckParts[g];
        if (now > before) {
            double held = moving[g] * (now - before) / (parts - before);
            moving[g] -= held;
            stuck[g] += held;
        } else if (now < before) {
            double freed = stuck[g] * (before - now) / before;
            moving[g] += freed;
            stuck[g] -= freed;
        }
        if (now == 0) {
            tries[g] = 0;
            nextTry[g] = 0;
        }
        stuckParts[g] = now;
    }

    /** The poison of a group is taken up again after the pause between attempts, as soon as anybody is there to take it up. */
    private void redeliver(World w, int g) {
        int e = callOf[g];
        int n = w.top.target(e);
        int consumer = w.top.component[n];
        double replicas = w.tuning.ready[n];
        if (w.step < nextTry[g] || w.top.law[n] != Topology.Law.STATION || replicas <= 0) {
            return;
        }
        if (tries[g] >= w.tuning.attempts[e] && hasDeadLetters(w, g)) {
            parked[g] += stuckParts[g];
            dropped[g] += stuckParts[g];
            return;
        }
        w.laws.operate(w, Operation.KILL, consumer, Math.min(1, stuckParts[g] / Math.max(1, replicas)));
        double pause = Prospects.pause(
                w.tuning.backoff[e], w.tuning.backoffFactor[e], w.tuning.backoffCap[e], (int) Math.min(60, tries[g]));
        tries[g]++;
        nextTry[g] = w.step + pause / World.DT;
    }

    private void retain(World w, int g, double parts) {
        double kept = published[queueOf[g]].within(w.parameters.get(queueOf[g], Parameter.RETENTION), w.step);
        double share = 1 - stuckParts[g] / parts;
        double over = Math.max(0, moving[g] - kept * share);
        double overStuck = Math.max(0, stuck[g] - kept * (1 - share));
        moving[g] -= over;
        stuck[g] -= overStuck;
        dropped[g] += over + overStuck;
    }

    private void show(World w) {
        for (int g = 0; g < callOf.length; g++) {
            for (int i = 5; i < gauges[g].length; i++) {
                w.gauges[gauges[g][i]] = 0;
            }
        }
        for (int g = 0; g < callOf.length; g++) {
            double parts = partitions(w, g);
            double free = Math.max(1e-9, 1 - stuckParts[g] / parts);
            AgeCurve curve = published[queueOf[g]];
            double held = stuckParts[g] > 0 ? curve.age(stuck[g] * parts / stuckParts[g], w.step) : 0;
            double waits = moving[g] < 0.5 ? 0 : curve.age(moving[g] / free, w.step);
            double oldest = Math.max(held, waits);
            int[] at = gauges[g];
            w.gauges[at[0]] = moving[g] + stuck[g];
            w.gauges[at[1]] = oldest;
            w.gauges[at[2]] = stuckParts[g];
            w.gauges[at[3]] = dropped[g];
            w.gauges[at[4]] = (moving[g] + stuck[g]) / Math.max(1, taken[g]);
            w.gauges[at[5]] += moving[g] + stuck[g];
            w.gauges[at[6]] = Math.max(w.gauges[at[6]], oldest);
            w.gauges[at[7]] = Math.max(w.gauges[at[7]], stuckParts[g]);
            w.gauges[at[8]] += dropped[g];
            dropped[g] = 0;
            taken[g] = 0;
        }
    }

    @Override
    public void operate(World w, Operation operation, int component, double amount) {
        for (int g = 0; g < callOf.length; g++) {
            if (queueOf[g] == component && operation == Operation.PURGE) {
                double gone = Math.min(1, amount);
                dropped[g] += (moving[g] + stuck[g]) * gone;
                moving[g] *= 1 - gone;
                stuck[g] *= 1 - gone;
            } else if (queueOf[g] == component && operation == Operation.PARK) {
                double aside = Math.min(amount, poison(w, g));
                parked[g] += aside;
                dropped[g] += aside;
            }
        }
    }

    @Override
    public long fold(long hash) {
        long h = hash;
        for (int g = 0; g < callOf.length; g++) {
            h = mix(mix(mix(h, moving[g]), stuck[g]), published[queueOf[g]].count());
            h = mix(mix(mix(h, parked[g]), tries[g]), nextTry[g]);
        }
        return h;
    }

    private static long mix(long hash, double value) {
        return Noise.mix(hash ^ Double.doubleToRawLongBits(value));
    }

    @Override
    public Law copy() {
        return new Brokers(this);
    }
}
