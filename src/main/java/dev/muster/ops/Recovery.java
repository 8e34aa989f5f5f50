package dev.muster.ops;

import dev.muster.drill.DrillLog;
import dev.muster.drill.DrillRoom;
import dev.muster.drill.Drills;
import dev.muster.drill.Phase;
import dev.muster.drill.Recorded;
import dev.muster.drill.ReplayMismatch;
import dev.muster.drill.RunBook;
import dev.muster.drill.RunEntry;
import dev.muster.drill.SeatEntry;
import dev.muster.drill.event.DrillOpened;
import dev.muster.people.Actor;
import dev.muster.people.Passes;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.ScenarioReader;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes up, at start, the drills that were going on when the server stopped: each is folded from its log and goes on where its log ends. */
@Singleton
final class Recovery {
    private static final Logger LOG = Logger.getLogger(Recovery.class);
    private static final List<Phase> UNFINISHED = List.of(Phase.LOBBY, Phase.RUNNING, Phase.PAUSED, Phase.DEBRIEFING);

    private final Drills drills;
    private final Rooms rooms;
    private final RunBook book;
    private final DrillLog log;
    private final Passes passes;
    private final Clock clock;

    Recovery(Drills drills, Rooms rooms, RunBook book, DrillLog log, Passes passes, Clock clock) {
        this.drills = drills;
        this.rooms = rooms;
        this.book = book;
        this.log = log;
        this.passes = passes;
        this.clock = clock;
    }

    /** Takes up all of them; one that cannot be taken up is closed and says so in the server's log, and stops no other. */
    void takeUp() {
        for (RunEntry run : book.runs(UNFINISHED, Integer.MAX_VALUE)) {
            try {
                if (!run.example()) {
                    takeUp(run);
                }
            } catch (ReplayMismatch | IllegalStateException cause) {
                LOG.errorf("Run %s cannot go on here and is closed; its log stays: %s", run.id(), cause.getMessage());
                book.phase(run.id(), Phase.CLOSED, clock.instant());
            }
        }
    }

    private void takeUp(RunEntry run) {
        List<Recorded> lines = log.read(run.id());
        if (lines.isEmpty()) {
            throw new IllegalStateException("it was never opened");
        }
        if (!(lines.get(0).event() instanceof DrillOpened opened)) {
            throw new IllegalStateException(
                    "its log begins with " + lines.get(0).event());
        }
        DrillRoom room = rooms.recover(run.id(), run.code(), scenario(run), opened.seed());
        if (room.phase() != run.phase()) {
            // The crash came between the log and the book; the log is right.
            book.phase(run.id(), room.phase(), clock.instant());
        }
        if (room.phase() == Phase.CLOSED) {
            return;
        }
        passes.add(run.id(), Actor.HOST, run.hostTokenSha256());
        for (SeatEntry seat : book.seats(run.id())) {
            Optional.ofNullable(seat.tokenSha256())
                    .ifPresent(hash -> passes.add(run.id(), Actor.of(seat.seat()), hash));
        }
        drills.add(room);
        LOG.infof("Run %s goes on at event %d", run.id(), lines.size());
    }

    private Scenario scenario(RunEntry run) {
        byte[] bytes = book.scenario(run.scenarioSha256())
                .orElseThrow(() -> new IllegalStateException("its scenario is not kept"));
        return new ScenarioReader()
                .read("scenario of run " + run.id(), bytes)
                .found()
                .orElseThrow(() -> new IllegalStateException("its scenario cannot be read by this version"));
    }
}
