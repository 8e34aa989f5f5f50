package dev.muster.review;

import dev.muster.bot.BotTeam;
import dev.muster.bot.HeadlessTable;
import dev.muster.drill.DrillLimits;
import dev.muster.drill.Recorded;
import dev.muster.drill.Rules;
import dev.muster.scenario.FailureModes;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A shipped scenario as bots played it: the real drill on the real simulation. */
record PlayedRun(Scenario scenario, List<Recorded> log) {
    private static final long SEED = 7;

    static PlayedRun of(String id, String walkthrough) {
        Path file = Path.of("scenarios", id + ".drill.yaml");
        try {
            Scenario scenario = new ScenarioReader()
                    .read(file.getFileName().toString(), Files.readAllBytes(file))
                    .found()
                    .orElseThrow();
            HeadlessTable table =
                    HeadlessTable.seat(new Rules(scenario, FailureModes.shared().all(), SEED, DrillLimits.USUAL), 3);
            new BotTeam(table).play(scenario.walkthrough(walkthrough).orElseThrow());
            return new PlayedRun(scenario, table.log());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
