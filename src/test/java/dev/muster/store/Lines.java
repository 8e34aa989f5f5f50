package dev.muster.store;

import dev.muster.drill.Audience;
import dev.muster.drill.Phase;
import dev.muster.drill.Recorded;
import dev.muster.drill.RunBook;
import dev.muster.drill.RunEntry;
import dev.muster.drill.event.MessageSent;
import dev.muster.people.Actor;
import dev.muster.people.SeatId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Runs and lines of logs to try the store with. */
record Lines(RunBook book, DataSource database) {
    static final String SHA = "ab".repeat(32);
    private static final AtomicInteger RUNS = new AtomicInteger();

    /** A run that is entered and has an empty log. */
    String newRun() {
        int number = RUNS.incrementAndGet();
        book.keepScenario(SHA, "sample", "format: 1".getBytes(StandardCharsets.UTF_8));
        RunEntry run = entry("run-" + number, "CODE" + number);
        if (!book.open(run)) {
            throw new IllegalStateException(run + " is not new");
        }
        return run.id();
    }

    static RunEntry entry(String id, String code) {
        return new RunEntry(
                id,
                code,
                Phase.LOBBY,
                SHA,
                "Friday, 17:40",
                "easy",
                30,
                SHA,
                Instant.parse("2026-11-22T10:00:00Z"),
                null);
    }

    List<Recorded> said(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(seq -> said(seq, "word \"" + seq + "\" \\ é 😀 \u0000 '; drop table event"))
                .toList();
    }

    Recorded said(long seq, String words) {
        return new Recorded(
                seq,
                seq / 2,
                Actor.of(new SeatId("s1")),
                seq % 2 == 0 ? Audience.ALL : Audience.only(new SeatId("s3")),
                seq % 3 == 0 ? null : seq * 10,
                new MessageSent("team", List.of(), words, List.of("e1")));
    }

    String ask(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    void run(String statementText) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(statementText);
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** A connection of its own, outside the pool. */
    Connection connect(String name) throws SQLException {
        Config config = ConfigProvider.getConfig();
        Properties login = new Properties();
        login.setProperty("user", config.getValue("quarkus.datasource.username", String.class));
        login.setProperty("password", config.getValue("quarkus.datasource.password", String.class));
        login.setProperty("ApplicationName", name);
        return DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class), login);
    }
}
