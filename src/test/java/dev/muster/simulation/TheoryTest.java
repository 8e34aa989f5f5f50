package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** T: the queue step of one station against queueing theory. T3 is {@link ConservationTest}; the tables alone are {@link CurveTest}. */
class TheoryTest {
    private static final double[] LOADS = {0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99};

    /** Mean number in M/M/k. */
    private static double erlangC(int servers, double load) {
        return servers * load + Erlang.waits(servers, load) * load / (1 - load);
    }

    @Test
    void T1_cores_hold_the_mean_number_of_Erlang_C() {
        double worst = 0;
        for (int cores : new int[] {1, 2, 3, 4, 8, 16, 32, 64, 150}) {
            double worstHere = 0;
            for (double load : LOADS) {
                double rate = cores / 0.05 * load;
                Bench bench = new Bench("replicas 1, cores " + cores + ", slots 100000, demand 0.05");
                bench.run(rate, load > 0.98 ? 40_000 : 10_000);
                worstHere = Math.max(worstHere, Math.abs(bench.inside() / erlangC(cores, load) - 1));
            }
            System.out.printf(
                    "T1 M/M/%d, load 0.1..0.99: mean number off by %.2f %% at most%n", cores, 100 * worstHere);
            worst = Math.max(worst, worstHere);
        }
        assertThat(worst).as("worst relative error of the mean number").isLessThan(0.005);
    }

    @Test
    void T1_held_slots_hold_the_mean_number_of_Erlang_C() {
        double worst = 0;
        for (int slots : new int[] {5, 36, 150}) {
            for (double load : LOADS) {
                double rate = slots / 0.5 * load;
                Bench bench = new Bench("replicas 1, cores 1000, slots " + slots + ", queue 100000, demand 0.5");
                bench.run(rate, load > 0.98 ? 100_000 : 20_000);
                worst = Math.max(worst, Math.abs(bench.inside() / erlangC(slots, load) - 1));
            }
        }
        System.out.printf("T1 5, 36, 150 slots, load 0.1..0.99: mean number off by %.2f %% at most%n", 100 * worst);
        assertThat(worst).isLessThan(0.005);
    }

    @Test
    void T2_time_in_the_station_is_population_over_throughput() {
        Bench bench = new Bench("replicas 1, cores 4, slots 64, demand 0.1").run(30, 5_000);
        double off = Math.abs(bench.sojourns / bench.population - 1);
        System.out.printf("T2 Little: off by %.1e%n", off);
        assertThat(off).isLessThan(1e-9);
    }

    /** The mean number in M/M/1 that starts empty, from the Kolmogorov equations, at the times asked for. */
    private static double[] kolmogorov(double arrival, double service, double[] times) {
        int states = 300;
        double dt = 0.02;
        double[] p = new double[states];
        double[] next = new double[states];
        p[0] = 1;
        double[] means = new double[times.length];
        int asked = 0;
        for (int step = 1; asked < times.length; step++) {
            for (int n = 0; n < states; n++) {
                double up = n + 1 < states ? arrival * p[n] : 0;
                double down = n > 0 ? service * p[n] : 0;
                double in = (n > 0 ? arrival * p[n - 1] : 0) + (n + 1 < states ? service * p[n + 1] : 0);
                next[n] = p[n] + dt * (in - up - down);
            }
            double[] swap = p;
            p = next;
            next = swap;
            if (step * dt >= times[asked] - 1e-9) {
                for (int n = 0; n < states; n++) {
                    means[asked] += n * p[n];
                }
                asked++;
            }
        }
        return means;
    }

    @Test
    void T4_an_empty_server_fills_as_the_Kolmogorov_equations_say() {
        double[] times = {5, 20, 100, 400};
        double[] exact = kolmogorov(0.8, 1, times);
        Bench bench = new Bench("replicas 1, cores 1, slots 100000, demand 1");
        int done = 0;
        for (int i = 0; i < times.length; i++) {
            int until = (int) Math.round(times[i] / World.DT);
            bench.run(0.8, until - done);
            done = until;
            System.out.printf(
                    "T4 M/M/1 load 0.8 from empty, t = %.0f: %.2f, exact %.2f%n", times[i], bench.inside(), exact[i]);
            assertThat(bench.inside()).isCloseTo(exact[i], within(0.2 * exact[i]));
        }
    }

    @Test
    void T5_in_overload_the_queue_grows_by_what_exceeds_the_capacity() {
        Bench bench = new Bench("replicas 1, cores 1, slots 1, queue 100000, demand 0.05").run(30, 10_000);
        double before = bench.inside();
        bench.run(30, 1_000);
        double slope = (bench.inside() - before) / 100;
        System.out.printf("T5 30/s on 20/s: queue grows by %.4f a second%n", slope);
        assertThat(slope).isCloseTo(10, within(0.01));
    }

    @Test
    void T5_in_overload_a_bounded_station_works_at_its_full_capacity() {
        Bench bench = new Bench("replicas 3, cores 1000, slots 12, queue 4, demand 3.25")
                .run(25, 3_000)
                .run(25, 100);
        assertThat(bench.done / 10).isCloseTo(36 / 3.25, within(0.01));
        assertThat(bench.inside()).isCloseTo(48 - 0.8, within(0.1));
    }

    @Test
    void T6_fixed_and_spread_service_times_wait_what_Pollaczek_and_Khinchine_say() {
        double worst = 0;
        for (double spread : new double[] {0, 0.5, 1.5, 2}) {
            for (double load : new double[] {0.3, 0.5, 0.7, 0.8, 0.9}) {
                Bench bench = new Bench("replicas 1, cores 1, slots 100000, demand 0.05, demand-spread " + spread);
                bench.run(load / 0.05, 10_000);
                double exact = load + load * load * (1 + spread * spread) / (2 * (1 - load));
                double off = bench.inside() / exact - 1;
                worst = Math.max(worst, Math.abs(off));
                if (load == 0.8) {
                    System.out.printf(
                            "T6 M/G/1 cv %.1f load 0.8: mean number %.3f, exact %.3f%n", spread, bench.inside(), exact);
                }
            }
        }
        System.out.printf("T6 M/D/1 and M/G/1 up to load 0.9: off by %.2f %% at most%n", 100 * worst);
        assertThat(worst).isLessThan(0.05);
    }

    @Test
    void T7_a_pool_without_a_queue_refuses_what_Erlang_B_says() {
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
        System.out.printf("T7 Erlang B: refused share off by %.2f %% at most%n", 100 * worst);
        assertThat(worst)
                .as("worst error of the refused share, relative to it or to 2 %")
                .isLessThan(0.01);
    }

    /** Throughput of a station that is kept full, by the number of requests at work. */
    private static double throughput(int slots, double sigma, double kappa) {
        Bench bench = new Bench("replicas 1, cores 1000, slots " + slots + ", queue 5, demand 0.1, contention " + sigma
                + ", coherence " + kappa);
        bench.run(2_000, 2_000).run(2_000, 100);
        return bench.done / 10;
    }

    @Test
    void T8_the_universal_scalability_law_has_its_peak_where_Gunther_puts_it() {
        double sigma = 0.02;
        double kappa = 0.001;
        int best = 1;
        double most = 0;
        double worst = 0;
        for (int n = 1; n <= 80; n++) {
            double got = throughput(n, sigma, kappa);
            double exact = n / (1 + sigma * (n - 1) + kappa * n * (n - 1)) / 0.1;
            worst = Math.max(worst, Math.abs(got / exact - 1));
            best = got > most ? n : best;
            most = Math.max(most, got);
        }
        double peak = Math.sqrt((1 - sigma) / kappa);
        System.out.printf(
                "T8 USL: peak at %d, theory %.1f; throughput off by %.2f %% at most%n", best, peak, 100 * worst);
        assertThat((double) best).isCloseTo(peak, within(1.5));
        assertThat(worst).isLessThan(0.01);
    }

    @Test
    void an_empty_station_answers_after_exactly_the_time_it_holds_a_request() {
        Bench bench = new Bench("replicas 1, cores 64, slots 64, demand 0.1").run(0.5, 500);
        assertThat(bench.world.sojourn[Bench.NODE]).isCloseTo(0.1, within(1e-6));
    }

    @Test
    void the_age_of_those_who_leave_a_growing_queue_lags_behind_the_wait_of_those_who_join() {
        Bench bench = new Bench("replicas 1, cores 1, slots 1, queue 100000, demand 0.05").run(30, 300);
        double queued = bench.inside() / 20;
        assertThat(bench.world.sojourn[Bench.NODE]).isCloseTo(queued, within(0.02 * queued));
        assertThat(bench.world.latency[Bench.NODE]).isCloseTo(queued / 1.5, within(0.05 * queued));
    }
}
