package dev.muster.scoring.run;

import dev.muster.drill.event.AlertAcknowledged;
import dev.muster.drill.event.AlertFired;
import dev.muster.drill.event.FaultStarted;
import dev.muster.drill.event.Mitigated;
import dev.muster.drill.event.ResolvedDeclared;
import dev.muster.drill.event.RunEnded;
import org.jspecify.annotations.Nullable;

/** Keeps the first of each turning point. */
final class CourseFold {
    private @Nullable At<FaultStarted> fault;
    private @Nullable At<AlertFired> alert;
    private @Nullable At<AlertAcknowledged> acknowledged;
    private @Nullable At<Mitigated> mitigated;
    private @Nullable At<ResolvedDeclared> resolved;
    private @Nullable At<RunEnded> ended;

    void fault(At<FaultStarted> event) {
        fault = fault == null ? event : fault;
    }

    void alert(At<AlertFired> event) {
        alert = alert == null ? event : alert;
    }

    void acknowledged(At<AlertAcknowledged> event) {
        acknowledged = acknowledged == null ? event : acknowledged;
    }

    void mitigated(At<Mitigated> event) {
        mitigated = mitigated == null ? event : mitigated;
    }

    void resolved(At<ResolvedDeclared> event) {
        if (mitigated != null && resolved == null) {
            resolved = event;
        }
    }

    void ended(At<RunEnded> event) {
        ended = event;
    }

    /** The course so far; while play goes on it ends with the latest event. */
    Course course(long lastTick, long lastSeq) {
        return new Course(
                fault,
                alert,
                acknowledged,
                mitigated,
                resolved,
                ended == null ? lastTick : ended.tick(),
                ended == null ? lastSeq : ended.seq());
    }
}
