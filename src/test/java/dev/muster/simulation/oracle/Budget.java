package dev.muster.simulation.oracle;

/** A retry budget: tokens for each first attempt and for each second, kept for a while, one to be paid for each retry. */
final class Budget {
    private final Scene scene;
    private final int entity;
    private double tokens;
    private double since;
    private double firstsPerSecond;

    Budget(Scene scene, int entity) {
        this.scene = scene;
        this.entity = entity;
        since = scene.now();
    }

    void first() {
        double ratio = scene.of(entity, Knob.BUDGET_RATIO);
        if (ratio >= 0) {
            refill();
            double seconds = scene.of(entity, Knob.BUDGET_WINDOW);
            firstsPerSecond += 1 / seconds;
            tokens = Math.min(most(ratio, seconds), tokens + ratio);
        }
    }

    boolean pays() {
        double ratio = scene.of(entity, Knob.BUDGET_RATIO);
        if (ratio < 0) {
            return true;
        }
        refill();
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /** What a window of usual traffic earns, at least one. */
    private double most(double ratio, double seconds) {
        return Math.max(1, (ratio * firstsPerSecond + scene.of(entity, Knob.BUDGET_FLOOR)) * seconds);
    }

    private void refill() {
        double seconds = scene.of(entity, Knob.BUDGET_WINDOW);
        double past = scene.now() - since;
        since = scene.now();
        firstsPerSecond *= Math.exp(-past / seconds);
        double earned = tokens + scene.of(entity, Knob.BUDGET_FLOOR) * past;
        tokens = Math.min(earned, most(scene.of(entity, Knob.BUDGET_RATIO), seconds));
    }
}
