package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Component;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Fault;
import dev.muster.scenario.Journey;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.ScenarioReader;
import dev.muster.scenario.Settings;
import dev.muster.scenario.SystemModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * T9: whether the length of the step matters. A system in which everything takes twice as long and comes half as often is the same system, looked at twice as closely: what a step
 * of 0.1 s is to it, one of 0.05 s is to the first.
 */
class StepTest {
    private static final long SEED = 3;

    @ParameterizedTest
    @ValueSource(strings = {"helpful-telemetry", "tutorial"})
    void t9_half_the_step_changes_goodput_by_less_than_two_per_cent(String id) throws IOException {
        Scenario scenario = new ScenarioReader()
                .read(id + ".drill.yaml", Files.readAllBytes(Path.of("scenarios", id + ".drill.yaml")))
                .found()
                .orElseThrow();
        double whole = 0;
        double half = 0;
        double quarter = 0;
        for (long seed = SEED; seed < SEED + 3; seed++) {
            whole += goodShare(scenario, 1, seed);
            half += goodShare(scenario, 2, seed);
            quarter += goodShare(scenario, 4, seed);
        }
        System.out.printf(
                Locale.ROOT,
                "T9 %s: answered in time with steps of 0.1, 0.05, 0.025 s: %.4f, %.4f, %.4f%n",
                id,
                whole / 3,
                half / 3,
                quarter / 3);
        assertThat(half).isCloseTo(whole, within(0.02 * whole));
        assertThat(quarter).isCloseTo(half, within(0.02 * half));
    }

    /** Share of the critical journeys' requests that are good in the whole drill, nothing done. */
    private static double goodShare(Scenario scenario, int stretch, long seed) {
        SystemModel system = stretched(scenario.system(), stretch);
        Simulation simulation = Simulation.start(system, seed);
        double good = 0;
        double all = 0;
        for (int tick = 0; tick < scenario.identity().durationSeconds() * stretch; tick++) {
            for (Fault fault : scenario.faults()) {
                if (fault.atTick() * stretch == tick) {
                    stretched(fault.set(), stretch)
                            .values()
                            .forEach((p, value) -> simulation.apply(
                                    new Patch.SetTo(fault.on(), p, value, fault.rampSeconds() * stretch)));
                }
            }
            simulation.advance();
            for (Journey journey : system.journeys()) {
                if (journey.critical()) {
                    JourneyTick at = simulation.journey(journey.id());
                    good += at.good();
                    all += at.good() + at.slow() + at.failed();
                }
            }
        }
        return good / all;
    }

    private static SystemModel stretched(SystemModel system, int by) {
        List<Component> components = system.components().stream()
                .map(c -> c.with(stretched(c.settings(), by)))
                .toList();
        List<Dependency> dependencies = system.dependencies().stream()
                .map(d -> d.with(stretched(d.settings(), by)))
                .toList();
        List<Journey> journeys = system.journeys().stream()
                .map(j -> new Journey(
                        j.id(),
                        j.through(),
                        j.ratePerSecond() / by,
                        j.successTarget(),
                        j.withinSeconds() * by,
                        j.slowCounts(),
                        j.worth(),
                        j.currency(),
                        j.critical()))
                .toList();
        return new SystemModel(components, dependencies, journeys, List.of(), List.of());
    }

    private static Settings stretched(Settings settings, int by) {
        Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
        settings.values()
                .forEach((p, value) -> values.put(
                        p,
                        switch (p.unit()) {
                            case SECONDS -> Math.min(p.most(), value * by);
                            case PER_SECOND -> value / by;
                            case COUNT, FACTOR, MEGABYTES, SHARE, YES_NO -> value;
                        }));
        return new Settings(values);
    }
}
