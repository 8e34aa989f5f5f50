package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import org.junit.jupiter.api.Test;

/** A database in parts of which one is busier than the others. */
class ShardsTest {
    private static SystemModel reads(String db, String call) {
        return Shop.empty()
                .has("api", Kind.SERVICE, "replicas 4, cores 4, slots 400, demand 0.001")
                .has("db", Kind.DATABASE, "cores 8, connections 80, demand 0.01, " + db)
                .calls("api", "db", "timeout 2, " + call)
                .journey("read", 200, "api")
                .build();
    }

    private static double seen(Simulation simulation, String component, Series series) {
        return simulation.telemetry().value(new Target.OnComponent(component), series, simulation.tick(), 30);
    }

    /** Of 200/s the hottest of four parts gets h: h * 200 * 10 ms of two cores; the mean stays 200 * 10 ms of eight. */
    @Test
    void the_hottest_part_has_its_share_of_the_work_and_of_the_means() {
        for (double hot : new double[] {0.25, 0.5, 0.8}) {
            Simulation simulation = Simulation.start(reads("shards.count 4, shards.hot " + hot, ""), 5, true);
            Shop.runTo(simulation, 60);
            double hottest = seen(simulation, "db", Series.HOTTEST);
            double cpu = seen(simulation, "db", Series.CPU);
            System.out.printf(
                    "shards: %.0f %% of the work in one of four: hottest %.3f, by hand %.3f; mean cpu %.3f%n",
                    100 * hot, hottest, hot * 200 * 0.01 / 2, cpu);
            assertThat(hottest).isCloseTo(hot * 200 * 0.01 / 2, within(0.08));
            assertThat(cpu).isCloseTo(0.25, within(0.02));
        }
    }

    /** The part that is too full answers two cores' worth, 200/s, of 240/s; the others answer all that they are asked. */
    @Test
    void who_asks_for_the_full_part_fails_and_nobody_else() {
        Simulation simulation = Simulation.start(reads("shards.count 4, shards.hot 0.25, queue 0", ""), 5, true);
        simulation.apply(Shop.set("db", Parameter.SHARDS_HOT, 0.8, 0));
        simulation.apply(new Patch.SetTo(new Target.OnJourney("read"), Parameter.RATE, 300, 0));
        Shop.runTo(simulation, 120);
        double failed = simulation.telemetry().value(new Target.OnJourney("read"), Series.FAILING, 120, 60);
        double expected = (0.8 * 300 - 2 / 0.01) / 300;
        System.out.printf("shards: %.3f failing, by hand %.3f%n", failed, expected);
        assertThat(failed).isCloseTo(expected, within(0.03));
        assertThat(seen(simulation, "db", Series.CPU)).isLessThan(0.45);
    }

    @Test
    void a_pool_in_front_is_held_by_those_who_wait_for_the_full_part() {
        Simulation simulation =
                Simulation.start(reads("shards.count 4, shards.hot 0.25, queue 1000", "pool 20"), 5, true);
        simulation.apply(Shop.set("db", Parameter.SHARDS_HOT, 0.99, 0));
        simulation.apply(new Patch.SetTo(new Target.OnJourney("read"), Parameter.RATE, 300, 0));
        Shop.runTo(simulation, 60);
        double used = simulation.telemetry().value(new Target.OnDependency("api", "db"), Series.POOL_USED, 60, 0);
        assertThat(used).isCloseTo(20, within(0.5));
    }

    @Test
    void a_restart_ends_what_is_in_all_parts() {
        Simulation simulation = Simulation.start(reads("shards.count 4, shards.hot 0.5", ""), 5, true);
        simulation.apply(new Patch.Restart("db", 10));
        Shop.runTo(simulation, 5);
        assertThat(simulation.journey("read").good()).isLessThan(1);
        Shop.runTo(simulation, 30);
        assertThat(simulation.journey("read").good()).isGreaterThan(150);
    }
}
