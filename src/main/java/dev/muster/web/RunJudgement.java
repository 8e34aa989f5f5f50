package dev.muster.web;

import dev.muster.drill.CardEntry;
import dev.muster.drill.DrillLog;
import dev.muster.drill.Phase;
import dev.muster.drill.Recorded;
import dev.muster.drill.RunBook;
import dev.muster.drill.RunEntry;
import dev.muster.drill.event.RunEnded;
import dev.muster.review.Debrief;
import dev.muster.review.Report;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.ScenarioReader;
import dev.muster.scoring.Scorer;
import dev.muster.wire.LogHash;
import dev.muster.wire.ScorecardText;
import jakarta.inject.Singleton;
import java.util.List;

/** What is said of a sealed run: its scorecard, worked out once for what it depends on and then kept, and its report. */
@Singleton
public final class RunJudgement {
    private final RunBook book;
    private final DrillLog log;

    RunJudgement(RunBook book, DrillLog log) {
        this.book = book;
        this.log = log;
    }

    /** The scorecard in JSON. */
    String card(RunEntry run) {
        List<Recorded> lines = sealed(run);
        if (lines.stream().noneMatch(line -> line.event() instanceof RunEnded ended && ended.rated())) {
            throw new Problem(409, "unrated", "This run was ended without a rating, so it has no scorecard.");
        }
        String version = String.valueOf(Scorer.VERSION);
        String hash = LogHash.of(lines);
        return book.cards(run.id()).stream()
                .filter(card -> card.scorerVersion().equals(version)
                        && card.scenarioSha256().equals(run.scenarioSha256())
                        && card.logSha256().equals(hash))
                .map(CardEntry::card)
                .findFirst()
                .orElseGet(() -> keep(run, lines, version, hash));
    }

    /** The report in Markdown. */
    String report(RunEntry run) {
        return Report.markdown(Debrief.of(sealed(run), scenario(run)));
    }

    private String keep(RunEntry run, List<Recorded> lines, String version, String hash) {
        Scenario scenario = scenario(run);
        String card = ScorecardText.of(Scorer.score(lines, scenario.truth(), scenario.comms()));
        book.keepCard(new CardEntry(run.id(), version, run.scenarioSha256(), hash, card));
        return card;
    }

    private List<Recorded> sealed(RunEntry run) {
        if (run.phase() != Phase.CLOSED) {
            throw new Problem(
                    409,
                    "not-over",
                    "A run is judged once it is over and valued; it is "
                            + run.phase().id() + ".");
        }
        return log.read(run.id());
    }

    private Scenario scenario(RunEntry run) {
        return book.scenario(run.scenarioSha256())
                .flatMap(bytes -> new ScenarioReader().read("scenario", bytes).found())
                .orElseThrow(() -> new Problem(
                        409, "old-scenario", "The scenario of this run cannot be read by this version of Muster."));
    }
}
