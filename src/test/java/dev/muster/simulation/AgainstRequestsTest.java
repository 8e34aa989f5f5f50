package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Kind;
import dev.muster.scenario.SystemModel;
import org.junit.jupiter.api.Test;

/** The fluid step against a request-by-request simulation of the same station: 36 slots and 12 places to wait, held while callees answer. */
class AgainstRequestsTest {
    private static final double RATE = 25;

    private record Fluid(double answered, double timedOut, double refused, double latency) {}

    private static Fluid fluid(double tracking, double spread) {
        SystemModel model = Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("checkout", Kind.SERVICE, "replicas 3, cores 200, slots 12, queue 4, demand 0.06")
                .has("tracking", Kind.THIRD_PARTY, "latency.mean " + tracking + ", latency.spread " + spread)
                .has("card", Kind.THIRD_PARTY, "latency.mean 0.18, latency.spread 0.3")
                .calls("web", "checkout", "timeout 5")
                .calls("checkout", "tracking", "timeout 30")
                .calls("checkout", "card", "timeout 30")
                .journey("pay", RATE, "web", "checkout")
                .build();
        Chronicle chronicle = Simulation.start(model, 4).chronicle();
        int pay = model.components().size() + model.dependencies().size();
        int web = model.components().size();
        double[] sums = new double[5];
        for (long t = -1700; t <= 0; t++) {
            double answered = chronicle.get(t, pay, Column.GOOD) + chronicle.get(t, pay, Column.SLOW);
            sums[0] += answered;
            sums[1] += chronicle.get(t, web, Column.TIMED_OUT);
            sums[2] += chronicle.get(t, web, Column.TURNED_AWAY);
            sums[3] += answered * chronicle.get(t, pay, Column.MEAN);
            sums[4] += chronicle.get(t, pay, Column.BEGUN);
        }
        double seconds = 1701;
        double extra = sums[4] / seconds - RATE;
        return new Fluid(
                sums[0] / seconds, sums[1] / seconds, sums[2] / seconds - Math.max(0, extra), sums[3] / sums[0]);
    }

    private static Requests.Outcome requests(double tracking, double spread) {
        double[][] callees = {{tracking, spread}, {0.18, 0.3}};
        return new Requests(3).run(RATE, 36, 12, 0.06, callees, 5, 10_000);
    }

    @Test
    void when_full_they_answer_refuse_and_time_out_alike() {
        for (double spread : new double[] {0.05, 0.15, 0.3, 0.5}) {
            Fluid fluid = fluid(3, spread);
            Requests.Outcome exact = requests(3, spread);
            assertThat(fluid.answered).as("answered, spread %s", spread).isCloseTo(exact.answered(), within(0.4));
            assertThat(fluid.timedOut).as("timed out, spread %s", spread).isCloseTo(exact.timedOut(), within(0.4));
            assertThat(fluid.refused).as("refused, spread %s", spread).isCloseTo(exact.refused(), within(0.4));
            assertThat(fluid.latency).as("latency, spread %s", spread).isCloseTo(exact.latency(), within(0.15));
        }
    }

    @Test
    void when_half_empty_both_answer_everything_in_the_same_time() {
        Fluid fluid = fluid(0.7, 0.5);
        Requests.Outcome exact = requests(0.7, 0.5);
        assertThat(fluid.timedOut + exact.timedOut()).isLessThan(0.01);
        assertThat(fluid.latency).isCloseTo(exact.latency(), within(0.02));
    }
}
