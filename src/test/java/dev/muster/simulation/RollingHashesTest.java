package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The golden hashes of all that is shipped: the same on every machine, until the model is changed on purpose. */
class RollingHashesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/simulation/rolling-hashes.txt");

    @Test
    void R1_every_shipped_scenario_and_a_generated_system_have_their_golden_hash() throws IOException {
        List<String> lines = new ArrayList<>();
        RollingHashes.of(Path.of("scenarios")).forEach((name, hash) -> lines.add(hash + " " + name));
        lines.forEach(line -> System.out.println("R1 " + line));
        assertThat(lines)
                .as(
                        "the lines of %s: whoever changes the model writes the new ones there, and raises Simulation.VERSION",
                        GOLDEN)
                .isEqualTo(Files.readAllLines(GOLDEN));
    }
}
