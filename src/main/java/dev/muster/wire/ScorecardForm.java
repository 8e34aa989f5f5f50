package dev.muster.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scorecard as its JSON says it: the names are these in snake_case, in this order. {@link ScorecardText} fills it. */
record ScorecardForm(
        int scorerVersion,
        String scenario,
        String scenarioSha256,
        long seed,
        int simulationVersion,
        String mode,
        Result outcome,
        @Nullable Times clocks,
        List<Score> dimensions,
        List<String> strengths,
        List<String> gaps) {

    record Result(
            boolean mitigated,
            String earned,
            double costImpactMinutes,
            @Nullable Double regret,
            @Nullable Double outcome,
            int hints) {}

    record Times(boolean actedOnPrivateKnowledge, List<Time> each) {}

    record Time(String phase, long fromTick, long toTick, long seconds, double impactSeconds, double impactMinutes) {}

    /** {@code score} and {@code band} are null where they are withheld. */
    record Score(
            String id,
            String label,
            @Nullable Double score,
            @Nullable String band,
            double measured,
            double covers,
            boolean withheld,
            List<Reading> findings) {}

    /** The four numbers are null where the run offered no opportunity. */
    record Reading(
            String id,
            String label,
            @Nullable Double value,
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable Integer opportunities,
            double weight,
            boolean applicable,
            List<Long> evidence,
            List<Window> absences,
            String sentence,
            String question,
            String partner) {}

    record Window(long fromTick, long toTick, String of) {}
}
