package dev.muster.ops;

import dev.muster.ops.postgres.DatabaseUnavailable;
import dev.muster.ops.postgres.EmbeddedPostgres;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that there is a database before the server starts: the configured one, or the one that Muster brings along.
 *
 * <p>What was started is remembered in system properties, because live reload calls the program's start again in the same
 * process, with new classes but with the database still up.
 */
final class DatabaseAtStart {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String HELD = "dev.muster.database.held";

    private DatabaseAtStart() {}

    /** @throws DatabaseUnavailable if no database is configured and the one brought along cannot run */
    static void ensure() {
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        @Nullable String held = System.getProperty(HELD);
        if (held == null && config.getOptionalValue(URL, String.class).isPresent()) {
            return;
        }
        Path folder = config.getOptionalValue("muster.data", Path.class)
                .orElse(Path.of(".muster"))
                .toAbsolutePath()
                .normalize();
        if (held == null) {
            start(folder);
        } else if (!held.equals(folder.toString())) {
            throw new DatabaseUnavailable("The database runs on " + held + ", and muster.data now says " + folder
                    + ".\nMaybe stop the server and start it again.");
        }
    }

    private static void start(Path folder) {
        EmbeddedPostgres postgres = EmbeddedPostgres.open(folder);
        Runtime.getRuntime().addShutdownHook(new StopDatabase(postgres));
        System.setProperty(URL, postgres.jdbcUrl());
        System.setProperty(USER, postgres.user());
        System.setProperty(PASSWORD, postgres.password());
        System.setProperty(HELD, folder.toString());
    }
}
