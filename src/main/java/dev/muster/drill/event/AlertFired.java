package dev.muster.drill.event;

import org.jspecify.annotations.Nullable;

/** An alert rule fires. {@code summary} is one line made from the telemetry. */
public record AlertFired(
        String alert,
        String on,
        String severity,
        String summary,
        @Nullable String runbook) implements Event {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.alertFired(this);
    }
}
