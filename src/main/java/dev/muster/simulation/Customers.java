package dev.muster.simulation;

import dev.muster.scenario.Journey;

/** How customers fared in a step: who began, was answered in time or too late, failed, or was charged after having given up. */
final class Customers {
    private final World w;
    private final Topology top;
    private final Prospects prospects;
    private final Outcomes outcomes;
    private final Tally tally;

    Customers(World world, Prospects prospects, Outcomes outcomes, Tally tally) {
        this.w = world;
        this.top = world.top;
        this.prospects = prospects;
        this.outcomes = outcomes;
        this.tally = tally;
    }

    /** Books every journey's step. */
    void step() {
        for (int j = 0; j < top.journeys(); j++) {
            Journey journey = top.system.journeys().get(j);
            int root = top.journeyRoot[j];
            if (root < 0) {
                several(j, journey);
            } else {
                single(j, journey, root);
            }
        }
    }

    private void single(int j, Journey journey, int root) {
        int n = top.target(root);
        double begun = w.flow.begun[j];
        int role = top.journeyRole[j];
        double before = role < 0 ? w.flow.turnedAway[j] : begun - w.flow.roleStarts[role];
        double off = role < 0 ? 0 : w.flow.roleStarts[role] * (1 - w.callsPerRequest[root]);
        double limit = w.timeout(root);
        double offset = 0;
        double slow = 0;
        double good = 0;
        double mean = Math.max(1e-9, w.latency[n] + prospects.more(root, n));
        double late = prospects.above(n, mean, w.variance[n], limit);
        double answer = outcomes.answerTime(n, mean, limit, late);
        double lostTime = lostTime(root, limit, answer);
        for (int k = 0; k < w.lines.attempts(root); k++) {
            double attempt = w.lines.good[w.lines.first[root] + k];
            double within = journey.withinSeconds() - offset;
            double beyond = within >= limit || attempt <= 0 ? late : prospects.above(n, mean, w.variance[n], within);
            double share = late >= 1 ? 1 : Math.max(0, (beyond - late) / (1 - late));
            slow += attempt * share;
            good += attempt * (1 - share);
            tally.journeyTimes(j, attempt, offset + answer, w.variance[n]);
            offset += lostTime + prospects.backoff(root, k);
        }
        double failed = before + w.flow.callLost[root];
        tally.journey(j, begun, good + Math.max(0, off), slow, failed);
        worth(j, good + slow, top.callTo[root]);
        w.returns.failed(w, j, failed, w.flow.turnedAway[j]);
        tally.journeyLate(j, lost(root), w.flow.callUnconfirmed[root]);
    }

    private void worth(int j, double answers, int role) {
        tally.journeyWorth(j, answers * w.quality[role], answers * w.wrong[role]);
    }

    /** Mean time that an attempt takes that fails. */
    private double lostTime(int root, double limit, double answer) {
        double late = w.flow.callTimedOut[root];
        double errors = w.flow.callErrors[root];
        double all = late + errors + w.flow.callRefused[root];
        return all < 1e-12 ? 0 : (late * limit + errors * answer) / all;
    }

    private double lost(int root) {
        return Math.min(w.flow.callTimedOut[root], w.flow.callLost[root]);
    }

    private void several(int j, Journey journey) {
        int role = top.journeyRole[j];
        double begun = w.flow.begun[j];
        double ended = w.flow.roleStarts[role];
        double ok = ended * w.good[role];
        double beyond =
                Tails.gammaAbove(Math.max(1e-9, w.roleTime[role]), w.roleVariance[role], journey.withinSeconds());
        tally.journey(j, begun, ok * (1 - beyond), ok * beyond, begun - ok);
        worth(j, ok, role);
        w.returns.failed(w, j, begun - ok, w.flow.turnedAway[j]);
        tally.journeyTimes(j, ok, w.roleTime[role], w.roleVariance[role]);
    }
}
