package dev.muster.review;

import dev.muster.simulation.JourneyImpact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would have been, beside what was. Both sides come from the same model and the same chance, so they differ by the edit alone.
 *
 * @param edits what was edited, one phrase an edit; empty if nothing was
 * @param actual the run as it was, gone on with to the end of the scenario
 * @param edited the same with the edit. With an added alert: if the team had used all the time that it gives
 * @param unhurried with an added alert only: if the team had acted when it did. The truth lies between
 * @param everyDay what the edit alone does to customers, without any fault: the price of a defence
 * @param alerts every rule with the first tick at which it fires on either side
 * @param idle actions of the run that had nothing left to do
 * @param notes what else people should know before they believe the numbers
 * @param sentence the answer in words
 * @param untilTick how far both sides were played
 * @param simulationVersion the model that both sides were played on
 * @param asLogged whether {@code actual} repeats the impact of the log exactly; if not, the run was played on another model
 */
public record WhatIfResult(
        List<String> edits,
        ImpactSide actual,
        ImpactSide edited,
        @Nullable ImpactSide unhurried,
        List<JourneyImpact> everyDay,
        List<AlertTimes> alerts,
        List<IdleAction> idle,
        List<String> notes,
        String sentence,
        long untilTick,
        int simulationVersion,
        boolean asLogged) {
    public WhatIfResult {
        edits = List.copyOf(edits);
        everyDay = List.copyOf(everyDay);
        alerts = List.copyOf(alerts);
        idle = List.copyOf(idle);
        notes = List.copyOf(notes);
    }

    /** When a rule fires first; null if it never does, or if it is not there on that side. */
    public record AlertTimes(
            String alert,
            @Nullable Long actualTick,
            @Nullable Long editedTick) {}
}
