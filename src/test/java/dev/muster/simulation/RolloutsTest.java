package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import org.junit.jupiter.api.Test;

class RolloutsTest {
    private static SystemModel shop(String settings) {
        return Shop.empty()
                .has("app", Kind.SERVICE, "replicas 4, cores 2, demand 0.01, boot 10, " + settings)
                .has("db", Kind.DATABASE, "cores 16, connections 1000, demand 0.0005")
                .calls("app", "db", "calls 2, rollout.calls 20")
                .journey("go", 50, "app")
                .build();
    }

    private static double sum(Simulation simulation, int entity, int column) {
        double sum = 0;
        for (long t = simulation.tick() - 59; t <= simulation.tick(); t++) {
            sum += simulation.chronicle().get(t, entity, column);
        }
        return sum;
    }

    private static double gauge(Simulation simulation, Series series) {
        return simulation.world().gauges[simulation.world().top.gauges.find(0, series)];
    }

    private static Simulation at(String settings, double share) {
        Simulation simulation = Simulation.start(shop(settings), 3);
        simulation.apply(Shop.set("app", Parameter.ROLLOUT, share, 0));
        return Shop.runTo(simulation, 90);
    }

    @Test
    void a_canary_fails_its_share_of_the_requests_and_no_other() {
        Simulation simulation = at("rollout.errors 0.4", 0.25);
        double failing = sum(simulation, 0, Column.FAILED) / sum(simulation, 0, Column.IN);
        assertThat(failing).isCloseTo(0.25 * 0.4, within(1e-4));
        assertThat(gauge(simulation, Series.NEW_VERSION)).isEqualTo(0.25);
        assertThat(Rollouts.share(simulation.world(), 0)).isEqualTo(0.25);
        assertThat(Rollouts.errors(simulation.world(), 0)).isEqualTo(0.4);
    }

    /** Half of the requests need three times the CPU time: 10 ms become 20 ms on average; half of them call twenty times as often: 2 become 21 calls. */
    @Test
    void the_new_version_costs_what_its_factors_say() {
        Simulation simulation = at("rollout.demand 3", 0.5);
        double served = sum(simulation, 0, Column.SERVED);
        double cpu = sum(simulation, 0, Column.CPU) * 8 / served;
        double calls = sum(simulation, 2, Column.SENT) / served;
        System.out.printf("R-rollout: %.4f s of CPU (0.02), %.2f calls (21)%n", cpu, calls);
        assertThat(cpu).isCloseTo(0.02, within(1e-4));
        assertThat(calls).isCloseTo(21, within(0.2));
    }

    @Test
    void what_cannot_start_starts_again_and_again_until_it_is_taken_back() {
        Simulation simulation = at("rollout.crashes 1", 0.5);
        assertThat(gauge(simulation, Series.READY)).isEqualTo(2);
        double restarts = 0;
        for (int i = 0; i < 100; i++) {
            simulation.advance();
            restarts += gauge(simulation, Series.RESTARTS);
        }
        assertThat(restarts).as("two replicas, a boot of 10 s each").isCloseTo(20, within(2.0));
        assertThat(simulation.telemetry().logs("app", 90, 190, "panic at start", 100))
                .hasSizeGreaterThan(5);
        simulation.apply(Shop.set("app", Parameter.ROLLOUT, 0, 0));
        Shop.runTo(simulation, 202);
        assertThat(gauge(simulation, Series.READY)).isEqualTo(4);
    }
}
