package dev.muster.ops;

import dev.muster.ops.postgres.EmbeddedPostgres;
import io.quarkus.runtime.Application;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stops the database when the process ends: after the server, which may still be writing.
 *
 * <p>Does all by itself with classes that are loaded already: at this moment the class loader of the program may be closed.
 */
final class StopDatabase extends Thread {
    private static final long MOST_MILLIS_FOR_THE_SERVER = 20_000;
    private static final long MOST_SECONDS_FOR_THE_DATABASE = 60;
    private static final int LOOKS = 200;
    private static final long BETWEEN_LOOKS_MILLIS = 20;

    /** Kept so that the lock on the data folder is not lost to the garbage collector. */
    private final EmbeddedPostgres held;

    private final List<String> stopCommand;
    private final Optional<ProcessHandle> database;
    private final Thread serverEnds;

    StopDatabase(EmbeddedPostgres held) {
        super("stop-database");
        this.held = held;
        this.stopCommand = held.stopCommand();
        this.database = ProcessHandle.of(held.pid());
        this.serverEnds = new Thread(StopDatabase::awaitServerEnd, "await-server-end");
        this.serverEnds.setDaemon(true);
    }

    @Override
    public void run() {
        try {
            serverEnds.start();
            serverEnds.join(MOST_MILLIS_FOR_THE_SERVER);
            Process stopping = new ProcessBuilder(stopCommand)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            stopping.waitFor(MOST_SECONDS_FOR_THE_DATABASE, TimeUnit.SECONDS);
            awaitDatabaseEnd();
        } catch (IOException cause) {
            System.err.println("The database at " + held.jdbcUrl() + " could not be stopped: " + cause);
        } catch (InterruptedException cause) {
            currentThread().interrupt();
        }
    }

    /** The database says that it is down a moment before its process is gone. */
    private void awaitDatabaseEnd() throws InterruptedException {
        for (int look = 0;
                look < LOOKS && database.isPresent() && database.get().isAlive();
                look++) {
            sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    private static void awaitServerEnd() {
        @Nullable Application server = Application.currentApplication();
        if (server != null) {
            server.awaitShutdown();
        }
    }
}
