package dev.muster.scoring;

import dev.muster.drill.event.HintUsed;
import dev.muster.drill.event.RunValued;
import dev.muster.scenario.Truth;
import dev.muster.scoring.run.At;
import dev.muster.scoring.run.RunView;
import org.jspecify.annotations.Nullable;

/**
 * What it came to, kept apart from the three dimensions, because luck is not skill. Numbers are rounded to the three digits that are printed.
 *
 * @param costImpactMinutes impact over the run, in impact-minutes
 * @param regret 0 = as cheap as the best walkthrough, 1 = as dear as doing nothing; null before the run was valued
 * @param outcome (1 - regret) less the price of hints, 0 if not mitigated; null before the run was valued
 * @param hints how many were bought
 */
public record Outcome(
        boolean mitigated,
        Earned earned,
        double costImpactMinutes,
        @Nullable Double regret,
        @Nullable Double outcome,
        int hints) {
    private static final int PLACES = 3;

    static Outcome of(RunView view, Truth truth) {
        boolean mitigated = view.course().mitigated() != null;
        double cost = view.impact().cost();
        Double regret = view.valued() == null ? null : regret(cost, view.valued());
        return new Outcome(
                mitigated,
                Earned.of(view, truth),
                Digits.round(cost, PLACES),
                rounded(regret),
                rounded(mitigated ? outcome(regret, view) : Double.valueOf(0)),
                view.work().hints().size());
    }

    /** Where the cost lies between the best walkthrough and doing nothing, 0..1. If these cost the same, nothing could be won or lost. */
    private static double regret(double cost, RunValued valued) {
        double room = valued.idle() - valued.best();
        return room <= 0 ? 0 : Math.min(1, Math.max(0, (cost - valued.best()) / room));
    }

    private static @Nullable Double outcome(@Nullable Double regret, RunView view) {
        if (regret == null) {
            return null;
        }
        double left = 1 - regret;
        for (At<HintUsed> hint : view.work().hints()) {
            left *= 1 - hint.what().cost();
        }
        return left;
    }

    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : Digits.round(value, PLACES);
    }
}
