package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import org.junit.jupiter.api.Test;

/**
 * A retry storm that outlives its trigger. One server of 20/s, patience 0.75 s: theory says that a load between 20/attempts and 20 stays collapsed
 * once it has collapsed, and that less recovers by itself.
 */
class RetriesTest {
    /** Good answers per begun request in a minute, five minutes after ten seconds at 40/s. */
    private static double goodAfterTheStorm(double rate, int attempts) {
        SystemModel model = Shop.empty()
                .has("search", Kind.LOAD_BALANCER, "")
                .has("index", Kind.SERVICE, "replicas 1, cores 1, slots 1, queue 256, demand 0.05")
                .calls(
                        "search",
                        "index",
                        "timeout 0.75, attempts " + attempts + ", backoff.base 0.05, backoff.jitter 0.2")
                .journey("find", rate, "search", "index")
                .build();
        Simulation simulation = Shop.runTo(Simulation.start(model, 5), 10);
        simulation.apply(new Patch.SetTo(new Target.OnJourney("find"), Parameter.RATE, 40, 0));
        Shop.runTo(simulation, 20);
        simulation.apply(new Patch.SetTo(new Target.OnJourney("find"), Parameter.RATE, rate, 0));
        Shop.runTo(simulation, 320);
        double good = 0;
        double begun = 0;
        while (simulation.tick() < 380) {
            simulation.advance();
            good += simulation.journey("find").good()
                    + simulation.journey("find").slow();
            begun += simulation.journey("find").begun();
        }
        return good / begun;
    }

    @Test
    void three_attempts_at_8_a_second_stay_collapsed() {
        assertThat(goodAfterTheStorm(8, 3)).isLessThan(0.05);
    }

    @Test
    void two_attempts_at_8_a_second_recover() {
        assertThat(goodAfterTheStorm(8, 2)).isGreaterThan(0.95);
    }

    @Test
    void three_attempts_at_5_a_second_recover() {
        assertThat(goodAfterTheStorm(5, 3)).isGreaterThan(0.95);
    }
}
