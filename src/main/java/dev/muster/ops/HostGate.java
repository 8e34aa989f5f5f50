package dev.muster.ops;

import dev.muster.live.HostCheck;
import dev.muster.people.HostRule;
import dev.muster.people.Passes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Optional;

/** Knows the host key: the configured one, or the one in the data folder, which is drawn and told at the first start that needs it. */
@Singleton
final class HostGate implements HostRule {
    private static final String FILE = "host-key";

    private final HostCheck hosts;
    private final Secrets secrets;
    private final Path file;
    private final Optional<String> configured;

    HostGate(HostCheck hosts, Secrets secrets, MusterConfig config) {
        this.hosts = hosts;
        this.secrets = secrets;
        this.file = config.data().resolve(FILE);
        this.configured = config.hostKey().filter(key -> !key.isBlank());
    }

    @Override
    public boolean allows(Asker asker) {
        return hosts.isThisComputer(asker.host(), asker.remoteAddress(), asker.forwarded())
                || (!asker.key().isEmpty() && same(asker.key(), key()));
    }

    /** The line that tells a new key on the terminal, once; empty if nobody needs one or it is known already. */
    Optional<String> news() {
        if (hosts.isThisComputerOnly() || configured.isPresent() || Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of("To host drills from another computer: host key " + key() + " (kept in " + file + ")");
    }

    private synchronized String key() {
        try {
            if (configured.isPresent()) {
                return configured.get();
            }
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                write(secrets.token());
            }
            return Files.readString(file).strip();
        } catch (IOException cause) {
            throw new UncheckedIOException(file + " cannot be used.\nMaybe set muster.host-key.", cause);
        }
    }

    private void write(String key) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, key + "\n");
    }

    /** Takes as long for a near miss as for a far one. */
    private static boolean same(String given, String key) {
        return MessageDigest.isEqual(
                Passes.sha256(given).getBytes(StandardCharsets.US_ASCII),
                Passes.sha256(key).getBytes(StandardCharsets.US_ASCII));
    }
}
