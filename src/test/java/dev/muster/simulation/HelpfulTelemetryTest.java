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

    /** Failed plus a quarter of the slow, of the whole drill, with one thing done at a tick. */
    private static double cost(long at, Patch... done) {
        Simulation simulation = atFault(1);
        double[] before = pay(simulation, at);
        for (Patch patch : done) {
            simulation.apply(patch);
        }
        double[] after = pay(simulation, 1500);
        return before[3] + after[3] + 0.25 * (before[2] + after[2]);
    }

    @Test
    void the_pages_come_a_minute_after_the_fault_began() {
        Simulation simulation = atFault(7);
        long burn = 0;
        long latency = 0;
        long slow = 0;
        while (latency == 0) {
            simulation.advance();
            JourneyTick tick = simulation.journey("pay");
            slow = slow == 0 && tick.slow() > 0.1 * tick.begun() ? simulation.tick() : slow;
            burn = burn == 0 && firing(simulation, 0) ? simulation.tick() : burn;
            latency = firing(simulation, 1) ? simulation.tick() : 0;
            assertThat(simulation.tick()).isLessThan(300);
        }
        assertThat(slow).isBetween(145L, 170L);
        assertThat(burn).isBetween(170L, 210L);
        assertThat(latency).isBetween(190L, 245L);
    }

    private static boolean firing(Simulation simulation, int rule) {
        return simulation.alerts().get(rule).state() == AlertStatus.State.FIRING;
    }

    @Test
    void what_people_do_is_worth_what_the_physics_says() {
        double nothing = cost(400);
        double flagOff = cost(415, Shop.set("checkout", "tracking", Parameter.ENABLED, 0));
        double cap = cost(490, Shop.set("checkout", "tracking", Parameter.TIMEOUT, 0.25));
        double scale = cost(520, Shop.set("checkout", Parameter.REPLICAS, 6, 0));
        double restart = cost(440, new Patch.Restart("checkout", 40));
        double rollback = cost(490, new Patch.Dip("payments", 0.5, 30));
        assertThat(flagOff).as("flag-off cures").isLessThan(0.25 * nothing);
        assertThat(cap).as("a cap cures later").isBetween(flagOff, 0.35 * nothing);
        assertThat(scale).as("scaling buys time").isBetween(0.45 * nothing, 0.8 * nothing);
        assertThat(restart).as("a restart makes it worse").isGreaterThan(1.005 * nothing);
        assertThat(rollback).as("a rollback of payments does nothing").isBetween(0.999 * nothing, 1.01 * nothing);
    }

    @Test
    void after_the_flag_is_off_customers_can_pay_within_seconds() {
        Simulation simulation = Shop.runTo(atFault(7), 400);
        simulation.apply(Shop.set("checkout", "tracking", Parameter.ENABLED, 0));
        pay(simulation, 410);
        double[] sums = pay(simulation, 470);
        assertThat(sums[1] / sums[0]).isGreaterThan(0.98);
        assertThat(simulation.mechanism("pay")).isEmpty();
    }

    @Test
    void a_wide_spread_lets_more_customers_give_up_though_their_money_is_taken() {
        Simulation simulation = Shop.runTo(atFault(7), 240);
        simulation.apply(Shop.set("tracking", Parameter.LATENCY_SPREAD, 0.5, 0));
        Shop.runTo(simulation, 300);
        double unconfirmed = 0;
        for (int i = 0; i < 200; i++) {
            simulation.advance();
            unconfirmed += simulation.journey("pay").unconfirmed() / 200;
        }
        assertThat(unconfirmed).as("timed out at 5 s while the work went on").isBetween(2.4, 3.4);
    }
}
