package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import org.junit.jupiter.api.Test;

/** The first drill's physics: 25/s x 3.25 s = 81 of 36 slots. The expected numbers come from an independent request-level simulation. */
class HelpfulTelemetryTest {
    private static final Target CHECKOUT = new Target.OnComponent("checkout");
    private static final Target PAYMENTS = new Target.OnComponent("payments");

    private static Simulation atFault(long seed) {
        Simulation simulation = Shop.runTo(Simulation.start(Shop.online(), seed), 120);
        simulation.apply(Shop.set("tracking", Parameter.LATENCY_MEAN, 3, 120));
        return simulation;
    }

    /** Sums of begun, good, slow and failed payments until a tick. */
    private static double[] pay(Simulation simulation, long until) {
        double[] sums = new double[4];
        while (simulation.tick() < until) {
            simulation.advance();
            JourneyTick tick = simulation.journey("pay");
            sums[0] += tick.begun();
            sums[1] += tick.good();
            sums[2] += tick.slow();
            sums[3] += tick.failed();
        }
        return sums;
    }

    private static double mean(Simulation simulation, Target on, Series series, int over) {
        return simulation.telemetry().value(on, series, simulation.tick(), over);
    }

    @Test
    void a_quiet_ten_minutes_page_nobody() {
        Simulation simulation = Simulation.start(Shop.online(), 11);
        while (simulation.tick() < 600) {
            simulation.advance();
            assertThat(simulation.alerts()).noneMatch(a -> a.state() != AlertStatus.State.INACTIVE);
        }
        assertThat(mean(simulation, CHECKOUT, Series.CPU, 600)).isCloseTo(0.25, within(0.02));
        assertThat(mean(simulation, CHECKOUT, Series.SLOTS, 600)).isCloseTo(7.2, within(0.5));
    }

    @Test
    void the_fault_lets_checkout_wait_while_its_cpu_falls() {
        Simulation simulation = Shop.runTo(atFault(7), 300);
        double[] sums = pay(simulation, 600);
        assertThat(sums[2] / 300).as("slow but good per second").isCloseTo(10.6, within(0.3));
        assertThat((sums[3] - (sums[0] - 25 * 300)) / 300)
                .as("failed per second")
                .isCloseTo(14.4, within(0.7));
        assertThat(sums[1] / 300).as("good per second").isLessThan(0.1);
        assertThat(mean(simulation, CHECKOUT, Series.SLOTS, 300)).isCloseTo(36, within(0.1));
        assertThat(mean(simulation, CHECKOUT, Series.QUEUE, 300)).isCloseTo(11, within(1.0));
        assertThat(mean(simulation, CHECKOUT, Series.CPU, 300)).isCloseTo(0.11, within(0.005));
        assertThat(mean(simulation, PAYMENTS, Series.RATE, 300)).isCloseTo(11.1, within(0.4));
        assertThat(mean(simulation, PAYMENTS, Series.ERRORS, 300)).isZero();
        assertThat(mean(simulation, PAYMENTS, Series.P99, 300)).isLessThan(0.5);
        assertThat(simulation.mechanism("pay")).isEqualTo("refused at checkout: all 36 slots busy, queue full");
    }
}
