package dev.muster.simulation.oracle;

/** Answers any number at once, each after its own lognormal time. */
final class Crowd extends Node {
    Crowd(Scene scene, int entity) {
        super(scene, entity);
    }

    @Override
    void accept(Visit visit) {
        scene.count(entity, Count.BEGUN);
        if (isDown()) {
            refuse(visit);
            return;
        }
        double mean = scene.of(entity, Knob.LATENCY_MEAN);
        double time = scene.chance().lognormal(mean, scene.of(entity, Knob.LATENCY_SPREAD));
        scene.agenda().after(time, () -> leave(visit, true));
    }

    @Override
    void leave(Visit visit, boolean well) {
        if (!visit.over) {
            answer(visit, well);
        }
    }

    @Override
    void cancel(Visit visit) {
        visit.abandon();
    }
}
