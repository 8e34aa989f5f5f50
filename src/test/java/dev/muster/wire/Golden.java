package dev.muster.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text that must not change unnoticed. Run with {@code -Dmuster.golden=write} to write it anew, and read the difference. */
record Golden(Path file) {
    static Golden of(String name) {
        return new Golden(Path.of("src/test/resources/dev/muster/wire", name));
    }

    void check(List<String> blocks) {
        String found = String.join("\n", blocks) + "\n";
        try {
            if ("write".equals(System.getProperty("muster.golden"))) {
                Files.writeString(file, found);
            }
            assertThat(found).isEqualTo(Files.readString(file));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
