package dev.muster.scenario;

import org.jspecify.annotations.Nullable;

/**
 * One component calls another. An optional one may fail without failing the request, yet it takes its time.
 *
 * @param onMissOf the cache whose misses alone take this way; null if every request does
 */
public record Dependency(
        String from, String to, boolean optional, @Nullable String onMissOf, Settings settings) {

    /** The same with other settings. */
    public Dependency with(Settings changed) {
        return new Dependency(from, to, optional, onMissOf, changed);
    }

    /** The same, yet a request does without it. */
    public Dependency madeOptional() {
        return new Dependency(from, to, true, onMissOf, settings);
    }

    public Target.OnDependency target() {
        return new Target.OnDependency(from, to);
    }
}
