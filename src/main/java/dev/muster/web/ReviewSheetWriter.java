package dev.muster.web;

import dev.muster.drill.event.RunEnded;
import dev.muster.drill.event.RunStarted;
import dev.muster.review.Attendance;
import dev.muster.review.Debrief;
import dev.muster.review.Ghost;
import dev.muster.review.ImpactCurve.Point;
import dev.muster.review.Player;
import dev.muster.review.TimelineLine;
import dev.muster.scoring.Absence;
import dev.muster.scoring.Clocks;
import dev.muster.scoring.DimensionScore;
import dev.muster.scoring.Earned;
import dev.muster.scoring.Finding;
import dev.muster.scoring.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the sheet of a finished run from its debrief. Pure: the same debrief gives the same sheet. */
final class ReviewSheetWriter {
    private static final Map<String, String> ENDINGS = Map.of(
            "resolved", "It ended because the team said it was over, and it was.",
            "time", "It ended because time was up.",
            "host", "The host ended it.",
            "abandoned", "It ended because nobody came back.");
    private static final Map<Clocks.Phase, String> CLOCKS = Map.of(
            Clocks.Phase.DETECT, "until somebody took up the alert",
            Clocks.Phase.DISCOVER, "until all readings together held the decisive evidence",
            Clocks.Phase.SHARE, "until the team’s board held it",
            Clocks.Phase.DECIDE, "until somebody acted on it",
            Clocks.Phase.EFFECT, "until customers were well again");
    private static final Set<String> KEY_KINDS = Set.of(
            "alert_fired",
            "alert_ack",
            "hypothesis_supported",
            "hypothesis_refuted",
            "diagnosis_committed",
            "action_taken",
            "action_landed",
            "mitigated",
            "status_update",
            "resolved_declared",
            "run_ended");

    /** Told by the curve already. */
    private static final Set<String> FOLDED_KINDS = Set.of("impact_changed");

    private final Debrief debrief;

    private ReviewSheetWriter(Debrief debrief) {
        this.debrief = debrief;
    }

    /** Writes the sheet; without a ghost, none is drawn. */
    static ReviewSheet write(String run, Debrief debrief) {
        Ghost ghost = debrief.ghost();
        return new ReviewSheetWriter(debrief).sheet(run, ghost == null ? List.of() : ghost.points());
    }

    private ReviewSheet sheet(String run, List<Point> ghost) {
        Attendance attendance = debrief.attendance();
        RunEnded ended = attendance.ended();
        Clocks clocks = debrief.card().clocks();
        return new ReviewSheet(
                run,
                debrief.scenario().identity().title(),
                debrief.scenario().identity().shelfTitle(),
                ended == null ? "It is not over yet." : ENDINGS.getOrDefault(ended.reason(), "It ended."),
                attendance.players(),
                attendance.players().stream().allMatch(Player::bot),
                ended != null && ended.rated(),
                figures(debrief.card().outcome()),
                CurveDrawing.of(debrief.curve(), ghost),
                clocks == null ? List.of() : stretches(clocks),
                note(clocks),
                debrief.card().dimensions().stream().map(this::score).toList(),
                debrief.card().strengths().stream().map(this::reading).toList(),
                debrief.card().gaps().stream().map(this::reading).toList(),
                causes(),
                way(),
                debrief.questions(),
                debrief.timeline().lines().stream().map(ReviewSheetWriter::line).toList());
    }

    private List<ReviewSheet.Figure> figures(Outcome outcome) {
        RunStarted started = debrief.attendance().started();
        String played = started == null ? "–" : Clock.of(debrief.curve().endTick());
        return List.of(
                new ReviewSheet.Figure(
                        "Customers well again", outcome.mitigated() ? "yes" : "no", earned(outcome.earned())),
                new ReviewSheet.Figure(
                        "What it cost them",
                        number(outcome.costImpactMinutes()),
                        "impact-minutes: one is all customers failing for a minute"),
                new ReviewSheet.Figure(
                        "Regret", number(outcome.regret()), "0 is the best known play, 1 is doing nothing"),
                new ReviewSheet.Figure(
                        "Drill time",
                        played,
                        outcome.hints() == 0
                                ? "without a hint"
                                : outcome.hints() == 1 ? "with one hint" : "with " + outcome.hints() + " hints"));
    }

    private static String earned(Earned earned) {
        return switch (earned) {
            case YES -> "by an action whose evidence somebody had seen";
            case NO -> "though nobody had seen why it would help, so it is not rated";
            case NOT_MITIGATED -> "not before the end";
        };
    }

    private static String note(@Nullable Clocks clocks) {
        if (clocks == null) {
            return "There are no clocks: time can be split only where an action that somebody could explain made customers well again.";
        }
        return clocks.actedOnPrivateKnowledge() ? "The action came before the board held all that it rests on." : "";
    }

    private static List<ReviewSheet.Stretch> stretches(Clocks clocks) {
        List<ReviewSheet.Stretch> stretches = new ArrayList<>();
        double whole = Math.max(1, clocks.seconds());
        double x = 0;
        for (Clocks.Clock clock : clocks.clocks()) {
            double width = 100 * clock.seconds() / whole;
            stretches.add(new ReviewSheet.Stretch(
                    capital(clock.phase().name()),
                    CLOCKS.getOrDefault(clock.phase(), ""),
                    Clock.length(clock.seconds()),
                    number(clock.impactMinutes()),
                    x,
                    width,
                    stretches.size() + 1));
            x += width;
        }
        return stretches;
    }

    private ReviewSheet.Score score(DimensionScore score) {
        Double number = score.score();
        DimensionScore.Band band = score.band();
        return new ReviewSheet.Score(
                score.dimension().label(),
                number == null ? "–" : String.valueOf(Math.round(number)),
                band == null ? "too little happened to say" : band.name().toLowerCase(Locale.ROOT),
                percent(score.measured()) + " of what is measured so far applied to this run",
                score.findings().stream().map(this::reading).toList());
    }

    private ReviewSheet.Reading reading(Finding finding) {
        Double value = finding.value();
        return new ReviewSheet.Reading(
                finding.id().label(),
                value == null ? "does not apply" : percent(value),
                value == null ? null : 100 * value,
                percent(finding.weight()),
                finding.sentence(),
                finding.question(),
                finding.evidence().stream().map(this::event).toList(),
                finding.absences().stream().map(ReviewSheetWriter::absence).toList());
    }

    private ReviewSheet.Event event(long seq) {
        TimelineLine line = debrief.timeline().line(seq);
        return new ReviewSheet.Event(seq, Clock.of(line.tick()), line.text());
    }

    private static String absence(Absence absence) {
        return Clock.of(absence.fromTick()) + " to " + Clock.of(absence.toTick()) + ": " + absence.of();
    }

    private List<String> causes() {
        return debrief.scenario().truth().factors().stream()
                .map(factor -> factor.component() + ": " + factor.mode().replace('-', ' ') + " (" + factor.role() + ")")
                .toList();
    }

    private String way() {
        return debrief.scenario().truth().path().stream()
                .map(edge -> edge.from() + " → " + edge.to())
                .collect(Collectors.joining(", "));
    }

    private static ReviewSheet.Line line(TimelineLine line) {
        return new ReviewSheet.Line(
                line.seq(),
                Clock.of(line.tick()),
                line.topic().id(),
                line.text(),
                line.fact(),
                KEY_KINDS.contains(line.kind()),
                line.minor() || FOLDED_KINDS.contains(line.kind()));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private static String capital(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
