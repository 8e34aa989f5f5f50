package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Operation;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import org.junit.jupiter.api.Test;

/** How a cache warms, stays cold, and keeps what was wrong. */
class CacheFillTest {
    private static final Target CACHE = new Target.OnComponent("cache");

    /** Reads that ask a cache first; what stands behind it answers 300 a second and lets thousands wait. */
    private static Simulation reads(double rate, String cache, String behind) {
        return Simulation.start(
                Shop.empty()
                        .has("api", Kind.SERVICE, "replicas 10, cores 8, slots 5000, demand 0.0001")
                        .has("cache", Kind.CACHE, "hit-ratio 0.95, latency.mean 0.001, " + cache)
                        .has("db", Kind.DATABASE, "cores 1, connections 20, queue 10000, demand 0.0033333")
                        .callsOptionally("api", "cache", "timeout 0.1")
                        .callsOnMiss("api", "db", "cache", "timeout 1, " + behind)
                        .journey("read", rate, "api")
                        .build(),
                7);
    }

    private static void flush(Simulation simulation, double share) {
        simulation.apply(new Patch.Operate("cache", Operation.FLUSH, share));
    }

    private static double coverage(Simulation simulation) {
        return simulation.world().effects.hits[1];
    }

    private static boolean recovers(double rate, double kept) {
        Simulation simulation = reads(rate, "entries 20000", "");
        flush(simulation, 1 - kept);
        Shop.runTo(simulation, 600);
        boolean well = simulation.journey("read").good()
                > 0.95 * simulation.journey("read").begun();
        System.out.printf(
                "M5 cache, store of 300/s, %.0f/s, %.0f %% kept: coverage %.2f after 600 s, %s%n",
                rate, 100 * kept, coverage(simulation), well ? "recovered" : "stays down");
        return well;
    }

    @Test
    void M5_a_cold_cache_recovers_only_if_the_store_behind_it_answers_in_time() {
        assertThat(recovers(250, 0)).isTrue();
        assertThat(recovers(1000, 0.8)).isTrue();
        assertThat(recovers(1000, 0.5)).isFalse();
        assertThat(recovers(2000, 0.8)).isFalse();
    }

    /** {@code dh/dt = r (1 - h)(h* - h)/K} by parts: {@code ln[(1-h)(h*-h0) / ((h*-h)(1-h0))] = (1 - h*) r t / K}. */
    @Test
    void it_fills_as_the_closed_form_says() {
        Simulation simulation = reads(200, "entries 20000", "");
        flush(simulation, 0.6);
        double h0 = coverage(simulation);
        double reads = 0;
        for (int t = 0; t < 150; t++) {
            simulation.advance();
            reads += simulation.journey("read").begun();
        }
        double h = coverage(simulation);
        double left = StrictMath.log((1 - h) * (0.95 - h0) / ((0.95 - h) * (1 - h0)));
        System.out.printf(
                "cache filled from %.3f to %.3f; logarithm %.4f, closed form %.4f%n",
                h0, h, left, 0.05 * reads / 20000);
        assertThat(left).isCloseTo(0.05 * reads / 20000, within(0.03 * left));
    }

    /** In balance {@code reads (1 - h)(h* - h)/K = h/ttl}. */
    @Test
    void entries_that_expire_leave_a_balance() {
        Simulation simulation = reads(500, "entries 5000, ttl 60", "");
        double h = coverage(simulation);
        double filled = 500 * (1 - h) * (0.95 - h) / 5000;
        System.out.printf(
                "cache with a life of 60 s: coverage %.3f, filled %.5f/s, expired %.5f/s%n", h, filled, h / 60);
        assertThat(filled).isCloseTo(h / 60, within(0.08 * filled));
    }

    @Test
    void one_flight_spares_the_store_what_others_fetch_already() {
        Simulation many = reads(400, "entries 100, ttl 10", "network 0.5");
        Simulation one = reads(400, "entries 100, ttl 10, single-flight 1", "network 0.5");
        double calls = calls(many);
        double spared = calls(one);
        double first = 1 / (1 + 4 * 0.507);
        System.out.printf("single flight: %.1f calls/s instead of %.1f%n", spared, calls);
        assertThat(spared).isLessThan(0.7 * calls);
        double missed = 400 * (1 - coverage(one));
        assertThat(spared).isCloseTo(missed * first, within(0.05 * spared));
    }

    private static double calls(Simulation simulation) {
        return simulation.telemetry().value(new Target.OnDependency("api", "db"), Series.RATE, simulation.tick(), 60);
    }

    @Test
    void wrong_entries_are_served_until_they_are_flushed() {
        Simulation simulation = reads(200, "entries 5000", "");
        flush(simulation, 0.9);
        simulation.apply(Shop.set("db", Parameter.WRONG, 0.5, 0));
        Shop.runTo(simulation, 60);
        simulation.apply(Shop.set("db", Parameter.WRONG, 0, 0));
        Shop.runTo(simulation, 300);
        double kept = wrong(simulation);
        flush(simulation, 1);
        Shop.runTo(simulation, 320);
        System.out.printf(
                "wrong answers four minutes after the store was right: %.3f, flushed: %.3f%n", kept, wrong(simulation));
        assertThat(kept).isGreaterThan(0.05);
        assertThat(wrong(simulation)).isZero();
        assertThat(simulation.telemetry().value(CACHE, Series.HIT_RATIO, 320, 0))
                .isLessThan(0.9);
    }

    private static double wrong(Simulation simulation) {
        World w = simulation.world();
        return w.wrong[w.top.callTo[w.top.journeyRoot[0]]];
    }

    @Test
    void a_cache_without_entries_is_always_warm() {
        Simulation simulation = reads(200, "", "");
        flush(simulation, 1);
        Shop.runTo(simulation, 5);
        assertThat(simulation.telemetry().value(CACHE, Series.HIT_RATIO, 5, 0)).isCloseTo(0.95, within(0.03));
    }
}
