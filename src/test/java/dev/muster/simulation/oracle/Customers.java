package dev.muster.simulation.oracle;

import java.util.function.Consumer;

/** Customers of one journey: they come by chance, at the rate of the moment. */
final class Customers {
    private final Scene scene;
    private final int entity;
    private final double within;
    private final Consumer<Consumer<Boolean>> enter;
    private double rate;
    private int version;

    /** @param enter makes one request, and says how it ended */
    Customers(Scene scene, int entity, double within, Consumer<Consumer<Boolean>> enter) {
        this.scene = scene;
        this.entity = entity;
        this.within = within;
        this.enter = enter;
    }

    /** The rate may have changed: since arrivals remember nothing, the next one is drawn anew. */
    void changed() {
        double now = scene.of(entity, Knob.RATE);
        if (now != rate) {
            rate = now;
            version++;
            plan(version);
        }
    }

    private void plan(int mine) {
        if (rate > 0) {
            scene.agenda().after(scene.chance().exponential(1 / rate), () -> {
                if (mine == version) {
                    arrive();
                    plan(mine);
                }
            });
        }
    }

    private void arrive() {
        double began = scene.now();
        scene.count(entity, Count.BEGUN);
        enter.accept(good -> {
            double took = scene.now() - began;
            scene.count(entity, !good ? Count.FAILED : took <= within ? Count.GOOD : Count.SLOW);
            if (good) {
                scene.add(entity, Count.TIME, took);
            }
        });
    }
}
