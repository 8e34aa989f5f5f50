package dev.muster.ops.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks PostgreSQL into a folder named after the content of its archive.
 *
 * <p>The folder appears under its name only when it is complete; what an interrupted start left behind is deleted.
 */
final class PostgresBinaries {
    private static final int HASH_CHARS = 16;
    private static final int OWNER_EXECUTES = 0100;

    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}, unpacked now if it is not there yet. */
    static Path unpackInto(DataFolder data, Platform platform) throws IOException {
        Path home = data.resolve("pg-" + hash(platform));
        if (Files.isDirectory(home)) {
            return home;
        }
        Path unfinished = data.resolve(home.getFileName() + ".unpacking");
        delete(unfinished);
        unpack(platform, unfinished);
        moveInOneStep(unfinished, home);
        return home;
    }

    /** Moves a finished folder to its name so that nobody ever sees half of it. */
    static void moveInOneStep(Path finished, Path name) throws IOException {
        try {
            Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException onThisFileSystem) {
            Files.move(finished, name);
        }
    }

    /** Deletes a folder with all it holds, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (var found = Files.walk(folder)) {
            deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }

    private static String hash(Platform platform) throws IOException {
        try (var archive = new DigestInputStream(platform.open(), MessageDigest.getInstance("SHA-256"))) {
            archive.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(archive.getMessageDigest().digest()).substring(0, HASH_CHARS);
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java runtime has SHA-256", cause);
        }
    }

    private static void unpack(Platform platform, Path target) throws IOException {
        try (InputStream archive = new BufferedInputStream(platform.open());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            Files.createDirectories(target);
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                unpack(tar, entry, target);
                entry = tar.getNextEntry();
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path place = entry.resolveIn(target);
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, place);
        if ((entry.getMode() & OWNER_EXECUTES) != 0 && !place.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + place + " executable");
        }
    }
}
