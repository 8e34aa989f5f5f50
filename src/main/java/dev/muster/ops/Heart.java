package dev.muster.ops;

import dev.muster.drill.DrillRoom;
import dev.muster.drill.Drills;
import dev.muster.live.Sessions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Takes up what was going on, then lets drill time pass until the server stops. */
@Singleton
final class Heart {
    private static final Logger LOG = Logger.getLogger(Heart.class);
    private static final long BEAT_MILLIS = 100;
    private static final long LISTEN_SECONDS = 5;

    private final Drills drills;
    private final Sessions sessions;
    private final Recovery recovery;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "muster-heart");
        thread.setDaemon(true);
        return thread;
    });

    Heart(Drills drills, Sessions sessions, Recovery recovery) {
        this.drills = drills;
        this.sessions = sessions;
        this.recovery = recovery;
    }

    void start(@Observes StartupEvent event) {
        recovery.takeUp();
        timer.scheduleAtFixedRate(
                () -> beat(() -> drills.pulse(System.nanoTime())), 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        timer.scheduleAtFixedRate(
                () -> beat(() -> sessions.closeSilent(System.nanoTime())),
                LISTEN_SECONDS,
                LISTEN_SECONDS,
                TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
        drills.all().forEach(DrillRoom::close);
    }

    /** A timer that throws is never called again, so nothing may be thrown. */
    private static void beat(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException bug) {
            LOG.error("A beat of the clock failed", bug);
        }
    }
}
