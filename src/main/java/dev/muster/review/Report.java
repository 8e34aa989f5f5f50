package dev.muster.review;

import dev.muster.drill.event.RunEnded;
import dev.muster.drill.event.RunStarted;
import dev.muster.scenario.Truth;
import dev.muster.scoring.Clocks;
import dev.muster.scoring.DimensionScore;
import dev.muster.scoring.Earned;
import dev.muster.scoring.Finding;
import dev.muster.scoring.Outcome;
import dev.muster.scoring.run.Impact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The debrief as a Markdown document that a team can keep. Holds the truth of the scenario, so it is for after the drill only. */
public final class Report {
    private static final int CURVE_WIDTH = 60;
    private static final int MOST_EVENTS = 8;

    private final Debrief debrief;
    private final Markdown page = new Markdown();

    private Report(Debrief debrief) {
        this.debrief = debrief;
    }

    /** The whole report; the same debrief gives the same bytes. */
    public static String markdown(Debrief debrief) {
        Report report = new Report(debrief);
        report.head();
        report.outcome();
        report.account();
        report.clocks();
        report.strengthsAndGaps();
        debrief.card().dimensions().forEach(report::dimension);
        report.truth();
        report.curve();
        report.questions();
        report.timeline();
        return report.page.document();
    }

    private void head() {
        Attendance attendance = debrief.attendance();
        page.title(Markdown.text(debrief.scenario().identity().title()));
        String end = attendance.ended() == null ? "not over yet" : ending(attendance.ended());
        page.paragraph(
                "Played as “" + Markdown.text(debrief.scenario().identity().shelfTitle()) + "”, "
                        + TimelineLine.clock(debrief.curve().endTick()) + " of drill time; ended: " + end
                        + ". Practice, not appraisal: a log cannot see tone, voice or thought.");
        page.list(attendance.players().stream().map(Report::player).toList(), "Nobody joined.");
        RunStarted started = attendance.started();
        if (started != null) {
            page.paragraph("Scenario `" + started.scenario() + "`, sha256 `" + started.sha256() + "`, seed "
                    + started.seed() + "; scored by version " + debrief.card().scorerVersion()
                    + ", simulated by version " + started.simulationVersion() + ".");
        }
    }

    private static String ending(RunEnded ended) {
        return ended.rated() ? ended.reason() : ended.reason() + ", not rated";
    }

    private static String player(Player player) {
        List<String> about = new ArrayList<>(player.roles());
        player.desks().forEach(each -> about.add("desk " + each));
        if (player.colleague()) {
            about.add("a colleague whom the server plays");
        } else if (player.bot()) {
            about.add("a bot");
        }
        String rest = about.isEmpty() ? "" : ": " + String.join(", ", about);
        return Markdown.text(player.name()) + rest;
    }

    private void outcome() {
        Outcome outcome = debrief.card().outcome();
        page.section("What it came to");
        page.table(
                List.of("customers well again", "cost, impact-minutes", "regret", "outcome", "hints"),
                List.of(List.of(
                        outcome.mitigated() ? "yes" : "no",
                        number(outcome.costImpactMinutes()),
                        number(outcome.regret()),
                        number(outcome.outcome()),
                        Integer.toString(outcome.hints()))));
        if (outcome.earned() == Earned.NO) {
            page.paragraph("Nobody had seen the evidence for what helped, so this outcome is shown and not rated.");
        }
    }

    private void account() {
        Account account = debrief.account();
        if (account != null) {
            AccountTable.write(account, page);
        }
    }

    private void clocks() {
        Clocks clocks = debrief.card().clocks();
        page.section("Five clocks");
        if (clocks == null) {
            page.paragraph(
                    "There are none: the time can be split only where an earned action made customers well again.");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        clocks.clocks()
                .forEach(each -> rows.add(List.of(
                        each.phase().name().toLowerCase(Locale.ROOT),
                        TimelineLine.clock(each.seconds()),
                        number(each.impactMinutes()))));
        rows.add(List.of(
                "**together**", TimelineLine.clock(clocks.seconds()), number(Impact.minutes(clocks.impactSeconds()))));
        page.table(List.of("clock", "time", "cost, impact-minutes"), rows);
        if (clocks.actedOnPrivateKnowledge()) {
            page.paragraph("The action came before the board held all that it rests on.");
        }
    }

    private void strengthsAndGaps() {
        page.section("What went well");
        page.list(debrief.card().strengths().stream().map(this::remark).toList(), "Nothing stood out yet.");
        page.section("What to look at");
        page.list(
                debrief.card().gaps().stream()
                        .map(each -> remark(each) + " *" + Markdown.text(each.question()) + "*")
                        .toList(),
                "No gap stood out.");
    }

    private String remark(Finding finding) {
        return "**" + finding.id().label() + "** " + number(finding.shown()) + ": " + Markdown.text(finding.sentence())
                + events(finding);
    }

    private String events(Finding finding) {
        return finding.evidence().isEmpty() ? "" : " (" + list(finding) + ")";
    }

    private String list(Finding finding) {
        int more = finding.evidence().size() - MOST_EVENTS;
        return finding.evidence().stream().limit(MOST_EVENTS).map(this::event).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private String event(long seq) {
        return debrief.timeline().line(seq).clock() + " \\#" + seq;
    }

    private void dimension(DimensionScore score) {
        page.section(
                score.dimension().label() + ": " + (score.withheld() ? "not enough evidence" : number(score.score())));
        page.paragraph("Measured in this run: " + percent(score.measured())
                + " of the weight that this version of the scorer has, which is " + percent(score.covers())
                + " of the whole table.");
        page.table(
                List.of("", "value", "weight", "what happened", "events"),
                score.findings().stream().map(this::row).toList());
    }

    private List<String> row(Finding finding) {
        String absences = finding.absences().stream()
                .map(each -> "absent " + TimelineLine.clock(each.fromTick()) + "–" + TimelineLine.clock(each.toTick())
                        + ": " + Markdown.text(each.of()))
                .collect(Collectors.joining("; "));
        String events = list(finding);
        return List.of(
                finding.id() + " " + finding.id().label(),
                number(finding.shown()),
                number(finding.weight()),
                Markdown.text(finding.sentence()),
                events.isEmpty() || absences.isEmpty() ? events + absences : events + "; " + absences);
    }

    private void truth() {
        Truth truth = debrief.scenario().truth();
        page.section("What it was");
        page.list(
                truth.factors().stream()
                        .map(each -> Markdown.text(each.component() + " " + each.mode()) + " (" + each.role() + ")")
                        .toList(),
                "The scenario names no cause.");
        if (!truth.path().isEmpty()) {
            page.paragraph("The way it took: "
                    + truth.path().stream()
                            .map(each -> Markdown.text(each.from()) + " → " + Markdown.text(each.to()))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
    }

    private void curve() {
        page.section("Customers");
        ImpactCurve curve = debrief.curve();
        List<String> lines = new ArrayList<>();
        lines.add("|" + Sparkline.of(curve, curve.endTick(), CURVE_WIDTH) + "| as it was");
        Ghost ghost = debrief.ghost();
        if (ghost != null) {
            lines.add("|" + Sparkline.of(ghost.curve(), curve.endTick(), CURVE_WIDTH) + "| if nobody had acted");
        }
        lines.add(String.format(Locale.ROOT, "0:00%" + (CURVE_WIDTH - 2) + "s", TimelineLine.clock(curve.endTick())));
        page.drawing(lines);
        page.list(
                curve.marks().stream()
                        .map(each -> TimelineLine.clock(each.tick()) + " " + Markdown.text(each.label()) + ", impact "
                                + percent(curve.levelAt(each.tick())))
                        .toList(),
                "Nothing marked the way.");
    }

    private void questions() {
        page.section("To talk about");
        page.numbered(debrief.questions().stream().map(Markdown::text).toList());
    }

    private void timeline() {
        page.section("Timeline");
        page.table(
                List.of("time", "event", "what happened"),
                debrief.timeline().telling().stream()
                        .map(each -> List.of(
                                each.clock(),
                                "\\#" + each.seq(),
                                Markdown.text(each.text() + (each.fact().isEmpty() ? "" : " " + each.fact()))))
                        .toList());
    }

    private static String number(@Nullable Double value) {
        if (value == null) {
            return "–";
        }
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
