package dev.muster.simulation;

import java.util.Arrays;

/** Sums over the ten steps of a tick: what the recorder turns into one row of telemetry. Cleared after each tick, so it is no part of the state. */
final class Tally {
    final double[] nodeIn;
    final double[] nodeOut;
    final double[] nodeRefused;
    final double[] nodeBad;
    final double[] nodeTime;
    final double[] nodeSquare;
    final double[] nodeWait;
    final double[] nodeBusy;
    final double[] nodeQueue;
    final double[] nodeExpired;
    final double[] nodeLimited;
    final double[] callSent;
    final double[] callFirst;
    final double[] callFast;
    final double[] callRetried;
    final double[] callTimedOut;
    final double[] callRefused;
    final double[] callLost;
    final double[] callFailed;
    final double[] callAnswered;
    final double[] callTime;
    final double[] callSquare;
    /** By journey: begun, good, slow, failed, timed out, unconfirmed, worth of the answers, wrong answers, not let in. */
    final double[][] journey;

    final double[] journeyAnswered;
    final double[] journeyTime;
    final double[] journeySquare;

    private final double[][] all;

    Tally(Topology top) {
        int n = top.nodes();
        int e = top.calls();
        int j = top.journeys();
        nodeIn = new double[n];
        nodeOut = new double[n];
        nodeRefused = new double[n];
        nodeBad = new double[n];
        nodeTime = new double[n];
        nodeSquare = new double[n];
        nodeWait = new double[n];
        nodeBusy = new double[n];
        nodeQueue = new double[n];
        nodeExpired = new double[n];
        nodeLimited = new double[n];
        callSent = new double[e];
        callFirst = new double[e];
        callFast = new double[e];
        callRetried = new double[e];
        callTimedOut = new double[e];
        callRefused = new double[e];
        callLost = new double[e];
        callFailed = new double[e];
        callAnswered = new double[e];
        callTime = new double[e];
        callSquare = new double[e];
        journey = new double[j][9];
        journeyAnswered = new double[j];
        journeyTime = new double[j];
        journeySquare = new double[j];
        all = new double[][] {
            nodeIn,
            nodeOut,
            nodeRefused,
            nodeBad,
            nodeTime,
            nodeSquare,
            nodeWait,
            nodeBusy,
            nodeQueue,
            nodeExpired,
            nodeLimited,
            callSent,
            callFirst,
            callFast,
            callRetried,
            callTimedOut,
            callRefused,
            callLost,
            callFailed,
            callAnswered,
            callTime,
            callSquare,
            journeyAnswered,
            journeyTime,
            journeySquare
        };
    }

    void clear() {
        for (double[] sums : all) {
            Arrays.fill(sums, 0);
        }
        for (double[] sums : journey) {
            Arrays.fill(sums, 0);
        }
    }

    /** Answers that came back over a call, and how long they took. */
    void answered(int call, double answers, double mean, double variance) {
        callAnswered[call] += answers;
        callTime[call] += answers * mean;
        callSquare[call] += answers * (variance + mean * mean);
    }

    void journey(int j, double begun, double good, double slow, double failed) {
        double[] sums = journey[j];
        sums[0] += begun;
        sums[1] += good;
        sums[2] += slow;
        sums[3] += failed;
    }

    void journeyTimes(int j, double answers, double mean, double variance) {
        journeyAnswered[j] += answers;
        journeyTime[j] += answers * mean;
        journeySquare[j] += answers * (variance + mean * mean);
    }

    void journeyWorth(int j, double worth, double wrong) {
        journey[j][6] += worth;
        journey[j][7] += wrong;
    }

    void journeyLate(int j, double timedOut, double unconfirmed) {
        journey[j][4] += timedOut;
        journey[j][5] += unconfirmed;
    }

    /** Adds what flowed in one step. */
    void step(World w) {
        StepFlow flow = w.flow;
        for (int n = 0; n < nodeIn.length; n++) {
            double out = flow.nodeOut[n];
            double bad = 0;
            for (int r : w.top.rolesOf[n]) {
                bad += w.share[r] * (1 - w.good[r]);
            }
            nodeIn[n] += flow.nodeIn[n];
            nodeOut[n] += out;
            nodeRefused[n] += flow.nodeRefused[n];
            nodeBad[n] += out * bad + flow.nodeKilled[n];
            flow.nodeKilled[n] = 0;
            nodeTime[n] += out * w.latency[n];
            nodeSquare[n] += out * (w.variance[n] + w.latency[n] * w.latency[n]);
            nodeWait[n] += out * w.waited[n];
            nodeExpired[n] += flow.nodeExpired[n];
            nodeLimited[n] += flow.nodeLimited[n];
            nodeBusy[n] += w.busy[n];
            nodeQueue[n] += w.inside[n] - w.busy[n];
        }
        for (int j = 0; j < journey.length; j++) {
            journey[j][8] += flow.turnedAway[j];
        }
    }

    /** Adds how calls ended in one step. */
    void ended(int e, StepFlow flow) {
        well(e, flow.callSent[e], flow.callFirst[e]);
        callFast[e] += flow.callFast[e];
        callTimedOut[e] += flow.callTimedOut[e];
        callRefused[e] += flow.callRefused[e];
        callLost[e] += flow.callLost[e];
        callFailed[e] += flow.callTimedOut[e] + flow.callRefused[e] + flow.callErrors[e];
    }

    /** Adds calls of which none failed. */
    void well(int e, double sent, double first) {
        callSent[e] += sent;
        callFirst[e] += first;
        callRetried[e] += sent - first;
    }
}
