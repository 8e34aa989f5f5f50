package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.SystemModel;
import dev.muster.simulation.SideBySide.Figures;
import dev.muster.simulation.oracle.Count;
import org.junit.jupiter.api.Test;

/** D1 and D2: the model against the oracle, the same inputs in both. */
class OracleTest {
    /** 100/s, 50 slots, queue 500; calls to the callee are given up after 1 s, clients leave after 2 s. */
    static final SystemModel POOL = Shop.empty()
            .has("lb", Kind.LOAD_BALANCER, "")
            .has("pool", Kind.SERVICE, "replicas 1, cores 64, slots 50, queue 500, demand 0.005")
            .has("callee", Kind.SERVICE, "replicas 1, cores 1000, slots 10000, demand 0.1")
            .calls("lb", "pool", "timeout 2")
            .calls("pool", "callee", "timeout 1")
            .journey("go", 100, "lb", "pool")
            .build();

    /** The callee goes from 0.1 s to 2 s at 60 s and back at 200 s. */
    static SideBySide exhaustion() {
        return new SideBySide(POOL)
                .at(60, Shop.set("callee", Parameter.DEMAND, 2, 0))
                .at(200, Shop.set("callee", Parameter.DEMAND, 0.1, 0));
    }

    private static double failed(Figures figures, int from, int to) {
        return figures.sum("journey go", Count.FAILED, from, to);
    }

    /** A count a second, as if exactly the mean number of customers had come. */
    private static double perSecond(Figures figures, double sum, double share, int from, int to) {
        double more = figures.sum("journey go", Count.BEGUN, from, to) - 100.0 * (to - from);
        return (sum - share * more) / (to - from);
    }

    @Test
    void D1_a_slow_callee_empties_the_thread_pool_alike() {
        Figures model = SideBySide.mean(6, seed -> exhaustion().model(seed, 260));
        Figures oracle = SideBySide.mean(4, seed -> exhaustion().oracle(seed, 260));
        System.out.println(
                "D1 thread pool: oracle / model (published: busy 50.0, queue 498, refused 37.0, failed 62.8)");
        for (Count count : new Count[] {Count.BUSY, Count.QUEUE, Count.GOOD}) {
            double exact = oracle.mean("pool", count, 120, 200);
            double got = model.mean("pool", count, 120, 200);
            System.out.printf("  %-8s %.1f / %.1f%n", count, exact, got);
            assertThat(got).as("%s", count).isCloseTo(exact, within(Math.max(1, 0.01 * exact)));
        }
        double[] refused = new double[2];
        double[] failed = new double[2];
        int i = 0;
        for (Figures figures : new Figures[] {oracle, model}) {
            double turnedAway = figures.sum("pool", Count.REFUSED, 120, 200);
            refused[i] = perSecond(figures, turnedAway, 1, 120, 200);
            failed[i++] = perSecond(figures, failed(figures, 120, 200) - turnedAway, 0, 120, 200);
        }
        System.out.printf("  refused  %.1f / %.1f a second%n", refused[0], refused[1]);
        System.out.printf("  failed beside refused %.1f / %.1f a second%n", failed[0], failed[1]);
        assertThat(refused[1]).isCloseTo(refused[0], within(1.0));
        assertThat(failed[1]).isCloseTo(failed[0], within(1.0));
        double again = oracle.answered("journey go", 230, 260) / oracle.sum("journey go", Count.BEGUN, 230, 260);
        double modelAgain = model.answered("journey go", 230, 260) / model.sum("journey go", Count.BEGUN, 230, 260);
        System.out.printf("  good again, seconds 230..259: %.3f / %.3f%n", again, modelAgain);
        assertThat(modelAgain).isCloseTo(again, within(0.01));
        drain(oracle, model);
    }

    private static void drain(Figures oracle, Figures model) {
        for (int width : new int[] {5, 10}) {
            System.out.printf(
                    "  first %d s after the fault: good %.0f / %.0f, failed %.0f / %.0f%n",
                    width,
                    oracle.answered("journey go", 200, 200 + width),
                    model.answered("journey go", 200, 200 + width),
                    failed(oracle, 200, 200 + width),
                    failed(model, 200, 200 + width));
        }
        // The model lets go of held slots at once: the drain lands up to a second early, which is a hundred requests.
        assertThat(model.answered("journey go", 200, 205))
                .isCloseTo(oracle.answered("journey go", 200, 205), within(100.0));
        assertThat(model.answered("journey go", 200, 210))
                .isCloseTo(oracle.answered("journey go", 200, 210), within(100.0));
    }

    /** 36 slots and 12 places, held while callees answer; customers leave after 5 s. */
    private static SystemModel checkout(double tracking, double spread) {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("checkout", Kind.SERVICE, "replicas 3, cores 200, slots 12, queue 4, demand 0.06")
                .has("tracking", Kind.THIRD_PARTY, "latency.mean " + tracking + ", latency.spread " + spread)
                .has("card", Kind.THIRD_PARTY, "latency.mean 0.18, latency.spread 0.3")
                .calls("web", "checkout", "timeout 5")
                .calls("checkout", "tracking", "timeout 30")
                .calls("checkout", "card", "timeout 30")
                .journey("pay", 25, "web", "checkout")
                .build();
    }

    @Test
    void held_slots_when_full_answer_refuse_and_time_out_alike() {
        for (double spread : new double[] {0.05, 0.15, 0.3, 0.5}) {
            SideBySide run = new SideBySide(checkout(3, spread));
            Figures model = run.model(4, 1500);
            Figures oracle = run.oracle(3, 4000);
            double answered = model.answered("journey pay", 60, 1500) / 1440;
            double exact = oracle.answered("journey pay", 60, 4000) / 3940;
            double late = model.mean("web -> checkout", Count.TIMED_OUT, 60, 1500);
            double exactLate = oracle.mean("web -> checkout", Count.TIMED_OUT, 60, 4000);
            double refused = model.mean("web -> checkout", Count.REFUSED, 60, 1500);
            double exactRefused = oracle.mean("web -> checkout", Count.REFUSED, 60, 4000);
            double latency = model.latency("journey pay", 60, 1500);
            double exactLatency = oracle.latency("journey pay", 60, 4000);
            System.out.printf(
                    "full slots, spread %.2f, oracle / model: answered %.2f / %.2f, timed out %.2f / %.2f, refused %.2f / %.2f, %.2f / %.2f s%n",
                    spread, exact, answered, exactLate, late, exactRefused, refused, exactLatency, latency);
            assertThat(answered).as("answered, spread %s", spread).isCloseTo(exact, within(0.4));
            assertThat(late).as("timed out, spread %s", spread).isCloseTo(exactLate, within(0.4));
            assertThat(refused).as("refused, spread %s", spread).isCloseTo(exactRefused, within(0.4));
            assertThat(latency).as("latency, spread %s", spread).isCloseTo(exactLatency, within(0.15));
        }
    }

    @Test
    void held_slots_when_half_empty_answer_everybody_in_the_same_time() {
        SideBySide run = new SideBySide(checkout(0.7, 0.5));
        Figures model = run.model(4, 600);
        Figures oracle = run.oracle(3, 2000);
        assertThat(model.mean("web -> checkout", Count.TIMED_OUT, 0, 600)).isLessThan(0.01);
        assertThat(oracle.mean("web -> checkout", Count.TIMED_OUT, 0, 2000)).isLessThan(0.01);
        assertThat(model.latency("journey pay", 0, 600))
                .isCloseTo(oracle.latency("journey pay", 0, 2000), within(0.02));
    }
}
