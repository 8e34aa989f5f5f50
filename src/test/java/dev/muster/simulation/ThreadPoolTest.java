package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.SystemModel;
import org.junit.jupiter.api.Test;

/**
 * A pool of threads emptied by a slow callee: 100/s, 50 slots, queue 500, the callee goes from 0.1 s to 2 s (exponential), calls to it are given up after
 * 1 s, clients after 2 s. The numbers are those of a published request-level run: busy 50.0, queue 498, refused 37.0/s, failed beside that 62.8/s.
 */
class ThreadPoolTest {
    private static final SystemModel POOL = Shop.empty()
            .has("lb", Kind.LOAD_BALANCER, "")
            .has("pool", Kind.SERVICE, "replicas 1, cores 64, slots 50, queue 500, demand 0.005")
            .has("callee", Kind.SERVICE, "replicas 1, cores 1000, slots 10000, demand 0.1")
            .calls("lb", "pool", "timeout 2")
            .calls("pool", "callee", "timeout 1")
            .journey("go", 100, "lb", "pool")
            .build();

    @Test
    void its_plateau_is_that_of_the_request_level_run_and_it_recovers_at_once() {
        Simulation simulation = Shop.runTo(Simulation.start(POOL, 3), 30);
        simulation.apply(Shop.set("callee", Parameter.DEMAND, 2, 0));
        Shop.runTo(simulation, 130);
        int pool = 1;
        double[] sums = new double[6];
        for (int i = 0; i < 300; i++) {
            simulation.advance();
            Chronicle chronicle = simulation.chronicle();
            sums[0] += chronicle.get(simulation.tick(), pool, Column.BUSY);
            sums[1] += chronicle.get(simulation.tick(), pool, Column.QUEUE);
            sums[2] += chronicle.get(simulation.tick(), pool, Column.REFUSED);
            sums[3] += simulation.journey("go").failed();
            sums[4] += simulation.journey("go").good();
            sums[5] += simulation.journey("go").begun();
        }
        double more = sums[5] / 300 - 100;
        assertThat(sums[0] / 300).isCloseTo(50.0, within(0.1));
        assertThat(sums[1] / 300).isCloseTo(498, within(5.0));
        assertThat(sums[2] / 300 - more).isCloseTo(37.0, within(1.5));
        assertThat((sums[3] - sums[2]) / 300).isCloseTo(62.8, within(1.5));
        assertThat(sums[4] / 300).isLessThan(0.1);

        simulation.apply(Shop.set("callee", Parameter.DEMAND, 0.1, 0));
        Shop.runTo(simulation, 436);
        double good = 0;
        double begun = 0;
        while (simulation.tick() < 500) {
            simulation.advance();
            good += simulation.journey("go").good();
            begun += simulation.journey("go").begun();
        }
        assertThat(good / begun).isCloseTo(1, within(0.01));
    }
}
