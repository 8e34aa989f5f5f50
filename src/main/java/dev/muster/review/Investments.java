package dev.muster.review;

import dev.muster.drill.Rejection;
import dev.muster.scenario.Target;
import dev.muster.simulation.BlastRadius;
import dev.muster.simulation.JourneyImpact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where to invest: what each defence alone would have spared customers in a run, the best first. The list holds what would not have helped, too, and what would have made it worse.
 *
 * @param actualBad bad requests of the run as it was, a slow one weighed as its journey says
 * @param tried in the order of what they spare
 */
public record Investments(double actualBad, List<Investment> tried) {
    /** Each idea costs as much as two runs. */
    private static final int MOST_IDEAS = 24;

    public Investments {
        tried = List.copyOf(tried);
    }

    /**
     * One defence.
     *
     * @param edit what to ask for to see all of it
     * @param sentence what it would have brought, in words
     * @param sparedBad bad requests fewer than in the run; negative if more
     * @param sparedShare the same as a share of all that was bad, at most 1
     * @param sparedImpactMinutes impact-minutes fewer
     * @param everyDayBad bad requests that it causes by itself in the same time, without any fault
     * @param atBest whether the figures hold only if the team uses all the time that an alert gives
     */
    public record Investment(
            Edit edit,
            String sentence,
            double sparedBad,
            double sparedShare,
            double sparedImpactMinutes,
            double everyDayBad,
            boolean atBest) {}

    /** Tries every defence on a run, where its trouble reached; costs some seconds. */
    public static Investments of(WhatIf run) {
        double actualBad = run.actual().sum(JourneyImpact::bad);
        List<Investment> tried = new ArrayList<>();
        Set<Target> reached = run.actual().blast().members().stream()
                .map(BlastRadius.Member::on)
                .collect(Collectors.toSet());
        Defences.of(run.scenario().system(), run.goodDay(), reached).stream()
                .limit(MOST_IDEAS)
                .forEach(idea -> result(run, idea).ifPresent(told -> tried.add(of(idea, told))));
        tried.sort(Comparator.comparingDouble(Investment::sparedBad).reversed());
        return new Investments(actualBad, tried);
    }

    /** An idea that the system cannot take, like a pool where there is none to change, is no investment. */
    private static Optional<WhatIfResult> result(WhatIf run, Edit idea) {
        return run.ask(idea).match(new WhatIf.Answer.Cases<Optional<WhatIfResult>>() {
            @Override
            public Optional<WhatIfResult> told(WhatIfResult result) {
                return Optional.of(result);
            }

            @Override
            public Optional<WhatIfResult> refused(Rejection rejection) {
                return Optional.empty();
            }
        });
    }

    private static Investment of(Edit idea, WhatIfResult result) {
        double before = result.actual().sum(JourneyImpact::bad);
        double spared = before - result.edited().sum(JourneyImpact::bad);
        return new Investment(
                idea,
                result.sentence(),
                spared,
                before <= 0 ? 0 : Math.min(1, spared / before),
                result.actual().impactMinutes() - result.edited().impactMinutes(),
                result.everyDay().stream().mapToDouble(JourneyImpact::bad).sum(),
                result.unhurried() != null);
    }
}
