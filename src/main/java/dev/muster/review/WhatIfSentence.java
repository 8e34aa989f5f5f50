package dev.muster.review;

import dev.muster.scenario.Journey;
import dev.muster.scenario.SystemModel;
import dev.muster.simulation.JourneyImpact;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what came out of a what-if in one sentence that can stand alone: "With checkout -> tracking timeout 250ms: 0 failed requests of pay instead of 41,200." */
record WhatIfSentence(
        SystemModel system,
        List<String> edits,
        ImpactSide actual,
        ImpactSide edited,
        @Nullable ImpactSide unhurried) {

    String text() {
        Set<String> critical = system.journeys().stream()
                .filter(Journey::critical)
                .map(Journey::id)
                .collect(Collectors.toSet());
        boolean failing =
                sum(actual, critical, JourneyImpact::failed) >= 1 || sum(edited, critical, JourneyImpact::failed) >= 1;
        ToDoubleFunction<JourneyImpact> measure = failing ? JourneyImpact::failed : JourneyImpact::slow;
        String of = (failing ? "failed" : "slow") + " requests"
                + (critical.size() == 1 ? " of " + critical.iterator().next() : "");
        String was = count(sum(actual, critical, measure));
        String now = count(sum(edited, critical, measure));
        return subject() + ": " + figures(now, of, was, critical, measure) + ".";
    }

    private String subject() {
        return edits.isEmpty() ? "As it was" : "With " + String.join(" and ", edits);
    }

    private String figures(
            String now, String of, String was, Set<String> critical, ToDoubleFunction<JourneyImpact> measure) {
        ImpactSide slowTeam = unhurried;
        if (slowTeam != null) {
            return "between " + now + " and " + count(sum(slowTeam, critical, measure)) + " " + of + " instead of "
                    + was;
        }
        if (edits.isEmpty()) {
            return was + " " + of;
        }
        return now.equals(was) ? "still " + was + " " + of : now + " " + of + " instead of " + was;
    }

    private static double sum(ImpactSide side, Set<String> journeys, ToDoubleFunction<JourneyImpact> measure) {
        return side.journeys().stream()
                .filter(each -> journeys.contains(each.journey()))
                .mapToDouble(measure)
                .sum();
    }

    /** A whole number with commas; less than the twin's is told as none. */
    static String count(double number) {
        return String.format(Locale.ROOT, "%,d", Math.max(0, Math.round(number)));
    }
}
