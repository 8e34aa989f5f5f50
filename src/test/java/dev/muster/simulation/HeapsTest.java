package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import org.junit.jupiter.api.Test;

class HeapsTest {
    private static final Target APP = new Target.OnComponent("app");

    private static double gauge(Simulation simulation, Series series) {
        return simulation.world().gauges[simulation.world().top.gauges.find(0, series)];
    }

    private static SystemModel one(String settings, double rate) {
        return Shop.empty()
                .has("app", Kind.SERVICE, settings)
                .journey("go", rate, "app")
                .build();
    }

    /** 100 MB of 300 MB live, 2 MB of garbage a request, 4 ms to collect one at L = free: 2 x 0.004 x 100/200 = 4 ms beside 10 ms of work. */
    @Test
    void collections_take_their_share_of_the_cpu() {
        Simulation simulation = Simulation.start(
                one("cores 4, demand 0.01, heap.limit 300, heap.base 100, heap.garbage 2, heap.gc-cost 0.004", 100), 3);
        Shop.runTo(simulation, 60);
        double done = 0;
        for (long t = 1; t <= 60; t++) {
            done += simulation.chronicle().get(t, 0, Column.SERVED) / 60;
        }
        double gc = simulation.telemetry().value(APP, Series.GC, 60, 60);
        double cpu = simulation.telemetry().value(APP, Series.CPU, 60, 60);
        System.out.printf(
                "R-gc: gc %.4f (%.1f/s x 4 ms / 4 cores = %.4f), cpu %.4f (%.4f)%n",
                gc, done, done * 0.001, cpu, done * 0.0035);
        assertThat(gauge(simulation, Series.HEAP)).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(gc).isCloseTo(done * 0.001, within(0.0005));
        assertThat(cpu).isCloseTo(done * 0.0035, within(0.002));
    }

    /** At full load the slow-down is 1 - g with g = cost x allocation x L/(limit - L) / cores. */
    @Test
    void at_full_load_the_rest_is_what_the_formula_leaves() {
        Simulation simulation = Simulation.start(
                one(
                        "cores 2, slots 20, demand 0.01, heap.limit 300, heap.base 100, heap.garbage 2, heap.gc-cost"
                                + " 0.01",
                        400),
                3);
        Shop.runTo(simulation, 60);
        double done = simulation.chronicle().get(60, 0, Column.SERVED);
        double g = 0.01 * (2 * done) * 0.5 / 2;
        System.out.printf("R-gc full: %.2f/s done, 200 x (1 - g) = %.2f with g = %.4f%n", done, 200 * (1 - g), g);
        assertThat(done).isCloseTo(200 * (1 - g), within(0.5));
        assertThat(gauge(simulation, Series.GC)).isCloseTo(g, within(0.01));
    }

    /** A leak of 2 MB/s fills what is free of 200 MB in 50 s; three replicas differ by up to a fifth and die one by one. */
    @Test
    void a_leak_ends_in_a_sawtooth_of_restarts() {
        Simulation simulation = Simulation.start(
                one("replicas 3, cores 2, demand 0.01, boot 10, heap.limit 200, heap.base 100", 60), 3);
        simulation.apply(Shop.set("app", Parameter.HEAP_LEAK, 2, 0));
        double kills = 0;
        double most = 0;
        int least = 3;
        for (int second = 0; second < 600; second++) {
            simulation.advance();
            kills += gauge(simulation, Series.OOM_KILLS);
            most = Math.max(most, gauge(simulation, Series.OOM_KILLS));
            least = (int) Math.min(least, gauge(simulation, Series.READY));
            assertThat(gauge(simulation, Series.HEAP)).isLessThan(1);
        }
        System.out.printf("R-oom: %.0f kills in 600 s (3 x 600 / (50 + 10) = 30), at most %.0f at once%n", kills, most);
        assertThat(kills).isBetween(27.0, 33.0);
        assertThat(most).isLessThan(3);
        assertThat(least).isLessThan(3);
        assertThat(simulation.telemetry().logs("app", 0, 600, "OOMKilled", 1000))
                .hasSizeBetween(20, 60);
    }

    @Test
    void a_restart_takes_the_leak_away() {
        Simulation simulation =
                Simulation.start(one("replicas 2, cores 2, demand 0.01, heap.limit 1000, heap.base 100", 60), 3);
        simulation.apply(Shop.set("app", Parameter.HEAP_LEAK, 2, 0));
        Shop.runTo(simulation, 200);
        assertThat(gauge(simulation, Series.HEAP)).isCloseTo(0.5, within(0.1));
        simulation.apply(new Patch.Restart("app", 5));
        Shop.runTo(simulation, 206);
        assertThat(gauge(simulation, Series.HEAP)).isCloseTo(0.1, within(0.01));
    }

    @Test
    void memory_that_nobody_speaks_of_changes_nothing() {
        Simulation with = Simulation.start(one("demand 0.01, heap.base 100, heap.garbage 3", 60), 3);
        Simulation without = Simulation.start(one("demand 0.01", 60), 3);
        assertThat(with.journey("go")).isEqualTo(without.journey("go"));
    }
}
