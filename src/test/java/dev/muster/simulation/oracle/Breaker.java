package dev.muster.simulation.oracle;

import java.util.ArrayDeque;
import java.util.Deque;

/** The circuit breaker of one client: closed, open for a while, then half open for a few trial calls. */
final class Breaker {
    private record Past(double time, boolean failed) {}

    private final Scene scene;
    private final int entity;
    private final Deque<Past> window = new ArrayDeque<>();
    private int failures;
    private double openUntil = Double.NEGATIVE_INFINITY;
    private boolean halfOpen;
    private int trialsSent;
    private int trialsEnded;
    private int trialsFailed;

    Breaker(Scene scene, int entity) {
        this.scene = scene;
        this.entity = entity;
    }

    /** Whether a call may go out now. */
    boolean lets() {
        if (scene.of(entity, Knob.BREAKER_THRESHOLD) <= 0) {
            return true;
        }
        if (scene.now() < openUntil) {
            return false;
        }
        return !halfOpen || trialsSent++ < scene.of(entity, Knob.BREAKER_TRIALS);
    }

    void ended(boolean failed) {
        if (scene.of(entity, Knob.BREAKER_THRESHOLD) <= 0 || scene.now() < openUntil) {
            return;
        }
        if (halfOpen) {
            trial(failed);
        } else {
            usual(failed);
        }
    }

    private void usual(boolean failed) {
        window.add(new Past(scene.now(), failed));
        failures += failed ? 1 : 0;
        double oldest = scene.now() - scene.of(entity, Knob.BREAKER_WINDOW);
        while (window.peek().time < oldest) {
            failures -= window.poll().failed ? 1 : 0;
        }
        if (window.size() >= scene.of(entity, Knob.BREAKER_CALLS)
                && failures >= scene.of(entity, Knob.BREAKER_THRESHOLD) * window.size()) {
            open();
        }
    }

    private void trial(boolean failed) {
        trialsEnded++;
        trialsFailed += failed ? 1 : 0;
        double all = scene.of(entity, Knob.BREAKER_TRIALS);
        if (trialsEnded < all) {
            return;
        }
        if (trialsFailed >= scene.of(entity, Knob.BREAKER_THRESHOLD) * all) {
            open();
        } else {
            halfOpen = false;
        }
    }

    private void open() {
        openUntil = scene.now() + scene.of(entity, Knob.BREAKER_OPEN);
        halfOpen = true;
        trialsSent = 0;
        trialsEnded = 0;
        trialsFailed = 0;
        failures = 0;
        window.clear();
    }
}
