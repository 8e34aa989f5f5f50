package dev.muster.web;

import dev.muster.drill.DrillLog;
import dev.muster.drill.Phase;
import dev.muster.drill.Recorded;
import dev.muster.drill.RunBook;
import dev.muster.drill.RunEntry;
import dev.muster.drill.SeatEntry;
import dev.muster.drill.event.RunStarted;
import dev.muster.review.Debrief;
import dev.muster.review.Ghost;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.ScenarioReader;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The runs that are over, as pages show them. */
@Singleton
public class FinishedRuns {
    private static final List<Phase> OVER = List.of(Phase.DEBRIEFING, Phase.CLOSED);
    private static final int MOST_LISTED = 100;

    private final RunBook book;
    private final DrillLog log;

    FinishedRuns(RunBook book, DrillLog log) {
        this.book = book;
        this.log = log;
    }

    /** The newest first. */
    List<RunEntry> newest() {
        return book.runs(OVER, MOST_LISTED).stream()
                .filter(FinishedRuns::isTold)
                .toList();
    }

    Optional<RunEntry> run(String id) {
        return book.run(id).filter(run -> OVER.contains(run.phase()) && isTold(run));
    }

    /** The example is entered before it is played, and has nothing to tell until it is closed. */
    private static boolean isTold(RunEntry run) {
        return !run.example() || run.phase() == Phase.CLOSED;
    }

    List<SeatEntry> seats(RunEntry run) {
        return book.seats(run.id());
    }

    /** The sheet of a run, worked out anew from its log; empty if its scenario can no longer be read. */
    Optional<ReviewSheet> sheet(RunEntry run) {
        return scenario(run).map(scenario -> {
            Debrief debrief = Debrief.of(log.read(run.id()), scenario);
            return ReviewSheetWriter.write(run.id(), haunted(debrief));
        });
    }

    /** The log of a run as it was stored. */
    List<Recorded> log(RunEntry run) {
        return log.read(run.id());
    }

    private Optional<Scenario> scenario(RunEntry run) {
        return book.scenario(run.scenarioSha256())
                .flatMap(bytes -> new ScenarioReader().read("scenario", bytes).found());
    }

    /** The debrief with what doing nothing would have cost, if the run ever began. */
    static Debrief haunted(Debrief debrief) {
        RunStarted started = debrief.attendance().started();
        return started == null
                ? debrief
                : debrief.with(Ghost.of(
                        debrief.scenario(), started.seed(), debrief.curve().endTick()));
    }
}
