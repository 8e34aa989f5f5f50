package dev.muster.proof;

import dev.muster.drill.DrillLimits;
import dev.muster.drill.Recorded;
import dev.muster.drill.Rules;
import dev.muster.drill.event.RunValued;
import dev.muster.people.Actor;
import dev.muster.scenario.FailureModes;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.ScenarioReader;
import dev.muster.scoring.Scorecard;
import dev.muster.scoring.Scorer;
import dev.muster.scoring.run.RunView;
import dev.muster.simulation.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A shipped scenario as bots play one of its walkthroughs: the real drill on the real simulation. Each is played once for all tests. */
record Played(Rules rules, List<Recorded> log) {
    private static final long SEED = 7;
    private static final Map<String, Played> ONCE = new ConcurrentHashMap<>();

    static Played of(String scenario, String walkthrough) {
        return ONCE.computeIfAbsent(scenario + " " + walkthrough, each -> play(scenario, walkthrough));
    }

    private static Played play(String scenario, String walkthrough) {
        Rules rules = rules(scenario);
        return new Played(
                rules,
                Appraiser.play(rules, rules.scenario().walkthrough(walkthrough).orElseThrow()));
    }

    static Rules rules(String scenario) {
        Path file = Path.of("scenarios", scenario + ".drill.yaml");
        try {
            return rules(new ScenarioReader()
                    .read(file.getFileName().toString(), Files.readAllBytes(file))
                    .found()
                    .orElseThrow());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static Rules rules(Scenario scenario) {
        return new Rules(scenario, FailureModes.shared().all(), SEED, DrillLimits.USUAL);
    }

    Scenario scenario() {
        return rules.scenario();
    }

    double cost() {
        return RunView.fold(log).impact().cost();
    }

    /** The card after the appraiser has spoken. */
    Scorecard card(double best, double idle) {
        List<Recorded> sealed = new ArrayList<>(log);
        Recorded last = log.get(log.size() - 1);
        sealed.add(new Recorded(
                last.seq() + 1,
                last.tick(),
                Actor.SIM,
                last.audience(),
                null,
                new RunValued(best, idle, Simulation.VERSION)));
        return Scorer.score(sealed, scenario().truth(), scenario().comms());
    }
}
