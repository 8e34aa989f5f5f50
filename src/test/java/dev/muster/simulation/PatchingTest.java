package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import org.junit.jupiter.api.Test;

class PatchingTest {
    private static final Target TRACKING = new Target.OnComponent("tracking");
    private static final Target CHECKOUT = new Target.OnComponent("checkout");

    @Test
    void a_parameter_moves_linearly_and_ends_at_its_value() {
        Simulation simulation = Simulation.start(Shop.online(), 1);
        assertThat(simulation.current(TRACKING, Parameter.LATENCY_MEAN)).isEqualTo(0.04);
        assertThat(simulation.current(CHECKOUT, Parameter.SPEED)).isEqualTo(1);
        simulation.apply(Shop.set("tracking", Parameter.LATENCY_MEAN, 3, 10));
        assertThat(simulation.current(TRACKING, Parameter.LATENCY_MEAN)).isEqualTo(0.04);
        Shop.runTo(simulation, 5);
        assertThat(simulation.current(TRACKING, Parameter.LATENCY_MEAN)).isCloseTo(1.52, within(0.04));
        simulation.apply(Shop.set("tracking", Parameter.LATENCY_MEAN, 0.04, 0));
        assertThat(simulation.current(TRACKING, Parameter.LATENCY_MEAN)).isEqualTo(0.04);
        Shop.runTo(simulation, 20);
        assertThat(simulation.current(TRACKING, Parameter.LATENCY_MEAN)).isEqualTo(0.04);
    }

    @Test
    void what_does_not_exist_or_is_out_of_range_is_refused() {
        Simulation simulation = Simulation.start(Shop.online(), 1);
        assertThatThrownBy(() -> simulation.apply(Shop.set("fax", Parameter.ERRORS, 1, 0)))
                .hasMessage("The system has no fax.");
        assertThatThrownBy(() -> simulation.apply(Shop.set("tracking", Parameter.SLOTS, 1, 0)))
                .hasMessage("tracking has no parameter slots.");
        assertThatThrownBy(() -> simulation.apply(Shop.set("checkout", Parameter.ERRORS, 1.5, 0)))
                .hasMessage("checkout: errors must lie between 0.0 and 1.0, not 1.5.");
        assertThatThrownBy(() -> simulation.apply(Shop.set("checkout", "tracking", Parameter.POOL, 5)))
                .hasMessageStartingWith("checkout -> tracking has no pool");
        assertThatThrownBy(() -> simulation.apply(new Patch.Restart("fax", 5))).hasMessage("The system has no fax.");
        assertThatThrownBy(() -> simulation.apply(new Patch.Dip("checkout", 2, 5)))
                .hasMessageContaining("a share between 0 and 1");
    }

    @Test
    void a_restart_fails_what_is_in_flight_once_and_refuses_until_it_is_back() {
        Simulation simulation = Shop.runTo(Simulation.start(Shop.online(), 5), 30);
        double inFlight = simulation.world().inside[simulation.world().top.nodeOf[2]];
        simulation.apply(new Patch.Restart("checkout", 5));
        double begun = 0;
        double failed = 0;
        for (int i = 0; i < 5; i++) {
            simulation.advance();
            begun += simulation.journey("pay").begun();
            failed += simulation.journey("pay").failed();
            assertThat(simulation.mechanism("pay")).isEqualTo("refused at checkout: no replica is up");
        }
        assertThat(failed).isCloseTo(begun + inFlight, within(0.01));
        Shop.runTo(simulation, 50);
        assertThat(simulation.journey("pay").failed()).isLessThan(0.01);
        assertThat(simulation.mechanism("pay")).isEmpty();
    }

    @Test
    void a_dip_takes_capacity_and_gives_it_back() {
        Simulation simulation = Shop.runTo(Simulation.start(Shop.online(), 5), 10);
        simulation.apply(new Patch.Dip("checkout", 0.9, 30));
        Shop.runTo(simulation, 35);
        assertThat(simulation.journey("pay").failed()).isGreaterThan(5);
        Shop.runTo(simulation, 60);
        assertThat(simulation.journey("pay").failed()).isLessThan(0.01);
    }

    @Test
    void a_pool_that_is_too_small_holds_up_its_caller_while_the_database_idles() {
        Simulation simulation = Shop.runTo(Simulation.start(Shop.online(), 5), 10);
        simulation.apply(Shop.set("checkout", "orders-db", Parameter.POOL, 1));
        simulation.apply(Shop.set("orders-db", Parameter.DEMAND, 0.08, 0));
        Shop.runTo(simulation, 120);
        assertThat(simulation.mechanism("pay"))
                .isIn(
                        "timed out: checkout -> orders-db after 2 s",
                        "refused at checkout: all 36 slots busy, queue full");
        assertThat(simulation.telemetry().value(new Target.OnComponent("orders-db"), Series.CPU, 120, 30))
                .isLessThan(0.25);
        assertThat(simulation.journey("pay").failed()).isGreaterThan(5);
    }

    @Test
    void a_critical_callee_that_errs_fails_the_journey_and_names_itself() {
        Simulation simulation = Shop.runTo(Simulation.start(Shop.online(), 5), 10);
        simulation.apply(Shop.set("card-network", Parameter.ERRORS, 0.5, 0));
        Shop.runTo(simulation, 60);
        assertThat(simulation.mechanism("pay")).isEqualTo("errors of card-network");
        double failing = simulation.telemetry().value(new Target.OnJourney("pay"), Series.FAILING, 60, 30);
        assertThat(failing).as("two attempts of one in two").isCloseTo(0.25, within(0.05));
    }

    @Test
    void an_optional_callee_that_errs_fails_nobody() {
        Simulation simulation = Shop.runTo(Simulation.start(Shop.online(), 5), 10);
        simulation.apply(Shop.set("tracking", Parameter.ERRORS, 1, 0));
        Shop.runTo(simulation, 60);
        assertThat(simulation.journey("pay").failed()).isLessThan(1e-9);
    }

    @Test
    void attempts_and_timeouts_may_grow_while_it_runs() {
        Simulation simulation = Shop.runTo(Simulation.start(Shop.online(), 5), 10);
        simulation.apply(Shop.set("web", "checkout", Parameter.TIMEOUT, 90));
        simulation.apply(Shop.set("web", "checkout", Parameter.ATTEMPTS, 5));
        simulation.apply(Shop.set("web", "checkout", Parameter.BACKOFF_BASE, 20));
        Shop.runTo(simulation, 60);
        assertThat(simulation.journey("pay").failed()).isLessThan(1e-9);
        assertThat(simulation.current(new Target.OnDependency("web", "checkout"), Parameter.TIMEOUT))
                .isEqualTo(90);
    }

    @Test
    void a_journey_may_start_at_a_service() {
        Simulation simulation = Simulation.start(
                Shop.empty()
                        .has("alone", Kind.SERVICE, "demand 0.02")
                        .journey("go", 10, "alone")
                        .build(),
                1);
        Shop.runTo(simulation, 10);
        assertThat(simulation.telemetry().value(new Target.OnJourney("go"), Series.P50, 10, 60))
                .isBetween(0.005, 0.05);
    }
}
