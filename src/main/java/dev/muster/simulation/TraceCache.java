package dev.muster.simulation;

import dev.muster.scenario.Dependency;
import dev.muster.scenario.Kind;
import java.util.HashMap;
import java.util.Map;

/** What the caches told one visit: a call that misses alone take is made after a miss, and never after a hit. */
final class TraceCache {
    /** By the cache's name: whether it answered, and had what was asked for. */
    private final Map<String, Boolean> hit = new HashMap<>();

    /** Notes how the calls over a dependency ended, if it leads to a cache. */
    void asked(TraceSecond second, int d, boolean asked, boolean answered, double u) {
        int callee = second.callee(d);
        if (second.system.components().get(callee).kind() == Kind.CACHE) {
            String name = second.dependency(d).to();
            hit.put(name, asked && answered && u < second.of(callee, Column.HITS));
        }
    }

    /** Mean calls over a dependency, given what the caches said; {@code calls} is the mean over hits and misses. */
    double calls(TraceSecond second, Dependency dependency, double calls) {
        String cache = dependency.onMissOf();
        if (cache == null || !hit.containsKey(cache)) {
            return calls;
        }
        if (hit.get(cache)) {
            return 0;
        }
        int component = Names.componentOf(second.system, cache);
        int ask = Names.find(second.system, new dev.muster.scenario.Target.OnDependency(dependency.from(), cache))
                - second.system.components().size();
        CallOdds asked = second.odds(ask);
        double hits = second.of(component, Column.HITS) * Math.min(1, asked.calls) * (1 - asked.lost);
        return hits >= 1 ? 0 : calls / (1 - hits);
    }
}
