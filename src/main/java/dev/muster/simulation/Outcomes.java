package dev.muster.simulation;

import dev.muster.scenario.Dependency;

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
    private final TimeSum span = new TimeSum();
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
        double time = 0;
        double variance = 0;
        for (int r : top.rolesOf[n]) {
            role(n, r);
            time += w.share[r] * w.roleTime[r];
            variance += w.share[r] * w.roleVariance[r];
        }
        w.calleeTime[n] = time;
        w.calleeVariance[n] = variance;
        if (top.law[n] != Topology.Law.STATION) {
            plainTimes(n, time, variance);
        }
    }

    /** Sequential calls add up; parallel neighbours take as long as the slowest of them; what is sent asynchronously takes nothing. */
    private void role(int n, int r) {
        double good = 1 - w.tuning.errors[n];
        double quality = 1;
        span.clear();
        for (int e : top.callsOf[r]) {
            Dependency.Mode mode = top.callMode[e];
            if (mode == Dependency.Mode.ASYNC) {
                continue;
            }
            double calls = w.callsReached[e];
            double spare = w.tuning.fallback[e] ? w.failing[e] * w.tuning.fallbackLatency[e] : 0;
            double time = w.callTime[e] + spare;
            double single = calls < 1 ? calls * (1 - calls) * time * time : 0;
            span.add(calls * time, calls * w.callVariance[e] + single, mode == Dependency.Mode.PARALLEL);
            double fails = w.failing[e];
            if (fails > 0 && (w.tuning.optional[e] || w.tuning.fallback[e])) {
                quality *= 1 - w.tuning.quality[e] * (1 - Stepper.survives(fails, w.callsPerRequest[e]));
            } else {
                good *= Stepper.survives(fails, w.callsPerRequest[e]);
                quality *= w.quality[top.callTo[e]];
            }
        }
        w.good[r] = good;
        w.quality[r] = quality;
        w.roleTime[r] = span.mean();
        w.roleVariance[r] = span.variance();
        if (w.tuning.anyWrong || w.wrong[r] > 0) {
            w.wrong[r] = wrong(n, r);
        }
    }

    /** The share of answers that look right and are wrong: the node's own, and what it took over from calls that it needs. */
    private double wrong(int n, int r) {
        double right = 1 - w.tuning.wrong[n];
        for (int e : top.callsOf[r]) {
            if (!w.tuning.optional[e] && top.callMode[e] != Dependency.Mode.ASYNC) {
                right *= 1 - w.wrong[top.callTo[e]] * Math.min(1, w.callsPerRequest[e]);
            }
        }
        return 1 - right;
    }

    private void plainTimes(int n, double time, double variance) {
        double mean = time;
        double spread = variance;
        if (top.law[n] == Topology.Law.CROWD) {
            mean = w.tuning.mean[n];
            double sd = mean * w.tuning.spread[n];
            spread = sd * sd;
        }
        w.sojourn[n] = mean;
        w.latency[n] = mean;
        w.variance[n] = spread;
    }

    /** What one more call would meet: how long it takes in all attempts, and how likely an attempt fails. */
    private void prospects(int e, int n) {
        int role = top.callTo[e];
        double limit = w.tuning.timeout[e];
        double more = more(e, n);
        double mean = Math.max(1e-9, w.sojourn[n] + more);
        double late = above(n, mean, w.variance[n], limit);
        double cut = late > 0 ? cut(n, mean, w.variance[n], limit) : mean;
        double refused = w.refusedShare[n];
        double fast = w.tuning.fast[e];
        double lost = w.tuning.lost[e];
        double reaches = (1 - fast) * (1 - lost);
        double answers = (1 - refused) * (1 - late) * w.good[role];
        double fails = 1 - reaches * answers;
        double once = reaches * ((1 - refused) * cut + refused * w.tuning.acquire[n]) + (1 - fast) * lost * limit;
        int attempts = w.tuning.attempts[e];
        double chance = 1;
        double time = once;
        double again = attempts > 1 ? fails * w.allowed[e] : 0;
        for (int k = 1; k < attempts && chance > 1e-9; k++) {
            chance *= again;
            time += chance * (once + backoff(e, k - 1));
        }
        lateJoining[e] = late;
        cutMean[e] = cut;
        w.attemptFails[e] = fails;
        w.callTime[e] = time;
        double steady = (1 - late) * (1 - late) * w.variance[n] + late * (1 - late) * gapSquared(limit, mean);
        w.callVariance[e] = steady + again * (1 - fails) * cut * cut;
    }

    /** Seconds that this call takes longer than the mean request at its callee: for its own calls there, and on the way. */
    double more(int e, int n) {
        double own = top.law[n] == Topology.Law.STATION ? w.roleTime[top.callTo[e]] - w.calleeTime[n] : 0;
        return own + w.tuning.extra[e];
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
        return w.tuning.spread[n];
    }

    /** Seconds between attempt k (from 0) and the next. */
    double backoff(int e, int k) {
        return World.pause(w.tuning.backoff[e], w.tuning.backoffFactor[e], w.tuning.backoffCap[e], k);
    }

    /** Books what ended in this step, and plans the next attempts. */
    private void settle(int e, int n) {
        boolean station = top.law[n] == Topology.Law.STATION;
        int role = top.callTo[e];
        double limit = w.tuning.timeout[e];
        latencyNow = Math.max(1e-9, w.latency[n] + more(e, n));
        varianceNow = w.variance[n];
        double late = station ? above(n, latencyNow, varianceNow, limit) : lateJoining[e];
        lateNow = late;
        double refusedShare = w.flow.nodeIn[n] > 1e-12 ? w.flow.nodeRefused[n] / w.flow.nodeIn[n] : 0;
        int attempts = w.tuning.attempts[e];
        double firsts = w.flow.callFirst[e];
        earn(e, firsts);
        Ends all = total.clear();
        double fast = 0;
        for (int k = 0; k < w.settled[e].length; k++) {
            Ends ends = one.clear();
            double sent = w.flow.sent[e][k];
            double inTime = station ? leave(e, k, n, limit, ends) : sent * (1 - refusedShare);
            double tail = inTime * late;
            ends.unconfirmed += tail * w.good[role];
            ends.timedOut += tail;
            ends.good = (inTime - tail) * w.good[role];
            ends.errors = inTime - tail - ends.good + w.killed[e][k];
            w.killed[e][k] = 0;
            ends.refused = sent * refusedShare;
            double failedFast = w.flow.failedFast[e][k];
            ends.refused += failedFast;
            fast += failedFast;
            double gone = w.flow.gone[e][k];
            if (k + 1 < attempts) {
                all.lost += again(e, k, ends, gone, station ? 0 : limit);
                ends.timedOut += gone;
            } else {
                ends.timedOut += gone;
                all.lost += ends.fails();
            }
            all.add(ends);
            w.flow.goodBy[e][k] = ends.good;
        }
        w.flow.callFast[e] = fast;
        publish(e, all, limit);
    }

    /** The retry budget: each first attempt earns a share of a retry, each second the floor; what is not used is kept for the window. */
    private void earn(int e, double firsts) {
        double ratio = w.tuning.budgetRatio[e];
        if (ratio < 0) {
            w.allowed[e] = 1;
            return;
        }
        double floor = w.tuning.budgetFloor[e] * World.DT;
        double earned = ratio * firsts + floor;
        double most = Math.max(1, earned / World.DT * w.tuning.budgetMost[e]);
        w.tokens[e] = Math.min(most, w.tokens[e] + earned);
    }

    /** Takes retries from the budget; returns the share of them that it allows. */
    private double spend(int e, double wanted) {
        if (w.tuning.budgetRatio[e] < 0 || wanted <= 0) {
            return 1;
        }
        double share = Math.min(1, w.tokens[e] / wanted);
        w.tokens[e] -= share * wanted;
        w.allowed[e] += 0.2 * (share - w.allowed[e]);
        return share;
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
        boolean newest = w.tuning.newestFirst[n];
        double out = newest ? before : Math.max(before, w.left[n]);
        double settled = Math.max(out, patience);
        double countBefore = Rings.at(ring, before, w.step);
        double countOut = out == before ? countBefore : Rings.at(ring, out, w.step);
        double countSettled = settled == out ? countOut : Rings.at(ring, settled, w.step);
        w.settled[e][k] = settled;
        ends.timedOut = countSettled - countOut;
        if (w.tuning.expires[e]) {
            expire(n, ends.timedOut);
        } else if (w.leftBefore[n] < before) {
            double finished =
                    Rings.at(ring, Math.min(w.left[n], before), w.step) - Rings.at(ring, w.leftBefore[n], w.step);
            ends.unconfirmed = Math.max(0, finished) * w.good[top.callTo[e]];
        }
        if (newest) {
            return prompt(e, k, n) + Math.max(0, countOut - countBefore);
        }
        return countOut - countBefore;
    }

    /** Of a station that serves the newest first: what it takes up in the step in which it arrives. */
    private double prompt(int e, int k, int n) {
        double refused = w.flow.nodeIn[n] > 1e-12 ? w.flow.nodeRefused[n] / w.flow.nodeIn[n] : 0;
        return w.flow.sent[e][k] * (1 - refused) * w.promptShare[n];
    }

    /** Work whose caller has given up leaves the station: the oldest first, from slots and queue alike. */
    private void expire(int n, double amount) {
        double gone = Math.min(amount, w.inside[n]);
        if (gone <= 0) {
            return;
        }
        w.inside[n] -= gone;
        w.departed[n] += gone;
        w.flow.nodeExpired[n] += gone;
        w.busy[n] = Math.min(w.inside[n], w.tuning.slots[n]);
    }

    /** Plans another attempt for what failed, as far as the budget allows, spread over the jitter. Returns what gets none. */
    private double again(int e, int k, Ends ends, double gone, double lateBy) {
        double wanted = ends.fails() + gone;
        double share = spend(e, wanted);
        double pause = backoff(e, k);
        plan(e, k + 1, share * (ends.errors + ends.refused), pause);
        plan(e, k + 1, share * ends.timedOut, pause + lateBy);
        plan(e, k + 1, share * gone, pause + w.tuning.timeout[e]);
        return wanted * (1 - share);
    }

    private void plan(int e, int k, double amount, double pause) {
        if (amount <= 0) {
            return;
        }
        double[] due = w.due[e][k];
        double jitter = w.tuning.jitter[e];
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
