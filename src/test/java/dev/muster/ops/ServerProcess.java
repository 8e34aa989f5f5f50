package dev.muster.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged jar as a process with a data folder of its own, to be started, killed and started again. */
public final class ServerProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final String READY = "Muster is ready: (http://localhost:[0-9]+) \\(this computer only\\)";

    private final Path folder;
    private final List<String> settings;
    private Process process;

    public ServerProcess(Path folder, String... settings) {
        this.folder = folder;
        this.settings = List.of(settings);
    }

    /** Starts it on the data that is there and waits until it says where it serves. */
    public URI start() {
        try {
            List<String> line = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dquarkus.http.port=0",
                    "-Dmuster.data=" + folder.resolve("data")));
            line.addAll(settings);
            line.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
            Path errors = folder.resolve("errors");
            process = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                    .start();
            BufferedReader out = process.inputReader();
            String ready = out.readLine();
            assertThat(ready).as(Files.readString(errors)).isNotNull().matches(READY);
            return URI.create(ready.replaceFirst(READY, "$1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** SIGKILL: no shutdown hook, no flush. */
    public void kill() {
        await(process.destroyForcibly());
    }

    @Override
    public void close() {
        process.destroy();
        await(process);
    }

    private static void await(Process process) {
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
