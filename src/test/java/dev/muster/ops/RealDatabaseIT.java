package dev.muster.ops;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The server runs on a real PostgreSQL; being global, the resource named here serves every test that runs Quarkus. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class RealDatabaseIT {
    @Inject
    DataSource database;

    @Test
    void the_database_is_postgresql_18_and_puts_commits_on_the_disk() throws Exception {
        assertThat(ask("select version()")).startsWith("PostgreSQL 18.");
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
    }

    @Test
    void the_schema_is_made_by_flyway() throws Exception {
        assertThat(ask("select count(*) from information_schema.tables where table_name = 'flyway_schema_history'"))
                .isEqualTo("1");
    }

    @Test
    void the_server_reports_that_it_reaches_its_database() {
        assertThat(get("/q/health/ready").jsonPath().getString("status")).isEqualTo("UP");
    }

    private String ask(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
