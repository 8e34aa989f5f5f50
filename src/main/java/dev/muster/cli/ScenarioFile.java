package dev.muster.cli;

import dev.muster.scenario.Problem;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a scenario for a command; whatever is wrong with the file is told at once. */
final class ScenarioFile {
    private ScenarioFile() {}

    static Scenario read(Path file) {
        return new ScenarioReader().read(file.toString(), bytes(file)).match(new ScenarioReader.Result.Cases<>() {
            @Override
            public Scenario scenario(Scenario scenario) {
                return scenario;
            }

            @Override
            public Scenario problems(List<Problem> problems) {
                throw new CommandFailed(problems.stream().map(Problem::text).collect(Collectors.joining("\n")));
            }
        });
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailed(
                    file + " cannot be read.\nMaybe the path is wrong: scenarios lie in scenarios/*.drill.yaml.", e);
        }
    }
}
