package dev.muster.simulation;

import dev.muster.scenario.Parameter;

/**
 * One step of 0.1 s, always in the same order: arrivals; then callers before callees, each node takes in, serves and calls; then callees before
 * callers, each call learns how it ended. Times of callees are those of the step before.
 */
final class Stepper {
    private static final double WANDER_SHARE = 0.03;
    private static final double WANDER_SECONDS = 60;

    private final World w;
    private final Topology top;
    private final Stations stations;
    private final Outcomes outcomes;
    private final Customers customers;
    private final Tally tally;
    private final long[] arrivalKeys;
    private final long[] wanderKeys;
    private final int components;
    private final int firstJourney;

    Stepper(World world, Tally tally, long seed) {
        this.w = world;
        this.top = world.top;
        this.tally = tally;
        stations = new Stations(world);
        outcomes = new Outcomes(world, tally);
        customers = new Customers(world, outcomes, tally);
        components = top.system.components().size();
        firstJourney = components + top.system.dependencies().size();
        arrivalKeys = new long[top.journeys()];
        wanderKeys = new long[top.journeys()];
        for (int j = 0; j < arrivalKeys.length; j++) {
            long name = Noise.name("journey " + top.system.journeys().get(j).id());
            arrivalKeys[j] = Noise.key(seed, Noise.ARRIVALS, name);
            wanderKeys[j] = Noise.key(seed, Noise.WANDER, name);
        }
    }

    /** Ten steps: one second. */
    void tick() {
        for (int i = 0; i < Simulation.STEPS_PER_TICK; i++) {
            step();
        }
        for (int j = 0; j < wanderKeys.length; j++) {
            double kick =
                    Math.sqrt(2 / WANDER_SECONDS) * WANDER_SHARE * Noise.normal(Noise.at(wanderKeys[j], w.step, 0));
            w.wander[j] += kick - w.wander[j] / WANDER_SECONDS;
        }
        stations.contend();
    }

    private void step() {
        w.parameters.moveTo(w.step);
        w.step++;
        w.flow.clear();
        arrivals();
        for (int n = 0; n < top.nodes(); n++) {
            takeIn(n);
            callOut(n);
        }
        for (int n = top.nodes() - 1; n >= 0; n--) {
            outcomes.of(n);
        }
        customers.step();
        tally.step(w);
    }

    /** Customers arrive as a diffusion: mean, a slow wander of 3 %, and the noise of chance. What would be negative is carried over. */
    private void arrivals() {
        for (int j = 0; j < arrivalKeys.length; j++) {
            double mean = w.parameters.get(firstJourney + j, Parameter.RATE) * World.DT * Math.max(0, 1 + w.wander[j]);
            double raw = w.carried[j] + mean + Math.sqrt(mean) * Noise.normal(Noise.at(arrivalKeys[j], w.step, 0));
            double begun = Math.max(0, raw);
            w.carried[j] = mean <= 0 ? 0 : raw - begun;
            w.flow.begun[j] = begun;
            if (top.journeyRole[j] >= 0) {
                int role = top.journeyRole[j];
                w.flow.roleIn[role] += begun;
                w.flow.nodeIn[top.roleNode[role]] += begun;
            } else {
                send(top.journeyRoot[j], begun);
            }
        }
    }

    private void takeIn(int n) {
        if (top.law[n] == Topology.Law.STATION) {
            stations.serve(n);
        } else {
            boolean down = w.isDown(n);
            w.refusedShare[n] = down ? 1 : 0;
            w.flow.nodeRefused[n] = down ? w.flow.nodeIn[n] : 0;
            w.flow.nodeOut[n] = down ? 0 : w.flow.nodeIn[n];
            w.flow.nodeStarts[n] = w.flow.nodeOut[n];
        }
        shares(n);
        if (top.law[n] == Topology.Law.STATION) {
            cohorts(n);
        }
    }

    /** How the requests that start now split over the roles. */
    private void shares(int n) {
        int[] roles = top.rolesOf[n];
        double in = w.flow.nodeIn[n];
        boolean passing = top.law[n] == Topology.Law.PASS;
        for (int r : roles) {
            if (roles.length > 1 && in > 1e-12) {
                w.share[r] += 0.2 * (w.flow.roleIn[r] / in - w.share[r]);
            }
            w.flow.roleStarts[r] = passing
                    ? w.flow.roleIn[r] * (1 - w.refusedShare[n]) * (1 - errors(n))
                    : w.flow.nodeStarts[n] * w.share[r];
        }
    }

    private double errors(int n) {
        int component = top.component[n];
        return component < 0 ? 0 : w.parameters.get(component, Parameter.ERRORS);
    }

    private void cohorts(int n) {
        double accepted = 1 - (w.flow.nodeIn[n] > 1e-12 ? w.flow.nodeRefused[n] / w.flow.nodeIn[n] : 0);
        for (int e : top.callsInto[n]) {
            for (int k = 0; k < w.cohort[e].length; k++) {
                double[] ring = w.cohort[e][k];
                double before = ring[(int) ((w.step - 1) % ring.length)];
                ring[(int) (w.step % ring.length)] = before + w.flow.sent[e][k] * accepted;
            }
        }
    }

    private void callOut(int n) {
        for (int r : top.rolesOf[n]) {
            double reach = 1;
            for (int e : top.callsOf[r]) {
                double calls = callsPerRequest(e);
                w.callsPerRequest[e] = calls;
                w.callsReached[e] = calls * reach;
                send(e, w.flow.roleStarts[r] * calls * reach);
                if (!top.callOptional[e]) {
                    reach *= survives(w.failing[e], calls);
                }
            }
        }
    }

    /** Calls that one request makes here if it gets here. A cache that fails to answer counts as a miss. */
    private double callsPerRequest(int e) {
        if (top.callInner[e]) {
            return 1;
        }
        double calls = w.of(e, Parameter.CALLS) * (w.of(e, Parameter.ENABLED) >= 0.5 ? 1 : 0);
        int ask = top.callMissOf[e];
        if (ask < 0) {
            return calls;
        }
        int cache = top.component[top.target(ask)];
        double asked = Math.min(1, w.of(ask, Parameter.CALLS)) * (w.of(ask, Parameter.ENABLED) >= 0.5 ? 1 : 0);
        double hits = cache < 0 ? 0 : w.parameters.get(cache, Parameter.HIT_RATIO);
        return calls * (1 - hits * asked * (1 - w.failing[ask]));
    }

    /** The chance that a request gets past some calls of which each fails with the given chance. */
    static double survives(double fails, double calls) {
        if (fails <= 0) {
            return 1;
        }
        if (calls <= 1) {
            return 1 - calls * fails;
        }
        return StrictMath.pow(1 - fails, calls);
    }

    private void send(int e, double first) {
        double total = 0;
        double[][] due = w.due[e];
        for (int k = 0; k < due.length; k++) {
            double amount = first;
            if (k > 0) {
                int place = (int) (w.step % due[k].length);
                amount = due[k][place];
                due[k][place] = 0;
            }
            w.flow.sent[e][k] = amount;
            total += amount;
        }
        w.flow.callSent[e] = total;
        int role = top.callTo[e];
        w.flow.roleIn[role] += total;
        w.flow.nodeIn[top.roleNode[role]] += total;
    }
}
