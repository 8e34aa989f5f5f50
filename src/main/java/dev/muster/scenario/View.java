package dev.muster.scenario;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be looked at: {@code metrics checkout slots}, {@code trace pay}.
 *
 * @param target a component, {@code a -> b}, or a journey; for traces a journey; for runbooks a runbook
 * @param selector a series for metrics, a word to filter for logs; null = all of it
 */
public record View(Source source, String target, @Nullable String selector) {
    /** Where telemetry comes from. */
    public enum Source {
        METRICS("metrics"),
        LOGS("logs"),
        TRACE("trace"),
        CHANGES("changes"),
        RUNBOOK("runbook");

        private final String id;

        Source(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        public static Optional<Source> of(String id) {
            return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
        }
    }

    /** As it is typed in the console. */
    public String text() {
        return source.id() + " " + target + (selector == null ? "" : " " + selector);
    }

    /** Whether whoever looks at this also sees what {@code narrower} shows. */
    public boolean covers(View narrower) {
        return source == narrower.source
                && target.equals(narrower.target)
                && (selector == null || selector.equals(narrower.selector));
    }
}
