package dev.muster.store;

import dev.muster.drill.DrillLog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the one log of the server, with a connection of its own to the configured database, and closes it at the end. */
@Singleton
class LogProducer {
    private final Properties login = new Properties();
    private final String url;
    private final PostgresLog log;

    LogProducer(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            Clock clock,
            LogLimits limits) {
        this.url = url;
        user.ifPresent(name -> login.setProperty("user", name));
        password.ifPresent(word -> login.setProperty("password", word));
        login.setProperty("ApplicationName", "muster-log");
        login.setProperty("socketTimeout", "30");
        login.setProperty("connectTimeout", "5");
        this.log = new PostgresLog(this::connect, LogProducer::stored, clock, limits);
        this.log.start();
    }

    @Produces
    @ApplicationScoped
    DrillLog log() {
        return log;
    }

    @PreDestroy
    void close() {
        log.close();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, login);
    }

    private static List<StoredEvent> stored(String runId) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> EventRow.<EventRow>list("runId = ?1 order by seq", runId).stream()
                        .map(EventRow::stored)
                        .toList());
    }
}
