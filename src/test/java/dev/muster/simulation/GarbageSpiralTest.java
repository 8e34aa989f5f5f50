package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * M4: the garbage collection example of OSDI'22 (Huang et al., artefact lexiangh/Metastability): 100 threads that each sleep 0.1 s and make 1.8 MB of
 * garbage in a heap of 256 MB; 240 s each of 220, 260, 220, 180 and 140 requests a second. CPU time and cost of a collection are not published; they are
 * calibrated on two figures: 260/s is a little too much, and with all threads busy some 145/s are left. The rest is prediction.
 */
class GarbageSpiralTest {
    private static final Target APP = new Target.OnComponent("app");
    private static final int EACH = 240;

    static SystemModel app(double demand, double cost) {
        return Shop.empty()
                .has(
                        "app",
                        Kind.SERVICE,
                        "replicas 1, cores 1, slots 100, queue 1000000, demand " + demand
                                + ", heap.limit 256, heap.base 20, heap.per-request 1.8, heap.garbage 1.8,"
                                + " heap.gc-cost "
                                + cost)
                .has("sleep", Kind.THIRD_PARTY, "latency.mean 0.1, latency.spread 0")
                .calls("app", "sleep", "timeout 30")
                .journey(new Journey("go", List.of("app"), 220, 0.999, 10, 1, 1, "EUR", true))
                .build();
    }

    private static double queue(Simulation simulation) {
        return simulation.world().inside[simulation.world().top.nodeOf[0]];
    }

    private static double done(Simulation simulation, long from, long to) {
        double done = 0;
        for (long t = from + 1; t <= to; t++) {
            done += simulation.chronicle().get(t, 0, Column.SERVED);
        }
        return done / (to - from);
    }

    @Test
    void M4_a_spiral_stays_until_the_load_is_far_below_what_was_fine_before() {
        double demand = 0.0030;
        double cost = 0.000606;
        Simulation simulation = Simulation.start(app(demand, cost), 5);
        double[] rates = {220, 260, 220, 180, 140};
        double[] queues = new double[rates.length];
        double[] rate = new double[rates.length];
        for (int phase = 0; phase < rates.length; phase++) {
            simulation.apply(new Patch.SetTo(new Target.OnJourney("go"), Parameter.RATE, rates[phase], 0));
            Shop.runTo(simulation, (phase + 1L) * EACH);
            queues[phase] = queue(simulation);
            rate[phase] = done(simulation, phase * EACH + 120L, (phase + 1L) * EACH);
            System.out.printf(
                    "M4 %.0f/s for %d s: %.0f inside at the end, %.1f/s done, gc %.2f%n",
                    rates[phase],
                    EACH,
                    queues[phase],
                    rate[phase],
                    simulation.telemetry().value(APP, Series.GC, simulation.tick(), 60));
        }
        assertThat(queues[0]).as("220/s is fine").isLessThan(60);
        assertThat(queues[1]).as("260/s spirals").isGreaterThan(10_000);
        assertThat(queues[2]).as("back at 220/s it still grows").isGreaterThan(queues[1] + 5_000);
        assertThat(queues[3]).as("at 180/s, too; published: some 57,000").isBetween(51_300.0, 62_700.0);
        assertThat(queues[4]).as("at 140/s it drains").isLessThan(queues[3]);
        assertThat(rate[3]).as("capacity once collapsed").isBetween(140.0, 150.0);
    }
}
