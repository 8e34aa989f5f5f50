package dev.muster.simulation.oracle;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dependency as its callers share it: budget, breakers, pool, and how many calls are out. */
final class Link {
    /** When a call is made, relative to the other calls of a request. */
    enum Mode {
        SEQUENTIAL,
        PARALLEL,
        ASYNC
    }

    final int entity;
    final Budget budget;
    final Pool pool;
    final Patience patience;
    final boolean isCache;
    final @Nullable Link missOf;
    private final Scene scene;
    private final Mode mode;
    private final int caller;
    private final Map<Integer, Breaker> breakers = new HashMap<>();
    int out;

    Link(Scene scene, int entity, int caller, Mode mode, boolean isCache, @Nullable Link missOf) {
        this.scene = scene;
        this.entity = entity;
        this.caller = caller;
        this.mode = mode;
        this.isCache = isCache;
        this.missOf = missOf;
        budget = new Budget(scene, entity);
        pool = new Pool(scene, entity);
        patience = new Patience(scene.agenda());
    }

    Mode mode() {
        return mode;
    }

    /** The breaker of the replica that happens to make a call. */
    Breaker breaker() {
        int clients = caller < 0 ? 1 : (int) Math.max(1, Math.round(scene.of(caller, Knob.REPLICAS)));
        return breakers.computeIfAbsent(scene.chance().below(clients), key -> new Breaker(scene, entity));
    }
}
