package dev.muster.ops;

import dev.muster.ops.postgres.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** For all tests that run Quarkus: the real PostgreSQL, kept under {@code target}, with a database that is new each time. */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static final Path FOLDER = Path.of("target", "test-postgres");
    private static final String NAME = "tests";

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        postgres = EmbeddedPostgres.open(FOLDER);
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + NAME + " with (force)");
            statement.execute("create database " + NAME);
        } catch (SQLException cause) {
            throw new IllegalStateException("could not make the test database on " + postgres.jdbcUrl(), cause);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl().replaceFirst("[^/]+$", NAME),
                "quarkus.datasource.username", postgres.user(),
                "quarkus.datasource.password", postgres.password());
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
