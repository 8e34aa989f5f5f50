package dev.muster.simulation.oracle;

/** Passes requests on and holds nothing. */
final class Balancer extends Node {
    Balancer(Scene scene, int entity) {
        super(scene, entity);
    }

    @Override
    void accept(Visit visit) {
        scene.count(entity, Count.BEGUN);
        if (isDown()) {
            refuse(visit);
        } else if (scene.chance().happens(scene.of(entity, Knob.ERRORS))) {
            scene.count(entity, Count.FAILED);
            visit.end(Ending.ERROR);
        } else {
            Walk.begin(scene, visit);
        }
    }

    @Override
    void leave(Visit visit, boolean well) {
        scene.count(entity, well ? Count.GOOD : Count.FAILED);
        visit.end(well ? Ending.GOOD : Ending.ERROR);
    }

    @Override
    void cancel(Visit visit) {
        visit.abandon();
    }
}
