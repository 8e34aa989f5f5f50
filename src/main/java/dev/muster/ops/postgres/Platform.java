package dev.muster.ops.postgres;

import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The kind of machine, as the archives of PostgreSQL are named after it.
 *
 * @param system linux, darwin or windows, or what the machine calls itself
 * @param processor x86_64 or arm_64, or what the machine calls itself
 */
record Platform(String system, String processor) {

    /** The machine that this runs on. */
    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** The platform that a Java runtime names so. */
    static Platform of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String system = name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
        String processor = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch.toLowerCase(Locale.ROOT);
        };
        return new Platform(system, processor);
    }

    /** The name of the archive for this platform on the class path. */
    String archive() {
        return "postgres-" + system + "-" + processor + ".txz";
    }

    /**
     * Opens the archive for this platform.
     *
     * @throws DatabaseUnavailable if this build of Muster does not bring it
     */
    InputStream open() {
        @Nullable InputStream found = Platform.class.getClassLoader().getResourceAsStream(archive());
        if (found == null) {
            throw new DatabaseUnavailable("This build of Muster brings no PostgreSQL for " + system + " " + processor
                    + ".\nMaybe build it on this machine (there are builds for Linux and macOS on amd64 and arm64, and"
                    + " Windows on amd64), or point QUARKUS_DATASOURCE_JDBC_URL at a PostgreSQL of your own.");
        }
        return found;
    }
}
