package dev.muster.simulation;

import dev.muster.scenario.Parameter;

/**
 * How calls end, callees first. In a station a cohort leaves in order; whoever is still inside when the caller's patience ends has timed out, and its
 * work goes on. Beside that plain order, chance puts the tail of the callee's law beyond the limit.
 */
final class Outcomes {
    private final World w;
    private final Topology top;
    private final Tally tally;
    private final double[] lateJoining;
    private final double[] cutMean;
    private final Ends total = new Ends();
    private final Ends one = new Ends();
    private double latencyNow;
    private double varianceNow;
    private double lateNow;

    Outcomes(World world, Tally tally) {
        this.w = world;
        this.top = world.top;
        this.tally = tally;
        lateJoining = new double[top.calls()];
        cutMean = new double[top.calls()];
    }

    /** Mean time that one attempt of a call costs. */
    double attemptTime(int e) {
        return cutMean[e];
    }

    void of(int n) {
        roles(n);
        for (int e : top.callsInto[n]) {
            prospects(e, n);
            settle(e, n);
        }
    }

    /** What a request in each role can expect of the calls it makes. */
    private void roles(int n) {
        int component = top.component[n];
        double own = component < 0 ? 0 : w.parameters.get(component, Parameter.ERRORS);
        double time = 0;
        double variance = 0;
        for (int r : top.rolesOf[n]) {
            double good = 1 - own;
            double roleTime = 0;
            double roleVariance = 0;
            for (int e : top.callsOf[r]) {
                double calls = w.callsReached[e];
                roleTime += calls * w.callTime[e];
                double single = calls < 1 ? calls * (1 - calls) * w.callTime[e] * w.callTime[e] : 0;
                roleVariance += calls * w.callVariance[e] + single;
                if (!top.callOptional[e]) {
                    good *= Stepper.survives(w.failing[e], w.callsPerRequest[e]);
                }
            }
            w.good[r] = good;
            w.roleTime[r] = roleTime;
            w.roleVariance[r] = roleVariance;
            time += w.share[r] * roleTime;
            variance += w.share[r] * roleVariance;
        }
        w.calleeTime[n] = time;
        w.calleeVariance[n] = variance;
        if (top.law[n] != Topology.Law.STATION) {
            plainTimes(n, time, variance);
        }
    }

    private void plainTimes(int n, double time, double variance) {
        double mean = time;
        double spread = variance;
        if (top.law[n] == Topology.Law.CROWD) {
            mean = w.parameters.get(top.component[n], Parameter.LATENCY_MEAN);
            double sd = mean * w.parameters.get(top.component[n], Parameter.LATENCY_SPREAD);
            spread = sd * sd;
        }
        w.sojourn[n] = mean;
        w.latency[n] = mean;
        w.variance[n] = spread;
    }

    /** What one more call would meet: how long it takes in all attempts, and how likely an attempt fails. */
    private void prospects(int e, int n) {
        int role = top.callTo[e];
        double limit = w.timeout(e);
        double more = top.law[n] == Topology.Law.STATION ? w.roleTime[role] - w.calleeTime[n] : 0;
        double mean = Math.max(1e-9, w.sojourn[n] + more);
        double late = above(n, mean, w.variance[n], limit);
        double cut = cut(n, mean, w.variance[n], limit);
        double refused = w.refusedShare[n];
        double fails = refused + (1 - refused) * (late + (1 - late) * (1 - w.good[role]));
        int attempts = w.attempts(e);
        double chance = 1;
        double time = 0;
        for (int k = 0; k < attempts; k++) {
            time += chance * (1 - refused) * cut;
            chance *= fails;
            time += k + 1 < attempts ? chance * backoff(e, k) : 0;
        }
        lateJoining[e] = late;
        cutMean[e] = cut;
        w.attemptFails[e] = fails;
        w.callTime[e] = time;
        double steady = (1 - late) * (1 - late) * w.variance[n] + late * (1 - late) * gapSquared(limit, mean);
        double again = attempts > 1 ? fails * (1 - fails) * cut * cut : 0;
        w.callVariance[e] = steady + again;
    }

    private static double gapSquared(double limit, double mean) {
        double gap = Math.max(0, limit - mean);
        return gap * gap;
    }

    /** P(S > limit) of a node's time to answer. */
    double above(int n, double mean, double variance, double limit) {
        return top.law[n] == Topology.Law.CROWD
                ? Tails.lognormalAbove(mean, spread(n), limit)
                : Tails.gammaAbove(mean, variance, limit);
    }

    /** E[min(S, limit)] of a node's time to answer. */
    double cut(int n, double mean, double variance, double limit) {
        return top.law[n] == Topology.Law.CROWD
                ? Tails.lognormalCutMean(mean, spread(n), limit)
                : Tails.gammaCutMean(mean, variance, limit);
    }

    private double spread(int n) {
        return w.parameters.get(top.component[n], Parameter.LATENCY_SPREAD);
    }

    /** Seconds between attempt k and the next; each pause doubles. */
    double backoff(int e, int k) {
        return w.of(e, Parameter.BACKOFF_BASE) * (1L << Math.min(k, 20));
    }

    /** Books what ended in this step, and plans the next attempts. */
    private void settle(int e, int n) {
        boolean station = top.law[n] == Topology.Law.STATION;
        int role = top.callTo[e];
        double more = station ? w.roleTime[role] - w.calleeTime[n] : 0;
        double limit = w.timeout(e);
        latencyNow = Math.max(1e-9, w.latency[n] + more);
        varianceNow = w.variance[n];
        double late = station ? above(n, latencyNow, varianceNow, limit) : lateJoining[e];
        lateNow = late;
        double refusedShare = w.flow.nodeIn[n] > 1e-12 ? w.flow.nodeRefused[n] / w.flow.nodeIn[n] : 0;
        int attempts = w.attempts(e);
        Ends all = total.clear();
        for (int k = 0; k < w.settled[e].length; k++) {
            Ends ends = one.clear();
            double sent = w.flow.sent[e][k];
            double inTime;
            if (station) {
                inTime = leave(e, k, n, limit, ends);
            } else {
                inTime = sent * (1 - refusedShare);
            }
            double tail = inTime * late;
            ends.timedOut += tail;
            ends.unconfirmed += tail * w.good[role];
            ends.good = (inTime - tail) * w.good[role];
            ends.errors = inTime - tail - ends.good + w.killed[e][k];
            w.killed[e][k] = 0;
            ends.refused = sent * refusedShare;
            if (k + 1 < attempts) {
                again(e, k, ends, station ? 0 : limit);
            } else {
                all.lost += ends.fails();
            }
            all.add(ends);
            w.flow.goodBy[e][k] = ends.good;
        }
        publish(e, all, limit);
    }

    private void publish(int e, Ends all, double limit) {
        w.flow.callGood[e] = all.good;
        w.flow.callTimedOut[e] = all.timedOut;
        w.flow.callRefused[e] = all.refused;
        w.flow.callErrors[e] = all.errors;
        w.flow.callLost[e] = all.lost;
        w.flow.callUnconfirmed[e] = all.unconfirmed;
        double ended = all.good + all.lost;
        if (ended > 1e-9) {
            w.failing[e] = all.lost / ended;
        }
        tally.answered(e, all.good + all.errors, answerTime(e, limit), varianceNow);
    }

    private double answerTime(int e, double limit) {
        int n = top.target(e);
        return answerTime(n, latencyNow, limit, lateNow);
    }

    /** Mean time of the answers that came before the limit. */
    double answerTime(int n, double mean, double limit, double late) {
        if (late < 1e-6) {
            return mean;
        }
        return late > 0.999 ? limit : (cut(n, mean, w.variance[n], limit) - limit * late) / (1 - late);
    }

    /** The cohort members that left in time; adds to {@code ends} those whose caller's patience ended, and work finished for nobody. */
    private double leave(int e, int k, int n, double limit, Ends ends) {
        double[] ring = w.cohort[e][k];
        double before = w.settled[e][k];
        double patience = w.step - Math.max(2, limit / World.DT);
        double out = Math.max(before, w.left[n]);
        double settled = Math.max(out, patience);
        double countBefore = Rings.at(ring, before, w.step);
        double countOut = Rings.at(ring, out, w.step);
        double countSettled = settled == out ? countOut : Rings.at(ring, settled, w.step);
        w.settled[e][k] = settled;
        ends.timedOut = countSettled - countOut;
        if (w.leftBefore[n] < before) {
            double finished =
                    Rings.at(ring, Math.min(w.left[n], before), w.step) - Rings.at(ring, w.leftBefore[n], w.step);
            ends.unconfirmed = Math.max(0, finished) * w.good[top.callTo[e]];
        }
        return countOut - countBefore;
    }

    /** Plans another attempt for what failed, spread over the jitter. */
    private void again(int e, int k, Ends ends, double lateBy) {
        double pause = backoff(e, k);
        plan(e, k + 1, ends.errors + ends.refused, pause);
        plan(e, k + 1, ends.timedOut, pause + lateBy);
    }

    private void plan(int e, int k, double amount, double pause) {
        if (amount <= 0) {
            return;
        }
        double[] due = w.due[e][k];
        double jitter = w.of(e, Parameter.BACKOFF_JITTER);
        int first = place(pause * (1 - jitter), due.length);
        int last = place(pause * (1 + jitter), due.length);
        double each = amount / (last - first + 1);
        for (int d = first; d <= last; d++) {
            due[(int) ((w.step + d) % due.length)] += each;
        }
    }

    private static int place(double seconds, int length) {
        return (int) Math.max(1, Math.min(length - 1, Math.floor(seconds / World.DT + 0.5)));
    }
}
