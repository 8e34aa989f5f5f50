package dev.muster.simulation;

import dev.muster.scenario.Parameter;

/**
 * Failed customers who try again. Those who decide for themselves come back by chance, after {@code reload-after} on average ({@link World#returning}); clients
 * that all wait the same time come back together, which is what a ring by steps keeps here. {@code reload-spread} is the share of the former.
 */
final class Returns {
    private final double[][] due;

    Returns(Topology top) {
        due = new double[top.journeys()][0];
    }

    private Returns(double[][] due) {
        this.due = due;
    }

    Returns copy() {
        double[][] copy = new double[due.length][];
        for (int j = 0; j < copy.length; j++) {
            copy[j] = due[j].clone();
        }
        return new Returns(copy);
    }

    /** Makes room for the waits of this moment. */
    void fit(World w, Parameters expected) {
        for (int j = 0; j < due.length; j++) {
            int entity = entity(w, j);
            boolean together = expected.get(entity, Parameter.RELOAD_SPREAD) < 1;
            int steps = Rings.stepsOf(expected.get(entity, Parameter.RELOAD_AFTER)) + 4;
            due[j] = together ? Rings.longerFuture(due[j], steps, w.step) : due[j];
        }
    }

    /** Customers who come back in this step. */
    double take(World w, int j) {
        double after = Math.max(World.DT, w.parameters.get(entity(w, j), Parameter.RELOAD_AFTER));
        double again = Math.min(w.returning[j], w.returning[j] * World.DT / after);
        w.returning[j] -= again;
        if (due[j].length == 0) {
            return again;
        }
        int place = (int) (w.step & (due[j].length - 1));
        double together = due[j][place];
        due[j][place] = 0;
        return again + together;
    }

    /** Some who failed will come again; who was told so at the door was given a time of their own. */
    void failed(World w, int j, double failed, double told) {
        int entity = entity(w, j);
        double share = w.parameters.get(entity, Parameter.RELOAD);
        if (share <= 0 || failed <= 0) {
            return;
        }
        double spread = due[j].length == 0 ? 1 : w.parameters.get(entity, Parameter.RELOAD_SPREAD);
        double together = share * Math.max(0, failed - told) * (1 - spread);
        w.returning[j] += share * failed - together;
        if (together > 0) {
            int wait = Rings.stepsOf(w.parameters.get(entity, Parameter.RELOAD_AFTER));
            int most = due[j].length - 1;
            due[j][(int) ((w.step + Math.max(1, Math.min(most, wait))) & most)] += together;
        }
    }

    private static int entity(World w, int j) {
        return w.top.components() + w.top.system.dependencies().size() + j;
    }

    long fold(long hash) {
        long h = hash;
        for (double[] ring : due) {
            double all = 0;
            for (double each : ring) {
                all += each;
            }
            h = all > 0 ? Noise.mix(h ^ Double.doubleToRawLongBits(all)) : h;
        }
        return h;
    }
}
