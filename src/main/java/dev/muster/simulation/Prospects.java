package dev.muster.simulation;

import dev.muster.scenario.Dependency;

/** What a request can expect: of the calls that a role makes, and of one more call, from the times and refusals of the latest step. */
final class Prospects {
    private final World w;
    private final Topology top;
    /** By call: what {@link #late} and {@link #cut} were last asked about, and what they answered. Most times, it is the same again. */
    private final double[] askedMean;

    private final double[] askedVariance;
    private final double[] askedLimit;
    private final double[] lateJoining;
    private final double[] cutMean;
    private final TimeSum span = new TimeSum();
    private double othersMean;
    private double othersSpread;

    Prospects(World world) {
        this.w = world;
        this.top = world.top;
        askedMean = new double[top.calls()];
        askedVariance = new double[top.calls()];
        askedLimit = new double[top.calls()];
        lateJoining = new double[top.calls()];
        cutMean = new double[top.calls()];
    }

    /** What a request in each role can expect of the calls it makes. */
    void roles(int n) {
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
            add(e, calls * time, calls * w.callVariance[e] + single);
            double survives = Stepper.survives(w, e);
            if (survives < 1 && (w.tuning.optional[e] || w.tuning.fallback[e])) {
                quality *= 1 - w.tuning.quality[e] * (1 - survives);
            } else {
                good *= survives;
                quality *= top.callPart[e] == Topology.Part.OTHERS ? 1 : w.quality[top.callTo[e]];
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

    /** One part or the other of a callee is asked, so that both calls together are one: {@code Var = sum p(v + t^2) - (sum p t)^2}. */
    private void add(int e, double mean, double spread) {
        if (top.callPart[e] == Topology.Part.OTHERS) {
            othersMean = mean;
            othersSpread = spread;
            return;
        }
        boolean hottest = top.callPart[e] == Topology.Part.HOTTEST;
        double all = hottest ? mean + othersMean : mean;
        double both = hottest ? Math.max(0, spread + othersSpread - 2 * mean * othersMean) : spread;
        span.add(all, both, top.callMode[e] == Dependency.Mode.PARALLEL);
    }

    /**
     * The share of answers that look right and are wrong: the node's own, and what it took over from calls that it needs. What a cache answers is as
     * needed as what it stands before.
     */
    private double wrong(int n, int r) {
        double right = 1 - w.tuning.wrong[n];
        for (int e : top.callsOf[r]) {
            double hits = w.tuning.answered[e];
            if (hits > 0) {
                right *= 1 - w.wrong[top.callTo[e]] * Math.min(1, w.callsPerRequest[e]) * hits * (1 - w.failing[e]);
            } else if (!w.tuning.optional[e] && top.callMode[e] != Dependency.Mode.ASYNC) {
                right *= 1 - w.wrong[top.callTo[e]] * Math.min(1, asked(e));
            }
        }
        return 1 - right;
    }

    /** Calls of a request on all parts of a callee, counted once. */
    private double asked(int e) {
        return switch (top.callPart[e]) {
            case ALL -> w.callsPerRequest[e];
            case OTHERS -> 0;
            case HOTTEST -> w.callsPerRequest[e] + w.callsPerRequest[e - 1];
        };
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
    void of(int e, int n) {
        int role = top.callTo[e];
        double limit = w.tuning.timeout[e];
        double more = more(e, n);
        double mean = Math.max(1e-9, w.sojourn[n] + more);
        double variance = w.variance[n];
        if (mean != askedMean[e] || variance != askedVariance[e] || limit != askedLimit[e]) {
            ask(e, n, mean, variance, limit);
        }
        double late = lateJoining[e];
        double refused = w.refusedShare[n];
        double fast = w.tuning.fast[e];
        double lost = w.tuning.lost[e];
        if (late == 0 && refused == 0 && fast == 0 && lost == 0 && w.good[role] == 1) {
            w.attemptFails[e] = 0;
            w.callTime[e] = mean;
            w.callVariance[e] = variance;
            return;
        }
        double cut = cutMean[e];
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
        w.attemptFails[e] = fails;
        w.callTime[e] = time;
        double steady = (1 - late) * (1 - late) * variance + late * (1 - late) * gapSquared(limit, mean);
        w.callVariance[e] = steady + again * (1 - fails) * cut * cut;
    }

    private void ask(int e, int n, double mean, double variance, double limit) {
        askedMean[e] = mean;
        askedVariance[e] = variance;
        askedLimit[e] = limit;
        lateJoining[e] = above(n, mean, variance, limit);
        cutMean[e] = lateJoining[e] > 0 ? cut(n, mean, variance, limit) : mean;
    }

    /** The chance that a call whose time to answer has that mean comes too late. */
    double late(int e, int n, double mean) {
        return mean == askedMean[e] ? lateJoining[e] : above(n, mean, w.variance[n], askedLimit[e]);
    }

    /** Mean time that such a call costs its caller. */
    double cut(int e, int n, double mean) {
        return mean == askedMean[e] ? cutMean[e] : cut(n, mean, w.variance[n], askedLimit[e]);
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
        return pause(w.tuning.backoff[e], w.tuning.backoffFactor[e], w.tuning.backoffCap[e], k);
    }

    /** Seconds between attempt k (from 0) and the next: {@code base * factor^k}, never more than the cap. */
    static double pause(double base, double factor, double cap, int k) {
        double pause = base;
        for (int i = 0; i < k && pause < cap; i++) {
            pause *= factor;
        }
        return Math.min(cap, pause);
    }
}
