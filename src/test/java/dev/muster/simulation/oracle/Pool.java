package dev.muster.simulation.oracle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Connections of a caller to a callee; who finds none free waits, first come first served, until its patience ends. */
final class Pool {
    private static final class Waiter {
        private final Consumer<Boolean> then;
        private boolean gone;

        private Waiter(Consumer<Boolean> then) {
            this.then = then;
        }
    }

    private final Scene scene;
    private final int entity;
    private final Deque<Waiter> waiting = new ArrayDeque<>();
    private int used;

    Pool(Scene scene, int entity) {
        this.scene = scene;
        this.entity = entity;
    }

    /** Asks for a connection: {@code then} hears true once there is one, false when patience ends before. */
    void acquire(double patience, Consumer<Boolean> then) {
        double size = scene.of(entity, Knob.POOL);
        if (size < 0.5 || used < size) {
            used++;
            then.accept(true);
            return;
        }
        Waiter waiter = new Waiter(then);
        waiting.add(waiter);
        scene.agenda().after(patience, () -> {
            if (!waiter.gone) {
                waiter.gone = true;
                then.accept(false);
            }
        });
    }

    void release() {
        used--;
        double size = scene.of(entity, Knob.POOL);
        while ((size < 0.5 || used < size) && !waiting.isEmpty()) {
            Waiter waiter = waiting.poll();
            if (!waiter.gone) {
                waiter.gone = true;
                used++;
                waiter.then.accept(true);
            }
        }
    }
}
