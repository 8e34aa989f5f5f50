package dev.muster.ops;

import dev.muster.drill.DrillLimits;
import dev.muster.drill.DrillLog;
import dev.muster.drill.DrillRoom;
import dev.muster.drill.Drills;
import dev.muster.drill.Phase;
import dev.muster.drill.RoomPorts;
import dev.muster.drill.Rules;
import dev.muster.drill.RunBook;
import dev.muster.people.Passes;
import dev.muster.scenario.FailureModes;
import dev.muster.scenario.Scenario;
import dev.muster.web.RunJudgement;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Gives rooms their threads and ports: a few threads run all rooms, others value runs and keep the book, so that neither holds up play. */
@Singleton
final class Rooms {
    private static final Logger LOG = Logger.getLogger(Rooms.class);

    /** How long a closed drill keeps its room, for those who still look at its last frames. */
    private static final long LINGER_MINUTES = 15;

    private final Drills drills;
    private final Passes passes;
    private final DrillLog log;
    private final RunBook book;
    private final RunJudgement judgement;
    private final DrillLimits limits;
    private final Clock clock;
    private final ExecutorService play =
            Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), named("muster-room"));
    private final ExecutorService valuing = Executors.newSingleThreadExecutor(named("muster-valuing"));
    private final ScheduledThreadPoolExecutor booking = new ScheduledThreadPoolExecutor(1, named("muster-booking"));

    Rooms(
            Drills drills,
            Passes passes,
            DrillLog log,
            RunBook book,
            RunJudgement judgement,
            DrillLimits limits,
            Clock clock) {
        this.drills = drills;
        this.passes = passes;
        this.log = log;
        this.book = book;
        this.judgement = judgement;
        this.limits = limits;
        this.clock = clock;
    }

    DrillRoom open(String runId, String code, Scenario scenario, long seed) {
        return DrillRoom.open(runId, code, rules(scenario, seed), ports());
    }

    DrillRoom recover(String runId, String code, Scenario scenario, long seed) {
        return DrillRoom.recover(runId, code, rules(scenario, seed), ports());
    }

    @PreDestroy
    void stop() {
        booking.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        for (ExecutorService pool : new ExecutorService[] {play, valuing, booking}) {
            pool.shutdown();
        }
        try {
            if (!play.awaitTermination(5, TimeUnit.SECONDS) || !booking.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("Rooms were still busy when the server stopped");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Rules rules(Scenario scenario, long seed) {
        return new Rules(scenario, FailureModes.shared().all(), seed, limits);
    }

    private RoomPorts ports() {
        return new RoomPorts(log, new Strand(play), new Appraisal(valuing), this::changed);
    }

    /** The book follows the log; should a crash come between them, recovery reads the log, and a missing scorecard is made when it is asked for. */
    private void changed(DrillRoom room, Phase phase) {
        if (phase == Phase.CLOSED) {
            booking.schedule(() -> forget(room), LINGER_MINUTES, TimeUnit.MINUTES);
        }
        booking.execute(() -> {
            try {
                book.phase(room.runId(), phase, clock.instant());
                if (phase == Phase.CLOSED) {
                    judgement.keepCard(room.runId());
                }
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "Run %s: the book does not say all of its being %s", room.runId(), phase.id());
            }
        });
    }

    private void forget(DrillRoom room) {
        drills.forget(room);
        passes.forget(room.runId());
        room.close();
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
