package dev.muster.web;

import dev.muster.drill.CardEntry;
import dev.muster.drill.DrillLog;
import dev.muster.drill.Phase;
import dev.muster.drill.Recorded;
import dev.muster.drill.RunBook;
import dev.muster.drill.RunEntry;
import dev.muster.drill.event.RunEnded;
import dev.muster.drill.event.RunStarted;
import dev.muster.drill.event.RunValued;
import dev.muster.review.Account;
import dev.muster.review.Attendance;
import dev.muster.review.Debrief;
import dev.muster.review.Report;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.ScenarioReader;
import dev.muster.scoring.Scorer;
import dev.muster.wire.LogHash;
import dev.muster.wire.ScorecardText;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a sealed run: its scorecard, worked out once for what it depends on and then kept beside those of older scorers, and its report.
 */
@Singleton
public final class RunJudgement {
    private static final String VERSION = String.valueOf(Scorer.VERSION);

    private final RunBook book;
    private final DrillLog log;

    RunJudgement(RunBook book, DrillLog log) {
        this.book = book;
        this.log = log;
    }

    /** Makes and keeps the card of a run that has just been sealed; nothing happens if there is one, or if it is to have none. */
    public void keepCard(String runId) {
        book.run(runId).ifPresent(this::keptOrMade);
    }

    /** The scorecard in JSON. */
    String card(RunEntry run) {
        refuseUnlessSealed(run);
        return keptOrMade(run)
                .map(CardEntry::card)
                .orElseThrow(() -> new Problem(
                        404,
                        "no-scorecard",
                        "Run '" + run.id()
                                + "' was not rated, so it has no scorecard: it was stopped early, nobody came "
                                + "back, or it never began. Its log and its report are there."));
    }

    /** The report in Markdown. */
    String report(RunEntry run) {
        refuseUnlessSealed(run);
        List<Recorded> lines = log.read(run.id());
        Scenario scenario = scenario(run);
        Debrief debrief = FinishedRuns.haunted(Debrief.of(lines, scenario));
        return Report.markdown(Account.of(scenario, lines).map(debrief::with).orElse(debrief));
    }

    private Optional<CardEntry> keptOrMade(RunEntry run) {
        List<Recorded> lines = log.read(run.id());
        String hash = LogHash.of(lines);
        return book.cards(run.id()).stream()
                .filter(card -> card.scorerVersion().equals(VERSION)
                        && card.scenarioSha256().equals(run.scenarioSha256())
                        && card.logSha256().equals(hash))
                .findFirst()
                .or(() -> made(run, lines, hash));
    }

    private Optional<CardEntry> made(RunEntry run, List<Recorded> lines, String hash) {
        Attendance attendance = Attendance.of(lines);
        RunStarted started = attendance.started();
        if (started == null || !isRated(attendance.ended()) || !endsValued(lines)) {
            return Optional.empty();
        }
        Scenario scenario = scenario(run);
        String text = ScorecardText.of(Scorer.score(lines, scenario.truth(), scenario.comms()), started);
        CardEntry card = new CardEntry(run.id(), VERSION, run.scenarioSha256(), hash, text);
        book.keepCard(card);
        return Optional.of(card);
    }

    private static boolean isRated(@Nullable RunEnded ended) {
        return ended != null && ended.rated();
    }

    private static boolean endsValued(List<Recorded> lines) {
        return lines.get(lines.size() - 1).event() instanceof RunValued;
    }

    static void refuseUnlessSealed(RunEntry run) {
        if (run.phase() != Phase.CLOSED) {
            throw new Problem(
                    409,
                    "not-over",
                    "A run is judged once it is over and valued; it is "
                            + run.phase().id() + ". Maybe ask again in a few seconds.");
        }
    }

    /** The scenario that the run was played on. */
    Scenario scenario(RunEntry run) {
        return book.scenario(run.scenarioSha256())
                .flatMap(bytes -> new ScenarioReader().read("scenario", bytes).found())
                .orElseThrow(() -> new Problem(
                        409, "old-scenario", "The scenario of this run cannot be read by this version of Muster."));
    }
}
