package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostsTest {
    private static final List<String> ZONES = List.of("zone-a", "zone-b", "zone-c");

    private static Shop zoned(String host) {
        return Shop.empty()
                .has("app", Kind.SERVICE, "replicas 6, cores 1, slots 20, demand 0.01, boot 10", ZONES, null)
                .has("db", Kind.DATABASE, "cores 8, connections 100, demand 0.001", List.of("zone-a"), null)
                .has("zone-a", Kind.HOST, host)
                .has("zone-b", Kind.HOST, host)
                .has("zone-c", Kind.HOST, host)
                .calls("app", "db", "timeout 2");
    }

    private static SystemModel zones(String host, double rate) {
        return zoned(host).journey("go", rate, "app").build();
    }

    private static double gauge(Simulation simulation, int entity, Series series) {
        return simulation.world().gauges[simulation.world().top.gauges.find(entity, series)];
    }

    private static double sent(Simulation simulation, int seconds) {
        double done = 0;
        for (int i = 0; i < seconds; i++) {
            simulation.advance();
            done += simulation.chronicle().get(simulation.tick(), 0, Column.SERVED);
        }
        return done / seconds;
    }

    @Test
    void what_runs_on_a_host_dies_with_it_and_boots_when_it_is_back() {
        Simulation simulation = Shop.runTo(Simulation.start(zones("", 100), 4), 30);
        simulation.apply(Shop.set("zone-b", Parameter.UP, 0, 0));
        Shop.runTo(simulation, 60);
        assertThat(gauge(simulation, 0, Series.READY)).isEqualTo(4);
        assertThat(simulation.world().fleets.servingOn(simulation.world(), 0, 1))
                .isZero();
        assertThat(simulation.world().fleets.servingOn(simulation.world(), 0, 2))
                .isEqualTo(2);
        assertThat(gauge(simulation, 3, Series.READY)).isZero();
        simulation.apply(Shop.set("zone-b", Parameter.UP, 1, 0));
        Shop.runTo(simulation, 69);
        assertThat(gauge(simulation, 0, Series.READY)).isEqualTo(4);
        Shop.runTo(simulation, 72);
        assertThat(gauge(simulation, 0, Series.READY)).isEqualTo(6);
    }

    /** Six replicas of 100/s; a neighbour takes 60 % of one zone of three: 600 x (1 - 0.6/3) = 480/s are left. */
    @Test
    void a_neighbour_takes_its_share_of_the_speed() {
        Simulation simulation = Shop.runTo(Simulation.start(zones("", 900), 4), 30);
        simulation.apply(Shop.set("zone-c", Parameter.STEAL, 0.6, 0));
        Shop.runTo(simulation, 60);
        double done = sent(simulation, 30);
        System.out.printf("R-steal: %.1f/s done (600 x 0.8 = 480)%n", done);
        assertThat(gauge(simulation, 0, Series.STEAL)).isCloseTo(0.2, within(1e-9));
        assertThat(done).isCloseTo(480, within(5.0));
    }

    /** Two replicas on a zone of 1.5 cores both want a whole core: steal = (2 - 1.5)/2; in zone-a the database wants a part besides. */
    @Test
    void those_on_a_host_share_its_cores() {
        Simulation simulation = Shop.runTo(Simulation.start(zones("cores 1.5", 900), 4), 60);
        double done = sent(simulation, 30);
        double expected = 300 + 200 * 1.5 / (2 + 0.001 * done);
        System.out.printf(
                "R-cores: %.1f/s done (%.1f), steal of zone-b %.3f (0.25)%n",
                done, expected, gauge(simulation, 3, Series.STEAL));
        assertThat(gauge(simulation, 3, Series.STEAL)).isCloseTo(0.25, within(0.01));
        assertThat(done).isCloseTo(expected, within(0.02 * expected));
    }

    @Test
    void a_host_with_cores_to_spare_takes_nothing() {
        Simulation simulation = Shop.runTo(Simulation.start(zones("cores 8", 300), 4), 60);
        assertThat(gauge(simulation, 3, Series.STEAL)).isZero();
        assertThat(gauge(simulation, 0, Series.STEAL)).isZero();
    }

    /** Calls from the six replicas reach the database in zone-a: two thirds of them cross the link of zone-a. */
    @Test
    void a_link_delays_and_loses_what_crosses_it() {
        Simulation simulation = Shop.runTo(Simulation.start(zones("", 100), 4), 30);
        simulation.apply(Shop.set("zone-a", Parameter.LINK_LOSS, 0.3, 0));
        simulation.apply(Shop.set("zone-a", Parameter.LINK_LATENCY, 0.06, 0));
        Shop.runTo(simulation, 32);
        assertThat(simulation.world().effects.lost[0]).isCloseTo(0.2, within(1e-9));
        assertThat(simulation.world().effects.extra[0]).isCloseTo(0.04, within(1e-9));
        Shop.runTo(simulation, 92);
        assertThat(simulation.telemetry().value(new Target.OnDependency("app", "db"), Series.ERRORS, 90, 60))
                .isCloseTo(0.2, within(0.03));
    }

    @Test
    void a_job_runs_by_the_clock_takes_cpu_and_calls() {
        Simulation simulation = Simulation.start(
                zoned("")
                        .has("report", Kind.JOB, "every 100, first 20, lasts 30, steal 0.5", List.of("zone-b"), null)
                        .calls("report", "db", "calls 200")
                        .journey("go", 100, "app")
                        .build(),
                4);
        int job = 5;
        double calls = 0;
        for (int second = 0; second < 200; second++) {
            simulation.advance();
            boolean runs = second % 100 >= 20 && second % 100 < 50;
            long tick = simulation.tick();
            double sent = simulation.chronicle().get(tick, 6 + 1, Column.SENT);
            assertThat(sent).as("calls of the job in second %d", second).isCloseTo(runs ? 200 : 0, within(1e-3));
            calls += sent;
            assertThat(gauge(simulation, 3, Series.STEAL)).isIn(0.0, 0.5);
        }
        assertThat(calls).isCloseTo(2 * 30 * 200, within(1.0));
        assertThat(simulation.chronicle().get(45, 1, Column.CPU))
                .as("cpu of the database")
                .isGreaterThan(0.02);
        assertThat(simulation.telemetry().logs("report", 0, 200, "job started", 10))
                .hasSize(2);
        assertThat(simulation.world().top.law[simulation.world().top.nodeOf[job]])
                .isEqualTo(Topology.Law.SOURCE);
    }
}
