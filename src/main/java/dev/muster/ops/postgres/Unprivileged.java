package dev.muster.ops.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run PostgreSQL without the rights of root, which it refuses.
 *
 * <p>In a user namespace of its own a process of root is nobody in particular, yet still owns root's files: so the data may
 * lie where only root may look.
 */
final class Unprivileged {
    private static final List<String> USER_NAMESPACE = List.of("unshare", "--user");

    private Unprivileged() {}

    /**
     * What must stand before the commands of PostgreSQL; nothing for everybody but root.
     *
     * @throws DatabaseUnavailable if this is root and the machine allows no user namespace
     */
    static List<String> prefix(Path folder, Platform platform) throws IOException {
        boolean root = !platform.system().equals("windows") && new UnixSystem().getUid() == 0;
        return root ? checked(USER_NAMESPACE, folder) : List.of();
    }

    /** The prefix, if a probe shows that it works. */
    static List<String> checked(List<String> prefix, Path folder) throws IOException {
        Path out = folder.resolve("probe.out");
        List<String> line = new ArrayList<>(prefix);
        line.add("true");
        String said;
        try {
            var outcome =
                    PostgresCommands.run(line, folder, Path.of("/dev/null").toFile(), out.toFile());
            if (outcome.succeeded()) {
                return prefix;
            }
            said = outcome.output();
        } catch (IOException noSuchProgram) {
            said = String.valueOf(noSuchProgram.getMessage());
        } finally {
            Files.deleteIfExists(out);
        }
        throw new DatabaseUnavailable(
                "PostgreSQL does not run as root, and this machine does not let root drop its rights with '"
                        + String.join(" ", line) + "': " + said
                        + "\nMaybe start Muster as another user, or point QUARKUS_DATASOURCE_JDBC_URL at a PostgreSQL of your own.");
    }
}
