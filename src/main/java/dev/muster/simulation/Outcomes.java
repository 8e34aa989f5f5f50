package dev.muster.simulation;

/**
 * How calls end, callees first. In a station a cohort leaves in order; whoever is still inside when the caller's patience ends has timed out, and its
 * work goes on. Beside that plain order, chance puts the tail of the callee's law beyond the limit.
 */
final class Outcomes {
    /** Calls, and steps, over which the share that fails is taken at most. */
    private static final double LOOKS_BACK_CALLS = 10;

    private static final double LOOKS_BACK_STEPS = 20;
    /** A smaller share of failures is none. */
    private static final double NOTHING = 1e-9;

    private final World w;
    private final Topology top;
    private final Tally tally;
    private final Prospects prospects;
    private final Ends total = new Ends();
    private final Ends one = new Ends();
    private double latencyNow;
    private double varianceNow;
    private double lateNow;
    private double refusedNow;

    Outcomes(World world, Prospects prospects, Tally tally) {
        this.w = world;
        this.top = world.top;
        this.tally = tally;
        this.prospects = prospects;
    }

    void of(int n) {
        prospects.roles(n);
        if (top.law[n] == Topology.Law.STATION) {
            w.lines.past.seek(w.left[n], w.step);
        }
        refusedNow = w.flow.nodeIn[n] > 1e-12 ? w.flow.nodeRefused[n] / w.flow.nodeIn[n] : 0;
        for (int e : top.callsInto[n]) {
            prospects.of(e, n);
            latencyNow = Math.max(1e-9, w.latency[n] + prospects.more(e, n));
            varianceNow = w.variance[n];
            lateNow = prospects.late(e, n, latencyNow);
            earn(e, w.flow.callFirst[e]);
            if (!calm(e, n)) {
                settle(e, n);
            }
        }
    }

    /**
     * The usual case: nothing is refused, late, lost or tried again, so what left the callee is what ended well. Gives the same numbers as
     * {@link #settle}, in a few instructions; says false where there is more to do.
     */
    private boolean calm(int e, int n) {
        Lines lines = w.lines;
        int i = lines.first[e];
        boolean whole = lateNow == 0 && refusedNow == 0 && !lines.busy[e] && w.good[top.callTo[e]] == 1;
        if (!whole || lines.killed[i] != 0 || lines.failedFast[i] != 0 || lines.lost[i] != 0) {
            return false;
        }
        double good = lines.sent[i];
        if (top.law[n] == Topology.Law.STATION) {
            if (isBehind(n, lines.settled[i], w.tuning.timeout[e])) {
                return false;
            }
            double count = lines.past.here(i);
            good = count - lines.counted[i];
            lines.settled[i] = w.left[n];
            lines.counted[i] = count;
            lines.leftCount[i] = count;
        }
        lines.good[i] = good;
        w.flow.allWell(e, good);
        remember(e, 0, good);
        tally.well(e, w.flow.callSent[e], w.flow.callFirst[e]);
        tally.answered(e, good, latencyNow, varianceNow);
        return true;
    }

    /** Whether a station still works for callers who have given up, or some give up now, or it does not serve in order. */
    private boolean isBehind(int n, double settled, double limit) {
        double left = w.left[n];
        return left < settled
                || w.leftBefore[n] < settled
                || w.tuning.newestFirst[n]
                || w.step - left > Math.max(2, limit / World.DT);
    }

    /** Books what ended in this step, and plans the next attempts. */
    private void settle(int e, int n) {
        boolean station = top.law[n] == Topology.Law.STATION;
        int role = top.callTo[e];
        double limit = w.tuning.timeout[e];
        double late = lateNow;
        double refusedShare = refusedNow;
        int attempts = w.tuning.attempts[e];
        Ends all = total.clear();
        double fast = 0;
        Lines lines = w.lines;
        int first = lines.first[e];
        int end = lines.busy[e] ? lines.first[e + 1] : first + 1;
        for (int i = first; i < end; i++) {
            int k = i - first;
            Ends ends = one.clear();
            double sent = lines.sent[i];
            double inTime = station ? leave(e, i, n, limit, ends) : sent * (1 - refusedShare);
            double tail = inTime * late;
            ends.unconfirmed += tail * w.good[role];
            ends.timedOut += tail;
            double answered = inTime - tail + ends.ahead;
            ends.good = answered * w.good[role];
            ends.errors = answered - ends.good + lines.killed[i];
            lines.killed[i] = 0;
            ends.refused = sent * refusedShare;
            double failedFast = lines.failedFast[i];
            ends.refused += failedFast;
            fast += failedFast;
            double gone = lines.lost[i];
            if (k + 1 < attempts) {
                all.lost += again(e, k, ends, gone, station ? 0 : limit);
                ends.timedOut += gone;
            } else {
                ends.timedOut += gone;
                all.lost += ends.fails();
            }
            all.add(ends);
            lines.good[i] = ends.good;
        }
        w.flow.callFast[e] = fast;
        if (lines.busy[e] && lines.areQuiet(e, w.step)) {
            lines.busy[e] = false;
        }
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

    /**
     * The share of calls that fail in the end, over the last ten of them or two seconds, whichever is less: {@code f += (lost - f * ended) / (ended + n)}. Taken step by step alone,
     * steps in which by chance few calls end would weigh as much as those in which many do, and callers would get more answers than there are.
     */
    private void remember(int e, double lost, double ended) {
        w.ended[e] += (ended - w.ended[e]) / LOOKS_BACK_STEPS;
        if (w.failing[e] == 0 && lost == 0) {
            return;
        }
        double looksBack = Math.min(LOOKS_BACK_CALLS, LOOKS_BACK_STEPS * w.ended[e]);
        double failing = w.failing[e] + (lost - w.failing[e] * ended) / Math.max(NOTHING, ended + looksBack);
        w.failing[e] = failing < NOTHING ? 0 : Math.min(1, failing);
    }

    private void publish(int e, Ends all, double limit) {
        w.flow.unwell[e] = true;
        w.flow.callGood[e] = all.good;
        w.flow.callTimedOut[e] = all.timedOut;
        w.flow.callRefused[e] = all.refused;
        w.flow.callErrors[e] = all.errors;
        w.flow.callLost[e] = all.lost;
        w.flow.callUnconfirmed[e] = all.unconfirmed;
        remember(e, all.lost, all.good + all.lost);
        tally.ended(e, w.flow);
        double time =
                lateNow < 1e-6 ? latencyNow : answered(limit, lateNow, prospects.cut(e, top.target(e), latencyNow));
        tally.answered(e, all.good + all.errors, time, varianceNow);
    }

    /** Mean time of the answers that came before the limit. */
    double answerTime(int n, double mean, double limit, double late) {
        if (late < 1e-6) {
            return mean;
        }
        return answered(limit, late, prospects.cut(n, mean, w.variance[n], limit));
    }

    private static double answered(double limit, double late, double cut) {
        return late > 0.999 ? limit : (cut - limit * late) / (1 - late);
    }

    /** The cohort members that left in time; adds to {@code ends} those whose caller's patience ended, and work finished for nobody. */
    private double leave(int e, int i, int n, double limit, Ends ends) {
        Lines lines = w.lines;
        double before = lines.settled[i];
        double countBefore = lines.counted[i];
        double countLeft = lines.past.here(i);
        boolean newest = w.tuning.newestFirst[n];
        boolean moved = !newest && w.left[n] > before;
        double settled = moved ? w.left[n] : before;
        double countOut = moved ? countLeft : countBefore;
        double countSettled = countOut;
        double patience = w.step - Math.max(2, limit / World.DT);
        if (patience > settled) {
            settled = patience;
            countSettled = w.lines.past.at(i, patience, w.step);
            w.lines.past.seek(w.left[n], w.step);
        }
        double finished = w.leftBefore[n] < before ? Math.min(countLeft, countBefore) - lines.leftCount[i] : 0;
        lines.settled[i] = settled;
        lines.counted[i] = countSettled;
        lines.leftCount[i] = countLeft;
        double middle = newest ? 0 : 1 - lateNow;
        ends.ahead = (countSettled - countOut) * middle;
        ends.timedOut = (countSettled - countOut) - ends.ahead;
        if (w.tuning.expires[e]) {
            expire(n, ends.timedOut);
        } else {
            ends.unconfirmed = Math.max(0, finished) * (1 - middle) * w.good[top.callTo[e]];
        }
        double left = countOut - countBefore;
        return newest ? prompt(i, n) + Math.max(0, left) : left;
    }

    /** Of a station that serves the newest first: what it takes up in the step in which it arrives. */
    private double prompt(int i, int n) {
        double refused = w.flow.nodeIn[n] > 1e-12 ? w.flow.nodeRefused[n] / w.flow.nodeIn[n] : 0;
        return w.lines.sent[i] * (1 - refused) * Stations.prompt(w, n);
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
        double pause = prospects.backoff(e, k);
        plan(e, k + 1, share * (ends.errors + ends.refused), pause);
        plan(e, k + 1, share * ends.timedOut, pause + lateBy);
        plan(e, k + 1, share * gone, pause + w.tuning.timeout[e]);
        return wanted * (1 - share);
    }

    private void plan(int e, int k, double amount, double pause) {
        if (amount <= 0) {
            return;
        }
        double[] due = w.lines.due[w.lines.first[e] + k];
        double jitter = w.tuning.jitter[e];
        int first = place(pause * (1 - jitter), due.length);
        int last = place(pause * (1 + jitter), due.length);
        double each = amount / (last - first + 1);
        for (int d = first; d <= last; d++) {
            due[Rings.place(due, w.step + d)] += each;
        }
        w.lines.busy[e] = true;
        w.lines.dueUntil[e] = Math.max(w.lines.dueUntil[e], w.step + last);
    }

    private static int place(double seconds, int length) {
        return (int) Math.max(1, Math.min(length - 1, Math.floor(seconds / World.DT + 0.5)));
    }
}
