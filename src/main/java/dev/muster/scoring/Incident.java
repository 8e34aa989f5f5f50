package dev.muster.scoring;

import dev.muster.drill.event.AlertFired;
import dev.muster.scoring.run.At;
import dev.muster.scoring.run.RunView;
import org.jspecify.annotations.Nullable;

/**
 * The part of a run that is judged: from the first alert to the end of the team's duties.
 *
 * @param alert the first alert
 * @param dutyEnds tick at which the incident was resolved, or play was over
 */
record Incident(At<AlertFired> alert, long dutyEnds) {

    /** The incident of a run; a bug if no alert fired, since then nothing is judged. */
    static Incident of(RunView view) {
        At<AlertFired> alert = view.course().alert();
        if (alert == null) {
            throw new IllegalArgumentException("The run has no alert, so it has no incident to judge");
        }
        return new Incident(alert, view.course().dutyEndsAt());
    }

    long alertTick() {
        return alert.tick();
    }

    /** Ticks from the first alert to the event, or null if it never happened. */
    @Nullable
    Long sinceAlert(@Nullable At<?> event) {
        return event == null ? null : Math.max(0, event.tick() - alert.tick());
    }
}
