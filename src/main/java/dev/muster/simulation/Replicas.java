package dev.muster.simulation;

import dev.muster.scenario.Operation;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;

/**
 * Which replicas take requests. One that died or was added boots first ({@code boot}); from then on it warms up: its speed grows in a straight line from
 * a quarter to the whole in {@code warm-up} seconds. The speed of the component is the mean of its replicas' (a balancer gives the slow ones less). A kill
 * drops the dead replicas' share of what is inside; scaling down and rolling restarts let it finish. Health checks that took all replicas out shut the
 * door; in {@code panic} all that run take requests again.
 */
final class Replicas implements Law {
    private static final double COLD = 0.25;

    private final int[] ready;
    private final int[] restarts;

    Replicas(Topology top, Gauges.Plan gauges) {
        int n = top.components();
        Fleets fleets = new Fleets(top);
        ready = new int[n];
        restarts = new int[n];
        for (int c = 0; c < n; c++) {
            ready[c] = fleets.has(c) ? gauges.claim(c, Series.READY) : -1;
            restarts[c] = fleets.has(c) ? gauges.claim(c, Series.RESTARTS) : -1;
        }
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int c = 0; c < ready.length; c++) {
            if (ready[c] >= 0) {
                component(w, c);
            }
        }
    }

    private void component(World w, int c) {
        int wanted = w.fleets.wanted(w, c);
        Fleet fleet = w.fleets.of(c);
        double known = w.effects.replicas[c];
        if (fleet == null && !Double.isNaN(known) && known != wanted) {
            fleet = w.fleets.made(w, c);
        }
        if (fleet == null) {
            w.effects.replicas[c] = wanted;
            w.gauges[ready[c]] = wanted;
            return;
        }
        if (fleet.size() != wanted) {
            fleet.resize(wanted, w.tick(), w.tick() + w.fleets.boot(w, c));
        }
        hold(w, c, fleet);
        roll(w, c, fleet);
        w.gauges[restarts[c]] = fleet.restartsSeen();
        publish(w, c, fleet);
    }

    private static void hold(World w, int c, Fleet fleet) {
        for (int i = 0; i < fleet.size(); i++) {
            byte reason = fleet.released(i);
            if (reason == 0) {
                continue;
            }
            if (fleet.isRunning(i, w.tick())) {
                w.fleets.kill(w, c, i);
            } else if (reason == Fleets.NO_HOST) {
                fleet.postpone(i, w.tick(), w.tick() + w.fleets.boot(w, c));
            }
        }
    }

    /** The next replica restarts when the one before is ready. */
    private static void roll(World w, int c, Fleet fleet) {
        int at = fleet.rolling();
        if (at < 0 || !fleet.isRunning(at, w.tick())) {
            return;
        }
        if (at + 1 >= fleet.size()) {
            fleet.roll(-1);
        } else {
            fleet.roll(at + 1);
            fleet.restart(at + 1, w.tick(), w.tick() + w.fleets.boot(w, c));
        }
    }

    private void publish(World w, int c, Fleet fleet) {
        long now = w.tick();
        int serving = fleet.serving(now);
        int running = fleet.running(now);
        boolean panics = fleet.size() > 0 && serving < w.parameters.get(c, Parameter.PANIC) * fleet.size();
        w.effects.replicas[c] = serving == 0 || panics ? running : serving;
        if (serving == 0 && running > 0 && !panics) {
            w.effects.shut[c] = 1;
        }
        double warmUp = w.parameters.get(c, Parameter.WARM_UP);
        if (warmUp > 0 && running > 0) {
            w.effects.speed[c] *= warmth(fleet, now, warmUp, running);
        }
        w.gauges[ready[c]] = serving;
    }

    private static double warmth(Fleet fleet, long now, double warmUp, int running) {
        double sum = 0;
        for (int i = 0; i < fleet.size(); i++) {
            if (fleet.isRunning(i, now)) {
                sum += Math.min(1, COLD + (1 - COLD) * Math.min(1, fleet.age(i, now) / warmUp));
            }
        }
        return sum / running;
    }

    @Override
    public void operate(World w, Operation operation, int c, double amount) {
        if (ready[c] < 0 || (operation != Operation.KILL && operation != Operation.ROLL)) {
            return;
        }
        Fleet fleet = w.fleets.made(w, c);
        if (operation == Operation.KILL) {
            int victims = (int) Math.min(fleet.size(), amount <= 0 ? 0 : Math.max(1, Math.rint(amount * fleet.size())));
            kill(w, c, fleet, victims);
        } else if (fleet.rolling() < 0 && fleet.size() > 0) {
            fleet.roll(0);
            fleet.restart(0, w.tick(), w.tick() + w.fleets.boot(w, c));
        }
        int serving = fleet.serving(w.tick());
        w.effects.replicas[c] = serving == 0 ? fleet.running(w.tick()) : serving;
    }

    /** Those that run first: what is dead already cannot be what died. */
    private static void kill(World w, int c, Fleet fleet, int victims) {
        int left = victims;
        for (int i = 0; i < fleet.size() && left > 0; i++) {
            if (fleet.isRunning(i, w.tick())) {
                w.fleets.kill(w, c, i);
                left--;
            }
        }
    }

    /** The replicas themselves belong to the world, which folds them. */
    @Override
    public long fold(long hash) {
        return hash;
    }

    @Override
    public Law copy() {
        return this;
    }
}
