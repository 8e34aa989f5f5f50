package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.AlertRule;
import dev.muster.scenario.Condition;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import org.junit.jupiter.api.Test;

/** Monitoring is a client of what it watches. */
class ScrapeGapsTest {
    private static final Target SHOP = new Target.OnComponent("shop");

    private static Shop small() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("shop", Kind.SERVICE, "replicas 2, cores 2, slots 20, queue 200, demand 0.02")
                .calls("web", "shop", "timeout 10")
                .journey("buy", 60, "web", "shop");
    }

    private static long missing(Simulation simulation, Target on, Series series, long from, long to) {
        Points points = simulation.telemetry().points(on, series, from, to);
        long missing = 0;
        for (double value : points.values()) {
            missing += Double.isNaN(value) ? 1 : 0;
        }
        return missing;
    }

    @Test
    void a_healthy_target_misses_nothing() {
        Simulation simulation = Shop.runTo(Simulation.start(small().build(), 3), 60);
        assertThat(missing(simulation, SHOP, Series.RATE, -600, 60)).isZero();
        assertThat(simulation.telemetry().value(SHOP, Series.GAPS, 60, 0)).isZero();
    }

    @Test
    void an_overloaded_target_misses_scrapes_while_its_caller_still_tells() {
        Simulation simulation = overloaded(200);
        double gaps = simulation.telemetry().value(SHOP, Series.GAPS, 200, 100);
        long missing = missing(simulation, SHOP, Series.RATE, 101, 200);
        System.out.printf("gaps, overloaded: %.2f of the replicas' scrapes, %d of 20 altogether%n", gaps, missing);
        assertThat(gaps).isGreaterThan(0.5);
        assertThat(missing).isGreaterThan(5);
        assertThat(missing(simulation, new Target.OnDependency("web", "shop"), Series.RATE, 101, 200))
                .isZero();
        assertThat(missing(simulation, new Target.OnJourney("buy"), Series.RATE, 101, 200))
                .isZero();
    }

    @Test
    void a_target_that_is_down_is_a_gap_and_its_last_value_goes_stale_after_five_minutes() {
        Simulation simulation = Simulation.start(small().build(), 3);
        simulation.apply(new Patch.Restart("shop", 1000));
        Shop.runTo(simulation, 600);
        assertThat(missing(simulation, SHOP, Series.RATE, 5, 600)).isEqualTo(120);
        double before = simulation.telemetry().value(SHOP, Series.RATE, 0, 0);
        assertThat(simulation.telemetry().value(SHOP, Series.RATE, 290, 0)).isEqualTo(before);
        assertThat(simulation.telemetry().value(SHOP, Series.RATE, 310, 0)).isNaN();
        assertThat(simulation.telemetry().value(SHOP, Series.GAPS, 600, 0)).isEqualTo(1);
        assertThat(simulation.telemetry().value(SHOP, Series.RATE, 600, 60)).isNaN();
    }

    @Test
    void an_alert_on_missing_data_rings() {
        Simulation simulation = Simulation.start(
                small().pages("no-data", SHOP, Series.GAPS, 0.9, 0, 60)
                        .pages("quiet", SHOP, Series.ERRORS, 0.5, 0, 0)
                        .build(),
                3);
        simulation.apply(new Patch.Restart("shop", 1000));
        Shop.runTo(simulation, 100);
        assertThat(simulation.alerts().get(0).state()).isEqualTo(AlertStatus.State.FIRING);
        assertThat(simulation.alerts().get(1).state()).isEqualTo(AlertStatus.State.INACTIVE);
        assertThat(simulation.telemetry().holds(new Condition(SHOP, Series.GAPS, true, 0.9, 0, 30), 100))
                .isTrue();
        assertThat(AlertRule.Severity.PAGE)
                .isEqualTo(simulation.alerts().get(0).rule().severity());
    }

    @Test
    void slots_that_wait_for_a_slow_callee_hide_nobody() {
        Simulation simulation = Simulation.start(
                small().has("rates", Kind.THIRD_PARTY, "latency.mean 0.05")
                        .calls("shop", "rates", "timeout 5")
                        .build(),
                3);
        simulation.apply(Shop.set("rates", Parameter.LATENCY_MEAN, 4, 0));
        Shop.runTo(simulation, 200);
        assertThat(simulation.telemetry().value(SHOP, Series.SLOTS, 200, 0)).isGreaterThan(39);
        assertThat(missing(simulation, SHOP, Series.SLOTS, 5, 200)).isZero();
    }

    @Test
    void as_many_scrapes_are_missed_as_the_law_says() {
        Simulation simulation = overloaded(400);
        ScrapeGaps gaps =
                new ScrapeGaps(simulation.world().top, simulation.chronicle(), simulation.world().parameters, 3);
        double expected = 0;
        double seen = 0;
        int scrapes = 0;
        for (long t = 100; t <= 400; t += 5) {
            expected += gaps.chance(1, t);
            seen += gaps.missed(1, t);
            scrapes++;
        }
        double law = StrictMath.exp(-2 / (0.05 * 200 / 2));
        System.out.printf("gaps, 200 at work on 2 cores: %.3f, law %.3f%n", seen / scrapes, law);
        assertThat(expected / scrapes).isCloseTo(law, within(0.02));
        assertThat(Math.abs(seen - expected)).isLessThan(3 * Math.sqrt(scrapes * 0.25 / 2));
    }

    private static Simulation overloaded(int seconds) {
        Simulation simulation = Simulation.start(
                Shop.empty()
                        .has("web", Kind.LOAD_BALANCER, "")
                        .has("shop", Kind.SERVICE, "replicas 2, cores 2, slots 200, queue 200, demand 0.02")
                        .calls("web", "shop", "timeout 10")
                        .journey("buy", 60, "web", "shop")
                        .build(),
                3);
        simulation.apply(Shop.set("shop", Parameter.SPEED, 0.2, 0));
        return Shop.runTo(simulation, seconds);
    }

    @Test
    void looking_changes_nothing_and_again_shows_the_same() {
        Simulation looked = Simulation.start(small().build(), 3);
        Simulation left = looked.fork();
        looked.apply(Shop.set("shop", Parameter.SPEED, 0.2, 0));
        left.apply(Shop.set("shop", Parameter.SPEED, 0.2, 0));
        for (int i = 0; i < 60; i++) {
            looked.advance();
            left.advance();
            looked.telemetry().value(SHOP, Series.GAPS, looked.tick(), 0);
        }
        assertThat(looked.hash()).isEqualTo(left.hash());
        assertThat(left.telemetry().points(SHOP, Series.GAPS, 0, 60).values())
                .containsExactly(
                        looked.telemetry().points(SHOP, Series.GAPS, 0, 60).values());
    }
}
