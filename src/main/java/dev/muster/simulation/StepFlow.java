package dev.muster.simulation;

import java.util.Arrays;

/** What flows in one step, in requests: scratch of the stepper, made anew by every step and no part of the state. */
final class StepFlow {
    final double[] nodeIn;
    final double[] nodeOut;
    final double[] nodeRefused;
    final double[] nodeKilled;
    final double[] nodeStarts;
    /** Work thrown away because its caller had given up. */
    final double[] nodeExpired;
    /** Told 429 at the door; part of those refused. */
    final double[] nodeLimited;

    final double[] roleIn;
    final double[] roleStarts;
    final double[] callSent;
    final double[] callGood;
    final double[] callTimedOut;
    final double[] callRefused;
    final double[] callErrors;
    final double[] callLost;
    final double[] callUnconfirmed;
    /** First attempts among {@link #callSent}. */
    final double[] callFirst;
    /** Calls that failed before they reached the callee. */
    final double[] callFast;

    /** Whether any of the failures above may be more than 0. */
    final boolean[] unwell;

    final double[] begun;
    /** Customers not let in. */
    final double[] turnedAway;

    StepFlow(Topology top) {
        nodeIn = new double[top.nodes()];
        nodeOut = new double[top.nodes()];
        nodeRefused = new double[top.nodes()];
        nodeKilled = new double[top.nodes()];
        nodeStarts = new double[top.nodes()];
        nodeExpired = new double[top.nodes()];
        nodeLimited = new double[top.nodes()];
        roleIn = new double[top.roles()];
        roleStarts = new double[top.roles()];
        callSent = new double[top.calls()];
        callGood = new double[top.calls()];
        callTimedOut = new double[top.calls()];
        callRefused = new double[top.calls()];
        callErrors = new double[top.calls()];
        callLost = new double[top.calls()];
        callUnconfirmed = new double[top.calls()];
        callFirst = new double[top.calls()];
        callFast = new double[top.calls()];
        unwell = new boolean[top.calls()];
        begun = new double[top.journeys()];
        turnedAway = new double[top.journeys()];
    }

    /** All calls that ended in this step ended well. */
    void allWell(int e, double good) {
        callGood[e] = good;
        if (!unwell[e]) {
            return;
        }
        unwell[e] = false;
        callTimedOut[e] = 0;
        callRefused[e] = 0;
        callErrors[e] = 0;
        callLost[e] = 0;
        callUnconfirmed[e] = 0;
        callFast[e] = 0;
    }

    void clear() {
        Arrays.fill(nodeIn, 0);
        Arrays.fill(roleIn, 0);
        Arrays.fill(nodeExpired, 0);
    }
}
