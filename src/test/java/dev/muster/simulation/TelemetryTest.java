package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Condition;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TelemetryTest {
    private static final Target CHECKOUT = new Target.OnComponent("checkout");
    private static final Target PAY = new Target.OnJourney("pay");
    private static Simulation faulty;

    @BeforeAll
    static void run() {
        faulty = Shop.runTo(Simulation.start(Shop.online(), 7), 60);
        faulty.apply(Shop.set("tracking", Parameter.LATENCY_MEAN, 3, 60));
        Shop.runTo(faulty, 400);
    }

    @Test
    void points_are_the_scrapes_of_the_window_ends_included() {
        Points points = faulty.telemetry().points(CHECKOUT, Series.RATE, -7, 12);
        assertThat(points.ticks()).containsExactly(-5, 0, 5, 10);
        assertThat(faulty.telemetry().points(CHECKOUT, Series.RATE, -1899, 9999).ticks())
                .startsWith(-1795, -1790)
                .endsWith(395, 400);
        assertThat(faulty.telemetry().points(CHECKOUT, Series.RATE, 11, 14).size())
                .isZero();
    }

    @Test
    void a_target_has_the_series_of_its_kind_and_no_others() {
        assertThat(faulty.telemetry().seriesOf(new Target.OnComponent("tracking")))
                .containsExactly(Series.RATE, Series.ERRORS, Series.P50, Series.P95, Series.P99);
        assertThat(faulty.telemetry().seriesOf(new Target.OnComponent("fax"))).isEmpty();
        assertThat(faulty.telemetry()
                        .points(new Target.OnComponent("tracking"), Series.CPU, 0, 100)
                        .size())
                .isZero();
        assertThat(faulty.telemetry().value(new Target.OnComponent("tracking"), Series.CPU, 100, 0))
                .isNaN();
    }

    @Test
    void rates_are_whole_requests_per_scrape() {
        for (double value : faulty.telemetry().points(PAY, Series.RATE, 0, 400).values()) {
            assertThat(value * 5).isCloseTo(Math.rint(value * 5), within(1e-9));
        }
    }

    @Test
    void a_quantile_is_read_from_buckets_with_their_artefacts() {
        Histogram histogram = new Histogram();
        histogram.addAt(50, 0.3);
        histogram.addAt(50, 2);
        assertThat(histogram.quantile(0.5)).isCloseTo(0.5, within(1e-9));
        assertThat(histogram.quantile(0.99)).isCloseTo(2.47, within(1e-9));
        histogram.addAt(1000, 60);
        assertThat(histogram.quantile(0.99)).isEqualTo(10);
        assertThat(new Histogram().quantile(0.5)).isNaN();
    }

    @Test
    void a_slow_third_party_shows_no_error_of_its_own() {
        Target tracking = new Target.OnComponent("tracking");
        assertThat(faulty.telemetry().value(tracking, Series.ERRORS, 400, 100)).isZero();
        assertThat(faulty.telemetry().value(tracking, Series.P50, 400, 100)).isBetween(2.5, 3.75);
    }

    @Test
    void the_caller_sees_what_the_callee_cannot() {
        Target edge = new Target.OnDependency("web", "checkout");
        assertThat(faulty.telemetry().value(edge, Series.ERRORS, 400, 100)).isGreaterThan(0.45);
        assertThat(faulty.telemetry().value(edge, Series.P99, 400, 100)).isLessThanOrEqualTo(5);
        assertThat(faulty.telemetry().value(CHECKOUT, Series.ERRORS, 400, 100)).isGreaterThan(0.45);
        assertThat(faulty.telemetry().value(new Target.OnComponent("web"), Series.ERRORS, 400, 100))
                .isGreaterThan(0.08);
        assertThat(faulty.telemetry().value(new Target.OnDependency("checkout", "payments"), Series.ERRORS, 400, 100))
                .isZero();
    }

    @Test
    void the_budget_burns_as_fast_as_requests_go_bad() {
        double failing = faulty.telemetry().value(PAY, Series.FAILING, 400, 120);
        double slow = faulty.telemetry().value(PAY, Series.SLOW, 400, 120);
        assertThat(failing + slow).isCloseTo(1, within(0.02));
        assertThat(faulty.telemetry().value(PAY, Series.BURN, 400, 120))
                .isCloseTo((failing + 0.25 * slow) * 1000, within(20.0));
    }

    @Test
    void the_cache_answers_its_share() {
        assertThat(faulty.telemetry().value(new Target.OnComponent("cache"), Series.HIT_RATIO, 400, 300))
                .isCloseTo(0.95, within(0.005));
        assertThat(faulty.telemetry().value(new Target.OnComponent("orders-db"), Series.RATE, -60, 600))
                .isCloseTo(25 + 6, within(2.0));
    }

    @Test
    void a_condition_holds_only_if_it_held_all_the_time() {
        Condition full = new Condition(CHECKOUT, Series.SLOTS, true, 30, 0, 60);
        long first = 0;
        while (!faulty.telemetry().holds(new Condition(CHECKOUT, Series.SLOTS, true, 30, 0, 0), first)) {
            first += 5;
        }
        assertThat(first).isBetween(70L, 125L);
        assertThat(faulty.telemetry().holds(full, first + 30)).isFalse();
        assertThat(faulty.telemetry().holds(full, first + 80)).isTrue();
    }

    @Test
    void what_has_not_happened_yet_is_not_a_number() {
        assertThat(faulty.telemetry().value(CHECKOUT, Series.CPU, 500, 0)).isNaN();
    }

    @Test
    void an_alert_is_pending_then_fires_then_is_resolved_then_rests() {
        Simulation simulation = Shop.runTo(Simulation.start(Shop.online(), 7), 20);
        simulation.apply(Shop.set("tracking", Parameter.LATENCY_MEAN, 3, 0));
        long pending = -1;
        long firing = -1;
        while (firing < 0) {
            simulation.advance();
            AlertStatus status = simulation.alerts().get(1);
            if (status.state() == AlertStatus.State.PENDING && pending < 0) {
                pending = status.sinceTick();
            }
            if (status.state() == AlertStatus.State.FIRING) {
                firing = status.sinceTick();
            }
            assertThat(simulation.tick()).isLessThan(200);
        }
        assertThat(firing - pending).isEqualTo(60);
        simulation.apply(Shop.set("checkout", "tracking", Parameter.ENABLED, 0));
        Shop.runTo(simulation, simulation.tick() + 30);
        AlertStatus resolved = simulation.alerts().get(1);
        assertThat(resolved.state()).isEqualTo(AlertStatus.State.RESOLVED);
        Shop.runTo(simulation, resolved.sinceTick() + AlertStatus.RESOLVED_SECONDS - 1);
        assertThat(simulation.alerts().get(1).state()).isEqualTo(AlertStatus.State.RESOLVED);
        simulation.advance();
        assertThat(simulation.alerts().get(1).state()).isEqualTo(AlertStatus.State.INACTIVE);
    }
}
