package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rate limits: flat at the limit, a burst after a quiet time, 429 for the rest. */
class LimitsTest {
    private static Simulation start(String limit, double rate) {
        return Simulation.start(
                Shop.empty()
                        .has("web", Kind.LOAD_BALANCER, "")
                        .has("api", Kind.SERVICE, "replicas 4, cores 4, slots 200, demand 0.002" + limit)
                        .calls("web", "api", "timeout 2")
                        .journey("ask", rate, "web", "api")
                        .build(),
                3);
    }

    private static double read(Simulation simulation, Series series, int over) {
        int api = Names.componentOf(simulation.system(), "api");
        return simulation.expected().read(api, series, simulation.tick() - over, simulation.tick());
    }

    private static double served(Simulation simulation, int over) {
        double sum = 0;
        for (long t = simulation.tick() - over + 1; t <= simulation.tick(); t++) {
            sum += simulation.chronicle().get(t, 1, Column.SERVED);
        }
        return sum / over;
    }

    @ParameterizedTest
    @ValueSource(doubles = {120, 200, 800})
    void what_is_let_in_is_flat_at_the_limit(double rate) {
        Simulation simulation = Shop.runTo(start(", limit 100", rate), 60);
        double served = served(simulation, 60);
        double limited = read(simulation, Series.LIMITED, 60);
        System.out.printf("limit 100/s, asked %.0f/s: served %.2f/s, told 429 %.1f/s%n", rate, served, limited);
        assertThat(served).isCloseTo(100, within(0.2));
        assertThat(limited).isCloseTo(read(simulation, Series.RATE, 60) - 100, within(1.0));
        assertThat(simulation.mechanism("ask")).isEqualTo("refused at the door of api: 429, limit 100/s");
    }

    @Test
    void below_the_limit_nobody_notices() {
        Simulation simulation = Shop.runTo(start(", limit 100, limit-burst 50", 60), 60);
        assertThat(read(simulation, Series.LIMITED, 60)).isZero();
    }

    @Test
    void after_a_quiet_time_a_burst_is_let_in_once() {
        Simulation simulation = Shop.runTo(start(", limit 100, limit-burst 300", 20), 10);
        simulation.apply(new Patch.SetTo(new dev.muster.scenario.Target.OnJourney("ask"), Parameter.RATE, 200, 0));
        Shop.runTo(simulation, 12);
        assertThat(read(simulation, Series.LIMITED, 2)).isZero();
        Shop.runTo(simulation, 60);
        double told = 0;
        for (long t = 11; t <= 60; t++) {
            told += simulation.chronicle().gauge(t, gauge(simulation));
        }
        double asked = 0;
        for (long t = 11; t <= 60; t++) {
            asked += simulation.chronicle().get(t, 1, Column.IN);
        }
        assertThat(asked - told)
                .as("50 s at the limit, a second's worth, and the burst")
                .isCloseTo(50 * 100 + 100 + 300, within(15.0));
    }

    private static int gauge(Simulation simulation) {
        return simulation.world().top.gauges.find(1, Series.LIMITED);
    }

    @Test
    void a_limit_can_come_later_and_go_again() {
        Simulation simulation = Shop.runTo(start("", 200), 10);
        simulation.apply(Shop.set("api", Parameter.LIMIT, 50, 0));
        Shop.runTo(simulation, 40);
        assertThat(served(simulation, 20)).isCloseTo(50, within(0.2));
        simulation.apply(Shop.set("api", Parameter.LIMIT, 0, 0));
        Shop.runTo(simulation, 60);
        assertThat(served(simulation, 10)).isCloseTo(200, within(15.0));
    }

    @Test
    void logs_and_traces_tell_a_quota_from_a_full_queue() {
        Simulation simulation = Shop.runTo(start(", limit 100", 200), 60);
        Telemetry telemetry = simulation.telemetry();
        assertThat(telemetry.logs("api", 50, 60, "quota exceeded", 100)).isNotEmpty();
        assertThat(telemetry.logs("api", 50, 60, "queue full", 100)).isEmpty();
        assertThat(telemetry.logs("web", 50, 60, "429 too many requests", 100)).isNotEmpty();
        assertThat(telemetry.logs("web", 50, 60, "503", 100)).isEmpty();
        assertThat(telemetry.traces("ask", 60, 50).stream()
                        .flatMap(trace -> trace.spans().stream())
                        .map(Span::note))
                .contains("429: too many requests")
                .noneMatch(note -> note.contains("503"));
    }
}
