package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import org.junit.jupiter.api.Test;

class DisksTest {
    private static SystemModel store(String settings) {
        return Shop.empty()
                .has("app", Kind.SERVICE, "replicas 2, demand 0.005")
                .has("db", Kind.DATABASE, "cores 8, connections 100, demand 0.001, replication.writes 0.3, " + settings)
                .calls("app", "db", "timeout 2")
                .journey("go", 100, "app")
                .build();
    }

    private static double used(Simulation simulation) {
        return simulation.world().gauges[simulation.world().top.gauges.find(1, Series.DISK)];
    }

    /** 2 MB/s and 0.01 MB for each of the requests. */
    @Test
    void a_disk_fills_with_time_and_requests() {
        Simulation simulation =
                Simulation.start(store("disk.size 100000, disk.used 0.1, disk.write 2, disk.per-request 0.01"), 5);
        double before = used(simulation);
        double requests = 0;
        for (int i = 0; i < 300; i++) {
            simulation.advance();
            requests += simulation.chronicle().get(simulation.tick(), 1, Column.IN);
        }
        double expected = (2 * 300 + 0.01 * requests) / 100_000;
        System.out.printf("R-disk: %.6f more in use after 300 s (%.6f)%n", used(simulation) - before, expected);
        assertThat(used(simulation) - before).isCloseTo(expected, within(1e-6));
    }

    @Test
    void errors_log_more_than_answers() {
        Simulation simulation = Simulation.start(store("disk.size 100000, disk.used 0.1, disk.per-error 1"), 5);
        double before = used(simulation);
        simulation.apply(Shop.set("db", Parameter.ERRORS, 0.5, 0));
        double errors = 0;
        for (int i = 0; i < 100; i++) {
            simulation.advance();
            errors += simulation.chronicle().get(simulation.tick(), 1, Column.FAILED);
        }
        assertThat(errors).isGreaterThan(1000);
        assertThat(used(simulation) - before).isCloseTo(errors / 100_000, within(1e-5));
    }

    @Test
    void a_full_disk_fails_writes_and_silences_the_log_until_it_is_freed() {
        Simulation simulation = Simulation.start(store("disk.size 10000, disk.used 0.1"), 5);
        simulation.apply(Shop.set("db", Parameter.DISK_USED, 0.999, 0));
        simulation.apply(Shop.set("db", Parameter.DISK_WRITE, 1, 0));
        Shop.runTo(simulation, 100);
        assertThat(used(simulation)).isEqualTo(1);
        assertThat(simulation.telemetry().value(new Target.OnComponent("db"), Series.ERRORS, 100, 60))
                .isCloseTo(0.3, within(0.02));
        assertThat(simulation.telemetry().logs("db", 0, 100, "no space left", 10))
                .hasSize(1);
        assertThat(simulation.telemetry().logs("db", 20, 100, "", 100)).isEmpty();
        simulation.apply(Shop.set("db", Parameter.DISK_USED, 0.2, 0));
        Shop.runTo(simulation, 110);
        assertThat(simulation.journey("go").failed()).isLessThan(1e-9);
        assertThat(used(simulation)).isCloseTo(0.201, within(0.001));
    }
}
