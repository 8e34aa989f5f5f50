package dev.muster.ops.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A real PostgreSQL on a data folder, for as long as this object is open.
 *
 * <p>Whoever holds the folder owns the server: a server that an earlier, killed process left running is taken over with
 * all that it has committed, and is stopped on close like one that was started here. Everything is kept between starts.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final int STARTS_TRIED = 3;
    private static final long MOST_WAIT_MILLIS = 120_000;
    private static final long BETWEEN_LOOKS_MILLIS = 50;
    private static final int LOG_LINES_SHOWN = 15;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final DataFolder data;
    private final PostgresCommands commands;
    private final Cluster cluster;
    private final int port;

    private EmbeddedPostgres(DataFolder data, PostgresCommands commands, Cluster cluster, int port) {
        this.data = data;
        this.commands = commands;
        this.cluster = cluster;
        this.port = port;
    }

    /**
     * Starts PostgreSQL on the folder, or takes over the one that runs on it.
     *
     * @param folder made if it is missing
     * @throws DatabaseUnavailable if another process holds the folder, or PostgreSQL cannot run here
     */
    public static EmbeddedPostgres open(Path folder) {
        DataFolder data = DataFolder.hold(folder);
        try {
            return open(data);
        } catch (IOException cause) {
            release(data);
            throw new DatabaseUnavailable(
                    "PostgreSQL could not be started on the data folder " + data.root() + ": " + cause, cause);
        } catch (RuntimeException cause) {
            release(data);
            throw cause;
        }
    }

    /** Where the database is, for JDBC. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE;
    }

    /** The user of the database. */
    public String user() {
        return Cluster.USER;
    }

    /** The password of the user; made at random when the database was made. */
    public String password() {
        return cluster.password();
    }

    /** The process id of the server. */
    public long pid() {
        try {
            return Postmaster.of(cluster.files()).map(Postmaster::pid).orElse(-1L);
        } catch (IOException unreadable) {
            return -1L;
        }
    }

    /** The command line that stops the server and waits until it is down, for a moment when no more classes can be loaded. */
    public List<String> stopCommand() {
        return commands.line("pg_ctl", stopArguments());
    }

    /** Stops the server, with everything committed on the disk, and lets go of the folder. */
    @Override
    public void close() {
        try {
            Optional<Postmaster> running = Postmaster.of(cluster.files()).filter(Postmaster::isAlive);
            if (running.isPresent()) {
                PostgresCommands.Outcome outcome = commands.run("pg_ctl", stopArguments());
                if (!outcome.succeeded()) {
                    throw new DatabaseUnavailable("PostgreSQL could not be stopped: " + outcome.output());
                }
                awaitEnd(running.get().pid());
            }
        } catch (IOException cause) {
            throw new DatabaseUnavailable("PostgreSQL could not be stopped: " + cause, cause);
        } finally {
            release(data);
        }
    }

    private static EmbeddedPostgres open(DataFolder data) throws IOException {
        Platform platform = Platform.current();
        List<String> prefix = Unprivileged.prefix(data.root(), platform);
        Path home = PostgresBinaries.unpackInto(data, platform);
        PostgresCommands commands = new PostgresCommands(home, data.root(), prefix);
        Cluster cluster = Cluster.in(data, commands);
        Optional<Postmaster> running = settled(cluster);
        int port = running.isPresent() ? running.get().port() : start(data, commands, cluster);
        return new EmbeddedPostgres(data, commands, cluster, port);
    }

    /** Waits until a server that is starting, recovering or stopping has come to an end of that. */
    private static Optional<Postmaster> settled(Cluster cluster) throws IOException {
        long deadline = System.nanoTime() + MOST_WAIT_MILLIS * 1_000_000;
        Optional<Postmaster> said = Postmaster.of(cluster.files());
        while (said.isPresent() && said.get().isAlive() && !said.get().isReady()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("the server of process " + said.get().pid() + " has been '"
                        + said.get().status() + "' for too long");
            }
            pause();
            said = Postmaster.of(cluster.files());
        }
        if (said.isPresent() && !said.get().isAlive()) {
            // Its number may by now belong to another program, which would keep a new server from starting.
            Files.deleteIfExists(Postmaster.file(cluster.files()));
            return Optional.empty();
        }
        return said;
    }

    private static int start(DataFolder data, PostgresCommands commands, Cluster cluster) throws IOException {
        Path log = data.resolve("postgres.log");
        for (int tried = 1; ; tried++) {
            int port = freePort();
            PostgresCommands.Outcome outcome = commands.run(
                    "pg_ctl",
                    "start",
                    "--wait",
                    "--timeout=60",
                    "--pgdata=" + cluster.files(),
                    "--log=" + log,
                    "--options=-p " + port);
            if (outcome.succeeded()) {
                return port;
            }
            if (tried == STARTS_TRIED) {
                throw new DatabaseUnavailable("PostgreSQL did not start on " + data.root() + ".\n" + outcome.output()
                        + "\nThe end of " + log + ":\n" + end(log));
            }
        }
    }

    /** The server removes its file a moment before it is gone. */
    private static void awaitEnd(long pid) throws IOException {
        long deadline = System.nanoTime() + MOST_WAIT_MILLIS * 1_000_000;
        while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && System.nanoTime() < deadline) {
            pause();
        }
    }

    private String[] stopArguments() {
        return new String[] {"stop", "--wait", "--timeout=60", "--mode=fast", "--pgdata=" + cluster.files()};
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private static String end(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "(there is no such file)";
        }
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", cause);
        }
    }

    private static void release(DataFolder data) {
        try {
            data.close();
        } catch (IOException cause) {
            throw new DatabaseUnavailable("The data folder " + data.root() + " could not be let go: " + cause, cause);
        }
    }
}
