package dev.muster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedScenariosTest {
    static List<Path> files() throws IOException {
        try (var files = Files.list(Path.of("scenarios"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_shipped_file_is_read_without_problems(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new ScenarioReader()
                        .read(file.getFileName().toString(), bytes)
                        .all())
                .extracting(Problem::text)
                .isEmpty();
    }
}
