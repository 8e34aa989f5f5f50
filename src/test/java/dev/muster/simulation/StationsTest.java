package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Kind;
import dev.muster.scenario.SystemModel;
import org.junit.jupiter.api.Test;

/** The queue step of one station with steady arrivals, against queueing theory. */
class StationsTest {
    private static final int NODE = 0;

    /** A station alone, fed by hand. */
    private static final class Bench {
        private final World world;
        private final Stations stations;
        private double arrived;
        private double refused;
        private double population;
        private double sojourns;
        private double done;

        Bench(String settings) {
            SystemModel model = Shop.empty()
                    .has("one", Kind.SERVICE, settings)
                    .journey("any", 1, "one")
                    .build();
            world = new World(new Topology(model), new Parameters(model));
            stations = new Stations(world);
        }

        Bench run(double rate, int steps) {
            arrived = 0;
            refused = 0;
            population = 0;
            sojourns = 0;
            done = 0;
            for (int i = 0; i < steps; i++) {
                world.step++;
                world.flow.nodeIn[NODE] = rate * World.DT;
                stations.serve(NODE);
                arrived += rate * World.DT;
                refused += world.flow.nodeRefused[NODE];
                population += world.inside[NODE] * World.DT;
                sojourns += world.sojourn[NODE] * world.flow.nodeOut[NODE];
                done += world.flow.nodeOut[NODE];
            }
            return this;
        }
    }

    @Test
    void a_pure_cpu_station_holds_the_mean_number_of_Erlang_C() {
        double worst = 0;
        for (int cores : new int[] {1, 2, 3, 4, 8, 16, 32}) {
            for (double load : new double[] {0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95}) {
                Bench bench = new Bench("replicas 1, cores " + cores + ", slots 100000, demand 0.05");
                bench.run(cores / 0.05 * load, 20_000).run(cores / 0.05 * load, 100);
                double exact = cores * load + Erlang.waits(cores, load) * load / (1 - load);
                worst = Math.max(worst, Math.abs(bench.world.inside[NODE] / exact - 1));
            }
        }
        assertThat(worst).as("worst relative error of the mean number").isLessThan(0.005);
    }

    @Test
    void a_pool_without_a_queue_refuses_what_Erlang_B_says() {
        double worst = 0;
        for (int slots : new int[] {2, 5, 10, 36}) {
            for (double offered : new double[] {0.5, 0.8, 1, 1.5, 2.25}) {
                Bench bench = new Bench("replicas 1, cores 1000, slots " + slots + ", queue 0, demand 0.5");
                double rate = slots * offered / 0.5;
                bench.run(rate, 2_000).run(rate, 100);
                double exact = Erlang.refuses(slots, slots * offered);
                worst = Math.max(worst, Math.abs(bench.refused / bench.arrived - exact) / Math.max(0.02, exact));
            }
        }
        assertThat(worst)
                .as("worst error of the refused share, relative to it or to 2 %")
                .isLessThan(0.01);
    }

    @Test
    void in_overload_a_bounded_station_works_at_its_full_capacity() {
        Bench bench = new Bench("replicas 3, cores 1000, slots 12, queue 4, demand 3.25")
                .run(25, 3_000)
                .run(25, 100);
        assertThat(bench.done / 10).isCloseTo(36 / 3.25, within(0.01));
        assertThat(bench.world.inside[NODE]).isCloseTo(48 - 0.8, within(0.1));
    }

    @Test
    void in_overload_the_queue_grows_by_what_exceeds_the_capacity() {
        Bench bench = new Bench("replicas 1, cores 1, slots 1, queue 100000, demand 0.05").run(30, 10_000);
        double before = bench.world.inside[NODE];
        bench.run(30, 1_000);
        assertThat((bench.world.inside[NODE] - before) / 100).isCloseTo(10, within(0.01));
    }

    @Test
    void what_comes_in_goes_out_is_refused_or_is_inside() {
        Bench bench = new Bench("replicas 2, cores 2, slots 8, queue 4, demand 0.2");
        double arrived = 0;
        double gone = 0;
        for (int i = 0; i < 40; i++) {
            bench.run(i % 7 * 9.5, 25);
            arrived += bench.arrived;
            gone += bench.refused + bench.done;
            assertThat(bench.world.inside[NODE]).isBetween(0.0, 24.0);
        }
        assertThat(gone + bench.world.inside[NODE]).isCloseTo(arrived, within(1e-9 * arrived));
    }

    @Test
    void time_in_the_station_is_population_over_throughput() {
        Bench bench = new Bench("replicas 1, cores 4, slots 64, demand 0.1").run(30, 5_000);
        assertThat(bench.sojourns).isCloseTo(bench.population, within(1e-9 * bench.population));
    }

    @Test
    void an_empty_station_answers_after_exactly_the_time_it_holds_a_request() {
        Bench bench = new Bench("replicas 1, cores 64, slots 64, demand 0.1").run(0.5, 500);
        assertThat(bench.world.sojourn[NODE]).isCloseTo(0.1, within(1e-6));
    }

    @Test
    void the_age_of_those_who_leave_a_growing_queue_lags_behind_the_wait_of_those_who_join() {
        Bench bench = new Bench("replicas 1, cores 1, slots 1, queue 100000, demand 0.05").run(30, 300);
        double queued = bench.world.inside[NODE] / 20;
        assertThat(bench.world.sojourn[NODE]).isCloseTo(queued, within(0.02 * queued));
        assertThat(bench.world.latency[NODE]).isCloseTo(queued / 1.5, within(0.05 * queued));
    }
}
