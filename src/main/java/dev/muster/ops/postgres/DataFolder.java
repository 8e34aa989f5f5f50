package dev.muster.ops.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds the database and everything that belongs to it, held by one process at a time.
 *
 * <p>The lock belongs to the process: the system releases it whichever way the process ends.
 */
final class DataFolder implements AutoCloseable {
    /** The lock covers one byte far behind the text, so that a second process can still read who holds the folder. */
    private static final long LOCKED_BYTE = 1_000_000;

    private static final int MOST_OWNER_BYTES = 100;

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Makes the folder if it is missing, and takes hold of it.
     *
     * @throws DatabaseUnavailable if another process (or this one) holds it, or it cannot be written
     */
    static DataFolder hold(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            PrivateFiles.createFolder(root);
            FileChannel channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String owner = owner(channel);
                channel.close();
                throw new DatabaseUnavailable("The data folder " + root + " is in use by another Muster" + owner
                        + ".\nMaybe stop that one, or start this one with -Dmuster.data=ANOTHER-FOLDER.");
            }
            writeOwner(channel);
            return new DataFolder(root, channel);
        } catch (IOException cause) {
            throw new DatabaseUnavailable(
                    "The data folder " + root + " cannot be used: " + cause
                            + ".\nMaybe it belongs to somebody else; choose another with -Dmuster.data=FOLDER.",
                    cause);
        }
    }

    Path root() {
        return root;
    }

    /** A file or folder in this folder. */
    Path resolve(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(MOST_OWNER_BYTES);
        channel.read(text, 0);
        String pid = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    private static void writeOwner(FileChannel channel) throws IOException {
        channel.truncate(0);
        String pid = ProcessHandle.current().pid() + "\n";
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)), 0);
    }
}
