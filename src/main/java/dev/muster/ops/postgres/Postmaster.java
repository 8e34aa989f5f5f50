package dev.muster.ops.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a PostgreSQL server wrote about itself into {@code postmaster.pid} of its cluster.
 *
 * @param pid its process
 * @param port the TCP port it listens on; 0 until it has one
 * @param status "starting", "ready", "stopping"; empty until it has one
 */
record Postmaster(long pid, int port, String status) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The server that says it runs on the cluster; empty if none does. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file(cluster));
        } catch (NoSuchFileException noServer) {
            return Optional.empty();
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Postmaster(
                Long.parseLong(lines.get(0).strip()),
                lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0,
                lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : ""));
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /**
     * Whether the process is alive and is a PostgreSQL. After a restart of the machine the number may belong to somebody
     * else; a process whose program cannot be read counts as a PostgreSQL, so that a living one is never overlooked.
     */
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process ->
                        process.info().command().map(Postmaster::isPostgres).orElse(true))
                .orElse(false);
    }

    /** Whether it accepts connections. */
    boolean isReady() {
        return status.equals("ready");
    }

    private static boolean isPostgres(String command) {
        // A program that was deleted while it runs is shown by Linux with a remark behind its name.
        String program =
                Path.of(command.replace(" (deleted)", "")).getFileName().toString();
        return program.equals("postgres") || program.equals("postgres.exe");
    }
}
