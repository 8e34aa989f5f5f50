package dev.muster.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where scenario files come from: a folder, or the jar. The one place of this package that opens files. */
public final class ScenarioFolder {
    /** The scenarios in the jar, in the order of the shelf. */
    static final List<String> SHIPPED = List.of("tutorial", "helpful-telemetry");

    private ScenarioFolder() {}

    /**
     * The files of a folder that end with {@code .drill.yaml}, by name; folders in it are left alone.
     *
     * @throws IOException if the folder or one of the files cannot be read
     */
    public static List<ScenarioFile> read(Path folder) throws IOException {
        List<ScenarioFile> files = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, "*" + IdentityReader.SUFFIX)) {
            for (Path path : paths) {
                if (Files.isRegularFile(path)) {
                    files.add(readFile(path));
                }
            }
        }
        files.sort(Comparator.comparing(ScenarioFile::name));
        return files;
    }

    /** The scenarios that come with Muster. */
    public static List<ScenarioFile> shipped() {
        return SHIPPED.stream().map(ScenarioFolder::fromJar).toList();
    }

    /** One byte more than the reader takes is enough to be refused. */
    private static ScenarioFile readFile(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            return new ScenarioFile(path.getFileName().toString(), file.readNBytes(SourceText.MOST_BYTES + 1));
        }
    }

    private static ScenarioFile fromJar(String id) {
        String name = id + IdentityReader.SUFFIX;
        try (InputStream file = ScenarioFolder.class.getResourceAsStream("/scenarios/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The jar has no scenarios/" + name);
            }
            return new ScenarioFile(name, file.readAllBytes());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
