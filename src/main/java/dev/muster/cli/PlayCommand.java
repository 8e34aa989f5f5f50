package dev.muster.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.bot.BotTeam;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.WalkLine;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Seats a bot team at a real drill of a running server and plays a walkthrough of the scenario, in lockstep. */
@Command(
        name = "play",
        description = "Play a scenario's walkthrough with bots, on a running server.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every line was accepted", "1:a line was refused, or the server did not answer", "2:usage"})
public final class PlayCommand implements Runnable {
    private static final int VALUING_TRIES = 240;
    private static final long VALUING_MILLIS = 250;

    @Parameters(paramLabel = "FILE", description = "The scenario; the server must have it too.")
    private Path file = Path.of("");

    @Option(
            names = "--bots",
            arity = "0..1",
            fallbackValue = "0",
            defaultValue = "0",
            paramLabel = "N",
            description = "How many bots; without a number, the scenario's team size.")
    private int bots;

    @Option(names = "--walkthrough", defaultValue = "best", description = "Which one (default: ${DEFAULT-VALUE}).")
    private String walkthrough = "best";

    @Option(
            names = "--server",
            defaultValue = "http://localhost:8080",
            description = "Where (default: ${DEFAULT-VALUE}).")
    private URI server = URI.create("http://localhost:8080");

    @Option(
            names = "--host-key",
            defaultValue = "",
            description = "The host key, if the server is not on this computer.")
    private String hostKey = "";

    @Option(names = "--seed", defaultValue = "-1", description = "The seed; without one the server draws it.")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        Scenario scenario = ScenarioFile.read(file);
        WalkLine.Walkthrough lines = scenario.walkthrough(walkthrough)
                .orElseThrow(() -> new CommandFailed("'" + scenario.identity().id() + "' has no walkthrough '"
                        + walkthrough + "'; it has "
                        + String.join(
                                ", ",
                                scenario.walkthroughs().stream()
                                        .map(WalkLine.Walkthrough::id)
                                        .toList()) + "."));
        int seats = bots > 0 ? bots : scenario.identity().teamSize();
        ServerClient client = new ServerClient(server);
        try (SocketTable table = SocketTable.open(client, drill(scenario), seats)) {
            print("drill " + table.code() + " · " + seats + " bots play '" + walkthrough + "'");
            List<BotTeam.Refusal> refusals = new BotTeam(table).play(lines);
            refusals.forEach(r -> print(
                    "line " + r.line().line() + " was refused: " + r.line().words() + "\n  " + r.detail()));
            tell(client, table);
            if (!refusals.isEmpty()) {
                throw new CommandFailed(refusals.size() + " of " + lines.lines().size() + " lines were refused.");
            }
        }
    }

    private Map<String, Object> drill(Scenario scenario) {
        Map<String, Object> drill = new LinkedHashMap<>();
        drill.put("scenario", scenario.identity().id());
        if (seed >= 0) {
            drill.put("seed", seed);
        }
        if (!hostKey.isEmpty()) {
            drill.put("host_key", hostKey);
        }
        return drill;
    }

    private void tell(ServerClient client, SocketTable table) {
        awaitSealed(client, table);
        JsonNode card = client.get("/api/runs/" + table.runId() + "/scorecard", table.hostToken());
        print(card.toPrettyString());
        print("run " + table.runId() + " · review " + server.resolve("/runs/" + table.runId()));
    }

    /** After the end the server plays the run's scenario twice more, to value it. */
    private static void awaitSealed(ServerClient client, SocketTable table) {
        for (int tries = 0; tries < VALUING_TRIES; tries++) {
            JsonNode run = client.get("/api/runs/" + table.runId(), table.hostToken());
            if ("closed".equals(run.path("phase").asText())) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(VALUING_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandFailed("Interrupted while the run was being valued", e);
            }
        }
        throw new CommandFailed("The server has not valued run " + table.runId()
                + " yet.\nMaybe it is busy; its scorecard comes later.");
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
