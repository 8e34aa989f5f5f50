package dev.muster.ops;

import dev.muster.scenario.Problem;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.ScenarioReader;
import dev.muster.scenario.Shelf;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Fills the shelf at start: the shipped scenarios, and those of the configured folder. A file with problems is named in the log and left out. */
final class Shelves {
    private static final Logger LOG = Logger.getLogger(Shelves.class);
    private static final String SHIPPED = "scenarios";
    private static final String ENDING = ".drill.yaml";

    private final Map<String, Shelf.Copy> copies = new LinkedHashMap<>();

    @Produces
    @Singleton
    static Shelf shelf(MusterConfig config) {
        Shelves shelves = new Shelves();
        try {
            ClassPathUtils.consumeAsPaths(SHIPPED, shelves::fill);
        } catch (IOException cause) {
            throw new UncheckedIOException("the shipped scenarios cannot be read", cause);
        }
        config.scenarios().ifPresent(shelves::fill);
        return new Shelf(List.copyOf(shelves.copies.values()));
    }

    private void fill(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .forEach(this::put);
        } catch (IOException cause) {
            throw new UncheckedIOException(folder + " cannot be read.\nMaybe muster.scenarios names no folder.", cause);
        }
    }

    private void put(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(file + " cannot be read", cause);
        }
        new ScenarioReader().read(file.getFileName().toString(), bytes).match(new ScenarioReader.Result.Cases<Void>() {
            @Override
            public Void scenario(Scenario scenario) {
                copies.put(scenario.identity().id(), new Shelf.Copy(scenario, bytes));
                return null;
            }

            @Override
            public Void problems(List<Problem> problems) {
                LOG.errorf("%s is not on the shelf: %s", file, problems);
                return null;
            }
        });
    }
}
