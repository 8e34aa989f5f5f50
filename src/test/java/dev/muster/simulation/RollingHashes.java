package dev.muster.simulation;

import dev.muster.drill.World;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.ScenarioReader;
import dev.muster.scenario.SystemModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rolling hash of every shipped scenario, its faults and its twin, and of a generated system of thirty components with a fault in the middle: what
 * must be the same on every JVM. {@code .ci/determinism} prints them on all JVMs of a machine.
 */
public final class RollingHashes {
    private static final int SCENARIO_TICKS = 900;
    private static final int GENERATED_TICKS = 300;
    private static final long SEED = 7;

    private RollingHashes() {}

    /** Prints one line for each system, and one over all of them. */
    public static void main(String[] args) throws IOException {
        long all = 0;
        for (var entry : of(Path.of("scenarios")).entrySet()) {
            System.out.println(entry.getValue() + " " + entry.getKey());
            all = Noise.mix(all ^ Long.parseUnsignedLong(entry.getValue(), 16));
        }
        System.out.println(text(all) + " all");
    }

    /** The hashes by the name of what was played. */
    static SortedMap<String, String> of(Path scenarios) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(scenarios)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".drill.yaml")).toList()) {
                hashes.put(file.getFileName().toString(), text(scenario(file)));
            }
        }
        hashes.put("generated", text(generated()));
        return hashes;
    }

    private static String text(long hash) {
        return String.format("%016x", hash);
    }

    private static long scenario(Path file) throws IOException {
        Scenario scenario = new ScenarioReader()
                .read(file.getFileName().toString(), Files.readAllBytes(file))
                .found()
                .orElseThrow();
        World world = World.start(scenario, SEED);
        while (world.tick() < SCENARIO_TICKS) {
            world.advance(List.of());
        }
        return Noise.mix(world.live().hash() ^ Noise.mix(world.twin().hash()));
    }

    private static long generated() {
        SystemModel system = GeneratedSystem.of(30, SEED);
        Simulation simulation = Simulation.start(system, SEED);
        while (simulation.tick() < GENERATED_TICKS) {
            if (simulation.tick() == GENERATED_TICKS / 3) {
                simulation.apply(GeneratedSystem.fault(system));
            }
            simulation.advance();
        }
        return simulation.hash();
    }
}
