package dev.muster.ops.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The files of one database, and its password: made once, in one step, and kept.
 *
 * @param files the folder that PostgreSQL calls its data directory
 * @param password of the only user, {@link #USER}
 */
record Cluster(Path files, String password) {
    static final String USER = "muster";
    static final String DATABASE = "muster";

    private static final int PASSWORD_BYTES = 24;

    /**
     * Reached from this computer only, and only with the password. Nothing here turns off a safety of PostgreSQL: what was
     * committed is on the disk.
     */
    private static final String SETTINGS = """

            # Written by Muster.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            """;

    /** The cluster in the data folder, made now if there is none. */
    static Cluster in(DataFolder data, PostgresCommands commands) throws IOException {
        Path files = data.resolve("db");
        Path passwordFile = data.resolve("db-password");
        if (!Files.isDirectory(files)) {
            make(data, files, passwordFile, commands);
        }
        try {
            return new Cluster(files, Files.readString(passwordFile).strip());
        } catch (NoSuchFileException cause) {
            throw new DatabaseUnavailable(
                    "The data folder " + data.root() + " holds a database, but its password file " + passwordFile
                            + " is missing.\nMaybe it was left out when the folder was copied; it belongs to every backup.",
                    cause);
        }
    }

    private static void make(DataFolder data, Path files, Path passwordFile, PostgresCommands commands)
            throws IOException {
        Path unfinished = data.resolve("db.initialising");
        PostgresBinaries.delete(unfinished);
        writeNewPassword(passwordFile);
        check(
                "initdb",
                commands.run(
                        "initdb",
                        "--pgdata=" + unfinished,
                        "--username=" + USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C"));
        Files.writeString(unfinished.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        check(
                "postgres --single",
                commands.runWithInput(
                        "CREATE DATABASE " + DATABASE + "\n",
                        "postgres",
                        "--single",
                        "-j",
                        "-D",
                        unfinished.toString(),
                        "postgres"));
        PostgresBinaries.moveInOneStep(unfinished, files);
    }

    private static void check(String program, PostgresCommands.Outcome outcome) {
        if (!outcome.succeeded()) {
            throw new DatabaseUnavailable("PostgreSQL could not make a new database: " + program + " ended with "
                    + outcome.exitCode() + ":\n" + outcome.output());
        }
    }

    private static void writeNewPassword(Path file) throws IOException {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.deleteIfExists(file);
        PrivateFiles.create(file);
        Files.writeString(file, HexFormat.of().formatHex(bytes) + "\n");
    }
}
