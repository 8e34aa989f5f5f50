package dev.muster.simulation;

import dev.muster.scenario.Parameter;
import java.util.Arrays;

/**
 * Who takes writes, by database. One primary; cut off from its followers for longer than {@code replication.failover}, one of them is promoted. Fenced, the
 * old one is shut out first: for five seconds nobody takes writes, then one does. Not fenced, both do from then on, also after the link is back, until
 * somebody fences: from then on the callers of the old one need ten seconds to find the other. What the new primary had not taken over when it was
 * promoted, and what either of the two wrote alone, is in one history only until somebody reconciles them.
 */
final class Primaries {
    private static final int ELECTION_SECONDS = 5;
    private static final int SEARCH_SECONDS = 10;
    /** Of two primaries, each is found by half of the callers. */
    private static final double HALF = 0.5;

    private final double[] count;
    private final double[] cutFor;
    private final double[] moved;
    private final double[] until;
    private final double[] refuses;
    private final double[] apartSince;
    private final double[] old;
    private final double[] fresh;
    private final double[] since;
    private final double[] dropped;
    private final double[] justMoved;
    private final double[][] all;

    Primaries(int databases) {
        count = new double[databases];
        cutFor = new double[databases];
        moved = new double[databases];
        until = new double[databases];
        refuses = new double[databases];
        apartSince = new double[databases];
        old = new double[databases];
        fresh = new double[databases];
        since = new double[databases];
        dropped = new double[databases];
        justMoved = new double[databases];
        Arrays.fill(count, 1);
        all = new double[][] {count, cutFor, moved, until, refuses, apartSince, old, fresh, since, dropped, justMoved};
    }

    Primaries copy() {
        Primaries copy = new Primaries(count.length);
        for (int k = 0; k < all.length; k++) {
            System.arraycopy(all[k], 0, copy.all[k], 0, all[k].length);
        }
        return copy;
    }

    /** Moves on by one second, in which so many writes were taken, while so many had not reached the followers. */
    void tick(World w, int c, int i, double writes, double behind) {
        justMoved[i] = 0;
        boolean cut = w.parameters.get(c, Parameter.CUT_OFF) >= 0.5;
        boolean fenced = w.parameters.get(c, Parameter.FENCED) >= 0.5;
        if (count[i] == 2) {
            old[i] += HALF * writes;
            fresh[i] += HALF * writes;
        }
        since[i] += old[i] + fresh[i] > 0 ? writes : 0;
        if (count[i] == 2 && fenced) {
            count[i] = 1;
            refuses[i] = HALF;
            until[i] = w.tick() + SEARCH_SECONDS;
        }
        if (refuses[i] > 0 && w.tick() >= until[i]) {
            refuses[i] = 0;
            count[i] = 1;
        }
        cutFor[i] = cut && moved[i] < 1 ? cutFor[i] + 1 : 0;
        moved[i] = cut ? moved[i] : 0;
        double after = w.parameters.get(c, Parameter.FAILOVER_AFTER);
        if (after > 0 && cutFor[i] >= after && count[i] == 1) {
            promote(w, c, i, behind);
            justMoved[i] = 1;
        }
    }

    /** Makes a follower the primary that had not taken over so many writes. */
    void promote(World w, int c, int i, double behind) {
        if (count[i] != 1) {
            return;
        }
        boolean cut = w.parameters.get(c, Parameter.CUT_OFF) >= 0.5;
        boolean alone = !cut || w.parameters.get(c, Parameter.FENCED) >= 0.5;
        if (old[i] + fresh[i] == 0) {
            apartSince[i] = w.tick();
            since[i] = behind;
        }
        old[i] += behind;
        moved[i] = cut ? 1 : 0;
        cutFor[i] = 0;
        if (alone) {
            count[i] = 0;
            refuses[i] = 1;
            until[i] = w.tick() + ELECTION_SECONDS;
        } else {
            count[i] = 2;
        }
    }

    /** Chooses the history of the new primary; what the other wrote alone is put aside. While there are two, they part again at once. */
    void reconcile(int i, long tick) {
        dropped[i] += old[i];
        old[i] = 0;
        fresh[i] = 0;
        since[i] = 0;
        apartSince[i] = tick;
    }

    /** Parts that take writes. */
    double count(int i) {
        return count[i];
    }

    /** Share of the writes that is refused: nobody takes them, or their callers still look for who does. */
    double refuses(int i) {
        return refuses[i];
    }

    /** Whether a follower was promoted while the link is still cut: the cut does not concern it. */
    boolean isMoved(int i) {
        return moved[i] > 0;
    }

    boolean hasJustMoved(int i) {
        return justMoved[i] > 0;
    }

    /** Writes that only one of two histories has. */
    double diverged(int i) {
        return old[i] + fresh[i];
    }

    /** Writes put aside since this was asked last. */
    double dropped(int i) {
        double put = dropped[i];
        dropped[i] = 0;
        return put;
    }

    /** Of the writes since the histories parted, the share that a reader does not find. */
    double missing(int i) {
        if (old[i] + fresh[i] <= 0 || since[i] <= 0) {
            return 0;
        }
        double lost = count[i] == 2 ? HALF * (old[i] + fresh[i]) : old[i];
        return Math.min(1, lost / since[i]);
    }

    double secondsApart(int i, long tick) {
        return Math.max(0, tick - apartSince[i]);
    }

    long fold(long hash) {
        long h = hash;
        for (double[] each : all) {
            for (double value : each) {
                h = Noise.mix(h ^ Double.doubleToRawLongBits(value));
            }
        }
        return h;
    }
}
