package dev.muster.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the versions that the build wrote into the jar, and the machine it runs on. */
public final class MusterVersion implements IVersionProvider {
    private static final String RESOURCE = "/muster-version.properties";

    @Override
    public String[] getVersion() throws IOException {
        Properties versions = new Properties();
        try (InputStream resource = MusterVersion.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IOException(RESOURCE + " is missing from the jar");
            }
            versions.load(resource);
        }
        return new String[] {
            "Muster " + versions.getProperty("muster") + " (Quarkus " + versions.getProperty("quarkus") + ", Java "
                    + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + ")"
        };
    }
}
