package dev.muster.wire;

import dev.muster.drill.event.RunStarted;
import dev.muster.scoring.Absence;
import dev.muster.scoring.Clocks;
import dev.muster.scoring.Digits;
import dev.muster.scoring.DimensionScore;
import dev.muster.scoring.DimensionScore.Band;
import dev.muster.scoring.Finding;
import dev.muster.scoring.Measure;
import dev.muster.scoring.Outcome;
import dev.muster.scoring.Scorecard;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Scorecards as JSON. One card has exactly one text, byte for byte, in the form of {@link EventCodec}'s texts: fixed order, no white
 * space, one form of every number; so it can be kept, compared and cited.
 */
public final class ScorecardText {
    private static final RecordShape SHAPE = RecordShape.of(ScorecardForm.class);

    /** Digits of sums, which are exact to more than that; they take the dust of binary sums away. */
    private static final int SUM_PLACES = 6;

    private ScorecardText() {}

    /** The text of a card; {@code started} says what the run was pinned to. */
    public static String of(Scorecard card, RunStarted started) {
        ScorecardForm form = form(card, started);
        return PlainJson.write(json -> {
            json.writeStartObject();
            SHAPE.write(form, SHAPE.fields(), json);
            json.writeEndObject();
        });
    }

    private static ScorecardForm form(Scorecard card, RunStarted started) {
        return new ScorecardForm(
                card.scorerVersion(),
                started.scenario(),
                started.sha256(),
                started.seed(),
                started.simulationVersion(),
                started.mode(),
                outcome(card.outcome()),
                clocks(card.clocks()),
                card.dimensions().stream().map(ScorecardText::score).toList(),
                ids(card.strengths()),
                ids(card.gaps()));
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(each -> each.id().name()).toList();
    }

    private static ScorecardForm.Result outcome(Outcome outcome) {
        return new ScorecardForm.Result(
                outcome.mitigated(),
                word(outcome.earned()),
                outcome.costImpactMinutes(),
                outcome.regret(),
                outcome.outcome(),
                outcome.hints());
    }

    private static ScorecardForm.@Nullable Times clocks(@Nullable Clocks clocks) {
        return clocks == null
                ? null
                : new ScorecardForm.Times(
                        clocks.actedOnPrivateKnowledge(),
                        clocks.clocks().stream().map(ScorecardText::time).toList());
    }

    private static ScorecardForm.Time time(Clocks.Clock clock) {
        return new ScorecardForm.Time(
                word(clock.phase()),
                clock.fromTick(),
                clock.toTick(),
                clock.seconds(),
                clock.impactSeconds().doubleValue(),
                clock.impactMinutes());
    }

    private static ScorecardForm.Score score(DimensionScore score) {
        Band band = score.band();
        return new ScorecardForm.Score(
                score.dimension().id(),
                score.dimension().label(),
                score.score(),
                band == null ? null : word(band),
                score.measured(),
                score.covers(),
                score.withheld(),
                score.findings().stream().map(ScorecardText::reading).toList());
    }

    private static ScorecardForm.Reading reading(Finding finding) {
        Measure measure = finding.measure();
        return new ScorecardForm.Reading(
                finding.id().name(),
                finding.id().label(),
                finding.shown(),
                measure == null ? null : Digits.round(measure.numerator(), SUM_PLACES),
                measure == null ? null : Digits.round(measure.denominator(), SUM_PLACES),
                measure == null ? null : measure.opportunities(),
                finding.weight(),
                finding.applicable(),
                finding.evidence(),
                finding.absences().stream().map(ScorecardText::window).toList(),
                finding.sentence(),
                finding.question(),
                finding.partner().name());
    }

    private static ScorecardForm.Window window(Absence absence) {
        return new ScorecardForm.Window(absence.fromTick(), absence.toTick(), absence.of());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
