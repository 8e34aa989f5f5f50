package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import org.junit.jupiter.api.Test;

/** Yesterday, at the same hour. */
class DayBeforeTest {
    private static final Target CHECKOUT = new Target.OnComponent("checkout");
    private static final int DAY = 86_400;

    @Test
    void a_day_has_a_point_every_five_minutes_and_the_history_goes_on_from_there() {
        Telemetry telemetry = Simulation.start(Shop.online(), 7).telemetry();
        Points points = telemetry.points(CHECKOUT, Series.RATE, -2 * DAY, 0);
        assertThat(points.ticks()).startsWith(-DAY - 1800, -DAY - 1500).contains(-2100, -1795, -1790, 0);
        assertThat(points.values()).doesNotContain(Double.NaN);
        assertThat(telemetry.points(CHECKOUT, Series.RATE, -DAY, -DAY + 600).ticks())
                .containsExactly(-DAY, -DAY + 300, -DAY + 600);
    }

    @Test
    void at_the_same_hour_it_was_like_today_and_at_night_it_was_quiet() {
        long began = System.nanoTime();
        Telemetry telemetry = Simulation.start(Shop.online(), 7).telemetry();
        long started = System.nanoTime();
        double yesterday = mean(telemetry, Series.RATE, -DAY - 1800, -DAY + 1800);
        System.out.printf(
                "the day before: history in %.0f ms, day in %.0f ms%n",
                (started - began) / 1e6, (System.nanoTime() - started) / 1e6);
        double night = mean(telemetry, Series.RATE, -7 * 3600, -5 * 3600);
        assertThat(yesterday).isCloseTo(mean(telemetry, Series.RATE, -1200, 0), within(1.5));
        assertThat(night).isLessThan(0.4 * yesterday);
        assertThat(mean(telemetry, Series.P95, -DAY, -DAY + 3600))
                .isCloseTo(mean(telemetry, Series.P95, -1200, 0), within(0.1));
        assertThat(mean(telemetry, Series.CPU, -7 * 3600, -5 * 3600))
                .isLessThan(0.5 * mean(telemetry, Series.CPU, -1200, 0));
        assertThat(telemetry.value(CHECKOUT, Series.RATE, -DAY + 7, 0)).isCloseTo(25, within(8.0));
    }

    private static double mean(Telemetry telemetry, Series series, long from, long to) {
        double sum = 0;
        Points points = telemetry.points(CHECKOUT, series, from, to);
        for (double value : points.values()) {
            sum += value;
        }
        return sum / points.size();
    }

    @Test
    void it_is_a_function_of_system_and_seed_and_looking_changes_nothing() {
        Simulation looked = Simulation.start(Shop.online(), 7);
        Points before = looked.telemetry().points(CHECKOUT, Series.P95, -DAY, -2100);
        Simulation left = Simulation.start(Shop.online(), 7);
        Shop.runTo(looked, 30);
        Shop.runTo(left, 30);
        assertThat(looked.hash()).isEqualTo(left.hash());
        assertThat(left.fork()
                        .telemetry()
                        .points(CHECKOUT, Series.P95, -DAY, -2100)
                        .values())
                .containsExactly(before.values());
        assertThat(Simulation.start(Shop.online(), 8)
                        .telemetry()
                        .points(CHECKOUT, Series.P95, -DAY, -2100)
                        .values())
                .isNotEqualTo(before.values());
    }

    @Test
    void demand_falls_at_night_and_is_whole_by_day() {
        assertThat(DayBefore.shape(0)).isCloseTo(1, within(1e-9));
        assertThat(DayBefore.shape(-DAY)).isCloseTo(1, within(1e-9));
        assertThat(DayBefore.shape(-6 * 3600)).isCloseTo(0.3, within(1e-9));
        assertThat(DayBefore.shape(-14 * 3600)).isCloseTo(1.06, within(1e-9));
    }
}
