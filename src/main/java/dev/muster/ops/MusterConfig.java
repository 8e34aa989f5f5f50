package dev.muster.ops;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Everything that can be set under {@code muster.}; documented for operators in {@code src/docs/operations.md}. */
@ConfigMapping(prefix = "muster")
public interface MusterConfig {
    /** Where the database that Muster brings along keeps its files; not used when a JDBC URL is configured. */
    @WithDefault(".muster")
    Path data();

    /** The address under which people reach this server, for instance behind a proxy. */
    Optional<URI> publicUrl();
}
