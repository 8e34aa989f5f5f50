package dev.muster.simulation.oracle;

import dev.muster.scenario.Dependency;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dependency as its callers share it: budget, breakers, pool, and how many calls are out. */
final class Link {
    final int entity;
    final Budget budget;
    final Pool pool;
    final Patience patience;
    final boolean isCache;
    final @Nullable Link missOf;
    private final Scene scene;
    private final Dependency.Mode mode;
    private final int caller;
    private final Map<Integer, Breaker> breakers = new HashMap<>();
    int out;

    Link(Scene scene, int entity, int caller, Dependency.Mode mode, boolean isCache, @Nullable Link missOf) {
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

    Dependency.Mode mode() {
        return mode;
    }

    /** The breaker of the replica that happens to make a call. */
    Breaker breaker() {
        int clients = caller < 0 ? 1 : (int) Math.max(1, Math.round(scene.of(caller, Knob.REPLICAS)));
        return breakers.computeIfAbsent(scene.chance().below(clients), key -> new Breaker(scene, entity));
    }
}
