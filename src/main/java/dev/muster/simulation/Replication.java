package dev.muster.simulation;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Operation;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import java.util.Arrays;

/**
 * A primary and its followers. Followers take over what the primary writes, as fast as they can:
 *
 * <pre>
 * behind' = writes - min(apply, ...)       lag   = age at which  writes within it = behind
 * stale   = share read from followers * P(age of what is read &lt; lag),   ages exponential with a mean of a minute
 * capacity of all = that of the primary * min( 1 / (1 - f), followers / f ),   f the share of requests that followers answer
 * </pre>
 *
 * A synchronous write waits {@code (1 + behind) / apply}, and for ever while the followers are cut off. {@link Primaries} says who takes writes when the
 * primary is cut off; without one, writes fail. With two, each takes half of them; whoever reads on one side misses those of the other, and after one of
 * them was fenced the writes of its history stay missing, among all since they parted, until somebody reconciles the two.
 */
final class Replication implements Law {
    private static final double READ_AGE_SECONDS = 60;

    private final int[] databases;
    private final int[][] gauges;
    private final int[][] into;
    private final double[] behind;
    private final AgeCurve[] written;
    private final Primaries primaries;

    Replication(Topology top, Gauges.Plan plan) {
        int count = 0;
        int[] found = new int[top.components()];
        for (int c = 0; c < found.length; c++) {
            var component = top.system.components().get(c);
            if (component.kind() == Kind.DATABASE && component.settings().get(Parameter.FOLLOWERS) >= 1) {
                found[count++] = c;
            }
        }
        databases = Arrays.copyOf(found, count);
        gauges = new int[count][];
        into = new int[count][];
        written = new AgeCurve[count];
        for (int i = 0; i < count; i++) {
            gauges[i] = new int[] {
                plan.claim(databases[i], Series.LAG),
                plan.claim(databases[i], Series.STALE),
                plan.claim(databases[i], Series.PRIMARIES),
                plan.claim(databases[i], Series.DIVERGED),
                plan.claim(databases[i], Series.DROPPED)
            };
            into[i] = into(top, databases[i]);
            written[i] = new AgeCurve();
        }
        behind = new double[count];
        primaries = new Primaries(count);
    }

    private Replication(Replication other) {
        databases = other.databases;
        gauges = other.gauges;
        into = other.into;
        behind = other.behind.clone();
        primaries = other.primaries.copy();
        written = new AgeCurve[other.written.length];
        for (int i = 0; i < written.length; i++) {
            written[i] = other.written[i].copy();
        }
    }

    private static int[] into(Topology top, int c) {
        String id = top.system.components().get(c).id();
        int[] found = new int[top.callsOver.length];
        int count = 0;
        for (int d = 0; d < found.length; d++) {
            if (top.system.dependencies().get(d).to().equals(id)) {
                found[count++] = d;
            }
        }
        return Arrays.copyOf(found, count);
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int i = 0; i < databases.length; i++) {
            database(w, i, served(w, flow, databases[i]));
        }
    }

    private void database(World w, int i, double served) {
        int c = databases[i];
        Parameters p = w.parameters;
        double share = p.get(c, Parameter.WRITES);
        boolean cut = p.get(c, Parameter.CUT_OFF) >= 0.5;
        boolean synchronous = p.get(c, Parameter.SYNCHRONOUS) >= 0.5;
        double writes = served * share * (1 - primaries.refuses(i));
        written[i].add(writes, w.step);
        follow(w, i, writes, cut && !primaries.isMoved(i));
        primaries.tick(w, c, i, writes, synchronous ? 0 : behind[i]);
        if (primaries.hasJustMoved(i)) {
            behind[i] = 0;
        }
        refuse(w, i, share);
        if (synchronous) {
            waitForFollowers(w, i, share, cut && !primaries.isMoved(i));
        }
        spread(w, i, share);
        double lag = synchronous ? behind[i] / p.get(c, Parameter.APPLY_RATE) : written[i].age(behind[i], w.step);
        double stale = stale(w, i, lag);
        if (stale > 0) {
            Effects.add(w.effects.wrong, c, (1 - share) * stale);
        }
        w.gauges[gauges[i][0]] = lag;
        w.gauges[gauges[i][1]] = stale;
        w.gauges[gauges[i][2]] = primaries.count(i);
        w.gauges[gauges[i][3]] = primaries.diverged(i);
        w.gauges[gauges[i][4]] = primaries.dropped(i);
    }

    private static double served(World w, Tally flow, int c) {
        int hot = w.top.hotOf[c];
        return flow.nodeOut[w.top.nodeOf[c]] + (hot < 0 ? 0 : flow.nodeOut[hot]);
    }

    private void follow(World w, int i, double writes, boolean cut) {
        double apply = cut ? 0 : w.parameters.get(databases[i], Parameter.APPLY_RATE);
        behind[i] = Math.max(0, behind[i] + writes - apply);
    }

    /** Without a primary all writes fail; while callers still look for the one that is left, some do. */
    private void refuse(World w, int i, double share) {
        double refused = primaries.refuses(i) * share;
        if (refused > 0) {
            Effects.add(w.effects.errors, databases[i], refused);
        }
    }

    /** Each write that waits for a follower keeps a connection; what finds none fails. Cut off from all followers, a write hangs until its caller gives up. */
    private void waitForFollowers(World w, int i, double share, boolean cut) {
        int c = databases[i];
        double apply = w.parameters.get(c, Parameter.APPLY_RATE);
        double most = w.parameters.get(c, Parameter.CONNECTIONS);
        if (behind[i] > most && !cut) {
            double over = behind[i] - most;
            Effects.add(w.effects.errors, c, share * over / (over + apply));
        }
        behind[i] = Math.min(behind[i], most);
        for (int d : into[i]) {
            if (cut || apply <= 0) {
                Effects.add(w.effects.lost, d, share);
            } else {
                w.effects.extra[d] += share * (1 + behind[i]) / apply;
            }
        }
    }

    /** What followers answer the primary need not: the busiest of them bounds all. */
    private void spread(World w, int i, double share) {
        int c = databases[i];
        double followers = w.parameters.get(c, Parameter.FOLLOWERS);
        double theirs = (1 - share) * w.parameters.get(c, Parameter.FOLLOWER_READS);
        if (followers >= 1 && theirs > 0) {
            double primary = theirs >= 1 ? Double.MAX_VALUE : 1 / (1 - theirs);
            w.effects.ready[c] *= Math.min(primary, followers / theirs);
        }
    }

    private double stale(World w, int i, double lag) {
        double reads = w.parameters.get(databases[i], Parameter.FOLLOWERS) >= 1
                ? w.parameters.get(databases[i], Parameter.FOLLOWER_READS)
                : 0;
        double behindBy = lag <= 0 || reads <= 0 ? 0 : reads * youngerThan(lag);
        double apart = primaries.missing(i);
        if (apart > 0) {
            apart *= youngerThan(primaries.secondsApart(i, w.tick()));
        }
        return 1 - (1 - behindBy) * (1 - apart);
    }

    /** P(age of what is read &lt; seconds). */
    private static double youngerThan(double seconds) {
        return 1 - StrictMath.exp(-seconds / READ_AGE_SECONDS);
    }

    @Override
    public void operate(World w, Operation operation, int component, double amount) {
        for (int i = 0; i < databases.length; i++) {
            if (databases[i] != component) {
                continue;
            }
            if (operation == Operation.PROMOTE) {
                boolean synchronous = w.parameters.get(component, Parameter.SYNCHRONOUS) >= 0.5;
                primaries.promote(w, component, i, synchronous ? 0 : behind[i]);
                behind[i] = 0;
            } else if (operation == Operation.RECONCILE) {
                primaries.reconcile(i, w.tick());
            }
        }
    }

    @Override
    public long fold(long hash) {
        long h = hash;
        for (int i = 0; i < databases.length; i++) {
            h = Noise.mix(h ^ Double.doubleToRawLongBits(behind[i]));
            h = Noise.mix(h ^ Double.doubleToRawLongBits(written[i].count()));
        }
        return primaries.fold(h);
    }

    @Override
    public Law copy() {
        return new Replication(this);
    }
}
