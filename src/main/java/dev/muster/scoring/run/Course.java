package dev.muster.scoring.run;

import dev.muster.drill.event.AlertAcknowledged;
import dev.muster.drill.event.AlertFired;
import dev.muster.drill.event.FaultStarted;
import dev.muster.drill.event.Mitigated;
import dev.muster.drill.event.ResolvedDeclared;
import org.jspecify.annotations.Nullable;

/**
 * The turning points of a run: the first of each kind, null where there was none.
 *
 * @param resolved the first declaration that was true: made when customers no longer suffered. An early one ends no duty.
 * @param endTick when play was over; while it is going on, the last tick that the log knows
 * @param endSeq the event that says so
 */
public record Course(
        @Nullable At<FaultStarted> fault,
        @Nullable At<AlertFired> alert,
        @Nullable At<AlertAcknowledged> acknowledged,
        @Nullable At<Mitigated> mitigated,
        @Nullable At<ResolvedDeclared> resolved,
        long endTick,
        long endSeq) {

    /** Until when the team's duties last: resolved, or the end of play. */
    public long dutyEndsAt() {
        return resolved == null ? endTick : resolved.tick();
    }
}
