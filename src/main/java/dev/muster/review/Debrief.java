package dev.muster.review;

import dev.muster.drill.Recorded;
import dev.muster.scenario.Scenario;
import dev.muster.scoring.Finding;
import dev.muster.scoring.Scorecard;
import dev.muster.scoring.Scorer;
import dev.muster.scoring.run.RunView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a team looks at together after a drill. A pure function of the sealed log and its scenario.
 *
 * @param card the scorecard, which a page shows outcome first
 * @param ghost the same run with nobody acting; null until somebody has played it, which costs more than folding
 * @param account what customers bore in figures; null until somebody has played the run again, which costs as much
 * @param questions for the conversation: those of the gaps first, then the author's
 */
public record Debrief(
        Scenario scenario,
        Attendance attendance,
        Scorecard card,
        ImpactCurve curve,
        Timeline timeline,
        @Nullable Ghost ghost,
        @Nullable Account account,
        List<String> questions) {
    public Debrief {
        questions = List.copyOf(questions);
    }

    /** Prepares the debrief of a log in the order of {@code seq}, on the scenario that the log was played on. */
    public static Debrief of(List<Recorded> log, Scenario scenario) {
        RunView view = RunView.fold(log);
        Scorecard card = Scorer.score(view, scenario.truth(), scenario.comms());
        List<String> questions = new ArrayList<>();
        card.gaps().stream().map(Finding::question).distinct().forEach(questions::add);
        questions.addAll(scenario.debrief());
        return new Debrief(
                scenario,
                Attendance.of(log),
                card,
                ImpactCurve.of(view),
                Timeline.of(log, scenario),
                null,
                null,
                questions);
    }

    /** The same debrief with the ghost beside the curve. */
    public Debrief with(Ghost played) {
        return new Debrief(scenario, attendance, card, curve, timeline, played, account, questions);
    }

    /** The same debrief with what customers bore. */
    public Debrief with(Account borne) {
        return new Debrief(scenario, attendance, card, curve, timeline, ghost, borne, questions);
    }
}
