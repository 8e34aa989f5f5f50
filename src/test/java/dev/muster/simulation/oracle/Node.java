package dev.muster.simulation.oracle;

/** A component that takes requests. */
abstract class Node {
    final Scene scene;
    final int entity;
    private double downUntil = Double.NEGATIVE_INFINITY;

    Node(Scene scene, int entity) {
        this.scene = scene;
        this.entity = entity;
    }

    /** A request comes. */
    abstract void accept(Visit visit);

    /** The calls of a request have ended, well or not. */
    abstract void leave(Visit visit, boolean well);

    /** The caller has given up and says so. */
    abstract void cancel(Visit visit);

    /** A setting has changed. */
    void changed() {}

    /** Books what is open. */
    void close() {}

    /** Everything inside ends with an error. */
    void kill() {}

    boolean isDown() {
        return scene.now() < downUntil;
    }

    void down(double seconds) {
        downUntil = Math.max(downUntil, scene.now() + seconds);
        kill();
        scene.agenda().after(seconds, this::changed);
    }

    void refuse(Visit visit) {
        scene.count(entity, Count.REFUSED);
        visit.end(Ending.REFUSED);
    }

    /** Ends a request that was served, unless chance makes it one of the component's own errors. */
    void answer(Visit visit, boolean well) {
        boolean good = well && !scene.chance().happens(scene.of(entity, Knob.ERRORS));
        scene.count(entity, good ? Count.GOOD : Count.FAILED);
        if (good) {
            scene.add(entity, Count.TIME, scene.now() - visit.arrived);
        }
        visit.end(good ? Ending.GOOD : Ending.ERROR);
    }
}
