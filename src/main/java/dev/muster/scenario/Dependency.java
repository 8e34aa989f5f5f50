package dev.muster.scenario;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One component calls another. An optional one may fail without failing the request, yet it takes its time.
 *
 * @param onMissOf the cache whose misses alone take this way; null if every request does
 * @param mode when the call is made, and whether it is waited for
 * @param resolver what turns the callee's name into an address, or null
 * @param certificate what the connection is secured with, or null
 */
public record Dependency(
        String from,
        String to,
        boolean optional,
        @Nullable String onMissOf,
        Settings settings,
        Mode mode,
        @Nullable String resolver,
        @Nullable String certificate) {

    /** When a call is made, relative to the other calls of a request. */
    public enum Mode {
        /** After the calls before it in the file. */
        SEQUENTIAL("sequential"),
        /** At the same time as its parallel neighbours in the file. */
        PARALLEL("parallel"),
        /** Sent and forgotten: it takes no time and cannot fail the request. */
        ASYNC("async");

        private final String id;

        Mode(String id) {
            this.id = id;
        }

        /** The word in files. */
        public String id() {
            return id;
        }

        /** The mode of that word, or empty. */
        public static Optional<Mode> of(String id) {
            return Arrays.stream(values()).filter(mode -> mode.id.equals(id)).findFirst();
        }
    }

    /** A plain call, one after the other, over a connection that needs neither name nor certificate. */
    public Dependency(String from, String to, boolean optional, @Nullable String onMissOf, Settings settings) {
        this(from, to, optional, onMissOf, settings, Mode.SEQUENTIAL, null, null);
    }

    /** The same with other settings. */
    public Dependency with(Settings changed) {
        return new Dependency(from, to, optional, onMissOf, changed, mode, resolver, certificate);
    }

    /** The same, yet a request does without it, or no longer does. */
    public Dependency madeOptional(boolean now) {
        Settings changed = settings.with(Parameter.OPTIONAL, now ? 1 : 0);
        return new Dependency(from, to, now, onMissOf, changed, mode, resolver, certificate);
    }

    public Target.OnDependency target() {
        return new Target.OnDependency(from, to);
    }
}
