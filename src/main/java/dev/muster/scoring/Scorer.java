package dev.muster.scoring;

import dev.muster.drill.Recorded;
import dev.muster.scenario.Comms;
import dev.muster.scenario.Truth;
import dev.muster.scoring.run.RunView;
import java.util.Arrays;
import java.util.List;

/** Turns a log into a scorecard: a pure function of the log, the truth of the scenario and the version below. Whether a run is rated at all is not asked here. */
public final class Scorer {
    /** Rises whenever the same log would score differently. */
    public static final int VERSION = 1;

    private static final List<Indicator> INDICATORS = List.of(
            new DiagnosticAccuracy(),
            new MilestoneTimeliness(),
            new EvidenceSufficiency(),
            new SafeIntervention(),
            new ClosedLoops(),
            new UpdateFreshness(),
            new ExplicitReasoning(),
            new RoleClarity(),
            new ParticipationBalance());

    private Scorer() {}

    /** The indicators that this version measures, in the order of the table. */
    public static List<IndicatorId> measures() {
        return INDICATORS.stream().map(Indicator::id).toList();
    }

    /** Folds and scores a log in the order of {@code seq}. */
    public static Scorecard score(Iterable<Recorded> log, Truth truth, Comms comms) {
        return score(RunView.fold(log), truth, comms);
    }

    /** Scores a folded run. */
    public static Scorecard score(RunView view, Truth truth, Comms comms) {
        List<Finding> findings = INDICATORS.stream()
                .map(each -> view.course().alert() == null
                        ? Finding.notApplicable(each.id(), Sentences.nothingHappened())
                        : each.read(view, truth, comms))
                .toList();
        List<DimensionScore> dimensions = Arrays.stream(Dimension.values())
                .map(dimension -> DimensionScore.of(
                        dimension,
                        findings.stream()
                                .filter(each -> each.id().dimension() == dimension)
                                .toList()))
                .toList();
        return new Scorecard(VERSION, dimensions, Outcome.of(view, truth), Clocks.of(view, truth));
    }
}
