package dev.muster.simulation;

import dev.muster.scenario.Dependency;
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
    private final int firstJourney;

    Stepper(World world, Tally tally, long seed) {
        this.w = world;
        this.top = world.top;
        this.tally = tally;
        stations = new Stations(world);
        Prospects prospects = new Prospects(world);
        outcomes = new Outcomes(world, prospects, tally);
        customers = new Customers(world, prospects, outcomes, tally);
        firstJourney = top.components() + top.system.dependencies().size();
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
        Contention.contend(w);
        w.laws.tick(w, tally);
    }

    private void step() {
        if (w.parameters.moveTo(w.step)) {
            w.tuning.refresh(w);
        }
        w.step++;
        w.flow.clear();
        w.letIn.begin(w.step);
        w.lines.past.begin(w.step);
        arrivals();
        jobs();
        deliver();
        for (int n = 0; n < top.nodes(); n++) {
            takeIn(n);
            callOut(n);
        }
        for (int n = top.nodes() - 1; n >= 0; n--) {
            outcomes.of(n);
        }
        w.laws.brokers().settle(w);
        customers.step();
        tally.step(w);
    }

    /**
     * Customers arrive as a diffusion: mean, a slow wander of 3 %, and the noise of chance. What would be negative is carried over. Some are turned away
     * at the door; some who failed come again.
     */
    private void arrivals() {
        for (int j = 0; j < arrivalKeys.length; j++) {
            double again = w.returns.take(w, j);
            double mean = rate(j) * World.DT * Math.max(0, 1 + w.wander[j]) + again;
            double raw = w.carried[j] + mean + Math.sqrt(mean) * Noise.normal(Noise.at(arrivalKeys[j], w.step, 0));
            double begun = Math.max(0, raw);
            w.carried[j] = mean <= 0 ? 0 : raw - begun;
            double admitted = begun * admitted(j);
            w.flow.begun[j] = begun;
            w.flow.turnedAway[j] = begun - admitted;
            if (top.journeyRole[j] >= 0) {
                int role = top.journeyRole[j];
                w.flow.roleIn[role] += admitted;
                w.flow.nodeIn[top.roleNode[role]] += admitted;
            } else {
                send(top.journeyRoot[j], admitted);
            }
        }
    }

    /** Jobs that run begin their calls by the clock. */
    private void jobs() {
        for (int n : top.sources) {
            double rounds = w.tuning.runs[n] * World.DT;
            w.flow.nodeIn[n] += rounds;
            w.flow.roleIn[top.rolesOf[n][0]] += rounds;
        }
    }

    /** Requests a second, with what the largest tenant makes of its share. */
    private double rate(int j) {
        double share = w.parameters.get(firstJourney + j, Parameter.TENANT);
        double factor = w.parameters.get(firstJourney + j, Parameter.TENANT_FACTOR);
        return w.parameters.get(firstJourney + j, Parameter.RATE) * (1 - share + share * factor);
    }

    private double admitted(int j) {
        double admit = w.parameters.get(firstJourney + j, Parameter.ADMIT);
        if (w.parameters.get(firstJourney + j, Parameter.TENANT_BLOCKED) < 0.5) {
            return admit;
        }
        return admit * (1 - Tenants.share(w.parameters, firstJourney + j));
    }

    /** Consumers take messages out of queues; they do it whenever they can, whoever published them. */
    private void deliver() {
        Brokers brokers = w.laws.brokers();
        for (int g = 0; g < brokers.groups(); g++) {
            int e = brokers.call(g);
            w.callsPerRequest[e] = 1;
            w.callsReached[e] = 1;
            send(e, brokers.take(w, g));
        }
    }

    private void takeIn(int n) {
        if (top.law[n] == Topology.Law.STATION) {
            stations.serve(n);
        } else {
            double in = w.flow.nodeIn[n];
            double away = w.isDown(n) ? in : Limits.away(w, n, in);
            w.refusedShare[n] = w.isDown(n) ? 1 : in > 1e-12 ? away / in : w.tuning.shut[n];
            w.flow.nodeRefused[n] = away;
            w.flow.nodeOut[n] = w.flow.nodeIn[n] - w.flow.nodeRefused[n];
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
                    ? w.flow.roleIn[r] * (1 - w.refusedShare[n]) * (1 - w.tuning.errors[n])
                    : w.flow.nodeStarts[n] * w.share[r];
        }
    }

    private void cohorts(int n) {
        double accepted = 1 - (w.flow.nodeIn[n] > 1e-12 ? w.flow.nodeRefused[n] / w.flow.nodeIn[n] : 0);
        double waiting = accepted * (1 - (w.tuning.newestFirst[n] ? Stations.prompt(w, n) : 0));
        double[] now = w.lines.past.row(w.step);
        double[] sent = w.lines.sent;
        for (int e : top.callsInto[n]) {
            int end = w.lines.busy[e] ? w.lines.first[e + 1] : w.lines.first[e] + 1;
            for (int i = w.lines.first[e]; i < end; i++) {
                now[i] += sent[i] * waiting;
            }
        }
    }

    /** Calls in the order of the file. Parallel neighbours start together, so that none of them spares the others. */
    private void callOut(int n) {
        if (top.keeps[n]) {
            return;
        }
        for (int r : top.rolesOf[n]) {
            double reach = 1;
            double after = 1;
            boolean together = false;
            for (int e : top.callsOf[r]) {
                boolean parallel = top.callMode[e] == Dependency.Mode.PARALLEL;
                if (!parallel || !together) {
                    reach = after;
                }
                together = parallel;
                double calls = callsPerRequest(e);
                w.callsPerRequest[e] = calls;
                w.callsReached[e] = calls * reach;
                send(e, w.flow.roleStarts[r] * calls * reach * w.tuning.shared[e]);
                if (isNeeded(e)) {
                    after *= survives(w, e);
                }
            }
        }
    }

    /** Whether a request fails with this call. */
    private boolean isNeeded(int e) {
        return !w.tuning.optional[e] && !w.tuning.fallback[e] && top.callMode[e] != Dependency.Mode.ASYNC;
    }

    /** Calls that one request makes here if it gets here. A cache that fails to answer counts as a miss. */
    private double callsPerRequest(int e) {
        int ask = top.callMissOf[e];
        if (ask < 0) {
            return w.tuning.calls[e];
        }
        double asked = Math.min(1, w.tuning.calls[ask]);
        return w.tuning.calls[e] * (1 - w.tuning.hits[e] * asked * (1 - w.failing[ask]));
    }

    /**
     * The chance that a request gets past its calls here. Of a callee in parts it asks one or the other: {@code sum p f} of its calls fail, and the second
     * of the two tells for both.
     */
    static double survives(World w, int e) {
        if (w.top.callPart[e] == Topology.Part.ALL) {
            return survives(w.failing[e], w.callsPerRequest[e]);
        }
        if (w.top.callPart[e] == Topology.Part.OTHERS) {
            return 1;
        }
        double calls = w.callsPerRequest[e] + w.callsPerRequest[e - 1];
        double fail = w.callsPerRequest[e] * w.failing[e] + w.callsPerRequest[e - 1] * w.failing[e - 1];
        return calls <= 0 ? 1 : survives(fail / calls, calls);
    }

    /** The chance that a request gets past some calls of which each fails with the given chance. */
    static double survives(double fails, double calls) {
        if (fails <= 0) {
            return 1;
        }
        if (calls <= 1) {
            return 1 - calls * fails;
        }
        return Tails.power(1 - fails, calls);
    }

    private void send(int e, double first) {
        Lines lines = w.lines;
        double total = first;
        double reaching = part(e, lines.first[e], first);
        if (lines.busy[e]) {
            boolean due = lines.dueUntil[e] >= w.step;
            for (int i = lines.first[e] + 1; i < lines.first[e + 1]; i++) {
                double again = due ? due(i) : 0;
                total += again;
                reaching += part(e, i, again);
            }
        }
        w.flow.callSent[e] = total;
        w.flow.callFirst[e] = first;
        int role = top.callTo[e];
        w.flow.roleIn[role] += reaching;
        w.flow.nodeIn[top.roleNode[role]] += reaching;
    }

    /** Takes what is due now in a line of retries. */
    private double due(int line) {
        double[] due = w.lines.due[line];
        int place = Rings.place(due, w.step);
        double amount = due[place];
        due[place] = 0;
        return amount;
    }

    /** Parts what is sent into what reaches the callee, which is returned, what fails before, and what is lost on the way. */
    private double part(int e, int line, double amount) {
        double failed = amount * w.tuning.fast[e];
        double gone = (amount - failed) * w.tuning.lost[e];
        w.lines.failedFast[line] = failed;
        w.lines.lost[line] = gone;
        w.lines.sent[line] = amount - failed - gone;
        return amount - failed - gone;
    }
}
