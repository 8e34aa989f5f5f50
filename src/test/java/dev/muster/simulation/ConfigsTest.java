package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Operation;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigsTest {
    private static Simulation start(String settings) {
        return Simulation.start(
                Shop.empty()
                        .has("app", Kind.SERVICE, "replicas 20, demand 0.01, boot 10", List.of(), "rules")
                        .has("rules", Kind.CONFIG, "propagation 20, " + settings)
                        .journey("go", 50, "app")
                        .build(),
                3);
    }

    private static double gauge(Simulation simulation, int entity, Series series) {
        return simulation.world().gauges[simulation.world().top.gauges.find(entity, series)];
    }

    private static double ready(Simulation simulation) {
        return gauge(simulation, 0, Series.READY);
    }

    @Test
    void a_change_reaches_one_replica_after_the_other_and_kills_those_that_cannot_load_it() {
        Simulation simulation = start("");
        simulation.apply(Shop.set("rules", Parameter.VALID, 0, 0));
        Shop.runTo(simulation, 11);
        assertThat(ready(simulation)).as("half of 20 s later").isBetween(5.0, 15.0);
        Shop.runTo(simulation, 22);
        assertThat(ready(simulation)).isZero();
        assertThat(gauge(simulation, 1, Series.NEW_VERSION)).isEqualTo(1);
        assertThat(simulation.telemetry().logs("app", 0, 22, "panic: cannot load configuration rules", 100))
                .isNotEmpty();
    }

    @Test
    void a_restart_does_not_help_until_it_is_valid_again() {
        Simulation simulation = start("");
        simulation.apply(Shop.set("rules", Parameter.VALID, 0, 0));
        Shop.runTo(simulation, 30);
        simulation.apply(new Patch.Restart("app", 5));
        for (int i = 0; i < 60; i++) {
            simulation.advance();
            assertThat(ready(simulation)).isZero();
        }
        simulation.apply(Shop.set("rules", Parameter.VALID, 1, 0));
        Shop.runTo(simulation, 101);
        assertThat(ready(simulation)).isEqualTo(20);
    }

    @Test
    void who_keeps_the_last_good_one_goes_on() {
        Simulation simulation = start("last-good 1");
        simulation.apply(Shop.set("rules", Parameter.VALID, 0, 0));
        Shop.runTo(simulation, 30);
        simulation.apply(new Patch.Restart("app", 5));
        Shop.runTo(simulation, 60);
        assertThat(ready(simulation)).isEqualTo(20);
    }

    @Test
    void a_reload_brings_it_to_all_at_once() {
        Simulation simulation = start("");
        simulation.apply(Shop.set("rules", Parameter.VALID, 0, 0));
        simulation.advance();
        simulation.apply(new Patch.Operate("rules", Operation.RELOAD, 1));
        simulation.advance();
        assertThat(ready(simulation)).isZero();
    }

    @Test
    void a_source_that_is_away_hurts_only_those_that_start() {
        Simulation simulation = start("");
        simulation.apply(Shop.set("rules", Parameter.UP, 0, 0));
        Shop.runTo(simulation, 60);
        assertThat(ready(simulation)).isEqualTo(20);
        simulation.apply(new Patch.Operate("app", Operation.KILL, 0.25));
        Shop.runTo(simulation, 100);
        assertThat(ready(simulation)).isEqualTo(15);
        simulation.apply(Shop.set("rules", Parameter.UP, 1, 0));
        Shop.runTo(simulation, 112);
        assertThat(ready(simulation)).isEqualTo(20);
    }
}
