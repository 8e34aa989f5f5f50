package dev.muster.ops.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the programs of PostgreSQL: always with a time limit, never with an inherited terminal. */
final class PostgresCommands {
    private static final long MOST_SECONDS = 120;

    private final Path programs;
    private final Path folder;
    private final List<String> prefix;

    /**
     * @param home the unpacked PostgreSQL
     * @param folder where the programs run and their output is kept
     * @param prefix what stands before every command, so that it does not run as root; mostly empty
     */
    PostgresCommands(Path home, Path folder, List<String> prefix) {
        this.programs = home.resolve("bin");
        this.folder = folder;
        this.prefix = List.copyOf(prefix);
    }

    /** What a program did: its exit code and all that it printed. */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /** The command line that runs a program of PostgreSQL. */
    List<String> line(String program, String... arguments) {
        List<String> line = new ArrayList<>(prefix);
        line.add(programs.resolve(program).toString());
        line.addAll(List.of(arguments));
        return line;
    }

    /** Runs a program of PostgreSQL with nothing to read. */
    Outcome run(String program, String... arguments) throws IOException {
        return runWithInput("", program, arguments);
    }

    /** Runs a program of PostgreSQL that reads the text. */
    Outcome runWithInput(String input, String program, String... arguments) throws IOException {
        // Through files, not pipes: a server that is started inherits them and would keep a pipe open for ever.
        Path in = folder.resolve("command.in");
        Path out = folder.resolve("command.out");
        Files.writeString(in, input);
        try {
            return run(line(program, arguments), folder, in.toFile(), out.toFile());
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
        }
    }

    static Outcome run(List<String> line, Path folder, File in, File out) throws IOException {
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(in)
                .redirectOutput(out)
                .start();
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", line) + " did not end within " + MOST_SECONDS + " seconds");
            }
        } catch (InterruptedException cause) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + String.join(" ", line), cause);
        }
        return new Outcome(
                process.exitValue(),
                Files.readString(out.toPath(), StandardCharsets.UTF_8).strip());
    }
}
