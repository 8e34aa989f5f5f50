package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import org.junit.jupiter.api.Test;

class HealthChecksTest {
    private static SystemModel checked(String settings, double rate) {
        return Shop.empty()
                .has(
                        "app",
                        Kind.SERVICE,
                        "replicas 4, cores 1, slots 50, queue 100, demand 0.01, boot 20, probe.timeout 0.5, "
                                + "probe.every 5, probe.fails 3, " + settings)
                .has("auth", Kind.THIRD_PARTY, "latency.mean 0.02, latency.spread 0.2")
                .calls("app", "auth", "timeout 2")
                .journey("go", rate, "app")
                .build();
    }

    private static double gauge(Simulation simulation, Series series) {
        return simulation.world().gauges[simulation.world().top.gauges.find(0, series)];
    }

    private static Patch rate(double rate) {
        return new Patch.SetTo(new Target.OnJourney("go"), Parameter.RATE, rate, 0);
    }

    @Test
    void healthy_replicas_stay_in() {
        Simulation simulation = Simulation.start(checked("", 200), 6);
        for (int i = 0; i < 200; i++) {
            simulation.advance();
            assertThat(gauge(simulation, Series.READY)).isEqualTo(4);
        }
    }

    /** M/M/1 at a load of one half, slots without end: the sojourn is exponential with a mean of 20 ms, so P(S > 50 ms) = e^-2.5 = 0.082. */
    @Test
    void a_check_fails_as_often_as_the_sojourn_is_too_long() {
        SystemModel plain = Shop.empty()
                .has("app", Kind.SERVICE, "replicas 1, cores 1, slots 1, queue 100000, demand 0.01, probe.timeout 0.05")
                .journey("go", 50, "app")
                .build();
        Simulation simulation = Simulation.start(plain, 6);
        double sum = 0;
        for (int i = 0; i < 600; i++) {
            simulation.advance();
            sum += HealthChecks.fails(simulation.world(), 0, 0.05, false, false);
        }
        double exact = StrictMath.exp(-2.5);
        System.out.printf("R-check: P(sojourn > 50 ms) %.4f on average (M/M/1 at 0.5: %.4f)%n", sum / 600, exact);
        assertThat(sum / 600).isCloseTo(exact, within(0.03));
    }

    @Test
    void overload_takes_replicas_out_in_waves_and_panic_keeps_them() {
        Simulation plain = Simulation.start(checked("", 200), 6);
        Simulation panics = Simulation.start(checked("panic 0.6", 200), 6);
        plain.apply(rate(440));
        panics.apply(rate(440));
        double least = 4;
        double good = 0;
        double goodInPanic = 0;
        for (int i = 0; i < 300; i++) {
            plain.advance();
            panics.advance();
            least = Math.min(least, gauge(plain, Series.READY));
            good += plain.journey("go").good() + plain.journey("go").slow();
            goodInPanic += panics.journey("go").good() + panics.journey("go").slow();
        }
        System.out.printf(
                "R-panic: answered in 300 s %.0f, with panic %.0f; least ready %.0f%n", good, goodInPanic, least);
        assertThat(least).isLessThan(2);
        assertThat(goodInPanic).isGreaterThan(good * 1.2);
    }

    @Test
    void a_deep_check_takes_all_out_with_what_they_depend_on_though_processes_run() {
        Simulation simulation = Simulation.start(checked("probe.deep 1", 100), 6);
        simulation.apply(Shop.set("auth", Parameter.LATENCY_MEAN, 1.2, 0));
        Shop.runTo(simulation, 60);
        assertThat(gauge(simulation, Series.READY)).isZero();
        assertThat(gauge(simulation, Series.RESTARTS)).isZero();
        assertThat(simulation.mechanism("go")).isEqualTo("refused at app: health checks took out every replica");
        simulation.apply(Shop.set("app", Parameter.PROBE_DEEP, 0, 0));
        Shop.runTo(simulation, 80);
        assertThat(gauge(simulation, Series.READY)).isEqualTo(4);
    }

    @Test
    void checks_that_kill_make_the_rest_carry_more() {
        Simulation simulation = Simulation.start(checked("probe.kills 1", 200), 6);
        simulation.apply(rate(440));
        double restarts = 0;
        for (int i = 0; i < 300; i++) {
            simulation.advance();
            restarts += gauge(simulation, Series.RESTARTS);
        }
        assertThat(restarts).isGreaterThan(10);
    }

    @Test
    void switching_checks_off_takes_everybody_in() {
        Simulation simulation = Simulation.start(checked("probe.deep 1", 100), 6);
        simulation.apply(Shop.set("auth", Parameter.ERRORS, 1, 0));
        Shop.runTo(simulation, 60);
        assertThat(gauge(simulation, Series.READY)).isZero();
        simulation.apply(Shop.set("app", Parameter.PROBE_TIMEOUT, 0, 0));
        Shop.runTo(simulation, 62);
        assertThat(gauge(simulation, Series.READY)).isEqualTo(4);
    }
}
