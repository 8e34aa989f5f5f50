package dev.muster.simulation.modes;

import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST;
import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST_UNLIKE_TWIN;
import static dev.muster.simulation.modes.Signal.Relation.AT_MOST;
import static dev.muster.simulation.modes.Signal.Relation.TIMES_TWIN_AT_LEAST;
import static dev.muster.simulation.modes.Signal.Relation.TIMES_TWIN_AT_MOST;
import static dev.muster.simulation.modes.Signal.alert;
import static dev.muster.simulation.modes.Signal.logs;
import static dev.muster.simulation.modes.Signal.of;
import static dev.muster.simulation.modes.Signal.traces;

import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.simulation.Patch;
import dev.muster.simulation.Shop;
import dev.muster.simulation.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Modes 10, 19, 20 and 22: a full disk, a lost zone, health checks that shut the door, a neighbour that takes the CPU. */
class MachinesTest {
    private static final List<String> ZONES = List.of("zone-a", "zone-b", "zone-c");

    private static final List<Signal> FULL = List.of(
            new Signal("disk", of("orders-db", Series.DISK, 5), AT_LEAST_UNLIKE_TWIN, 0.999),
            new Signal("errors of the database: its writes", of("orders-db", Series.ERRORS, 60), AT_LEAST, 0.45),
            new Signal("errors of the database: reads go on", of("orders-db", Series.ERRORS, 60), AT_MOST, 0.55),
            new Signal("median time of the database", of("orders-db", Series.P50, 60), TIMES_TWIN_AT_MOST, 1.1),
            new Signal("lines 'no space left'", logs("orders-db", "no space left", 600), AT_LEAST_UNLIKE_TWIN, 1),
            new Signal("lines of the database after that", logs("orders-db", "", 120), AT_MOST, 0),
            new Signal("failing", of(Town.PAYING, Series.FAILING, 60), AT_LEAST_UNLIKE_TWIN, 0.4),
            new Signal("page", alert("pay-burn"), AT_LEAST_UNLIKE_TWIN, 1));

    private static final List<Signal> ZONE = List.of(
            new Signal("zone-b up", of("zone-b", Series.READY, 5), AT_MOST, 0),
            new Signal("ready", of("checkout", Series.READY, 5), AT_MOST, 4),
            new Signal("arrivals", of("checkout", Series.RATE, 60), TIMES_TWIN_AT_LEAST, 0.97),
            new Signal("cpu of the survivors", of("checkout", Series.CPU, 60), AT_LEAST, 0.97),
            new Signal("cpu before", MachinesTest::twinCpu, AT_MOST, 0.85),
            new Signal("failing", of(Town.PAYING, Series.FAILING, 60), AT_LEAST_UNLIKE_TWIN, 0.08),
            new Signal("lines 'queue full'", logs("checkout", "queue full", 60), AT_LEAST_UNLIKE_TWIN, 60),
            new Signal("page", alert("pay-burn"), AT_LEAST_UNLIKE_TWIN, 1));

    /** The processes are well; what their check asks for is slow. */
    private static final List<Signal> CASCADE = List.of(
            new Signal("ready", of("checkout", Series.READY, 5), AT_MOST, 0),
            new Signal("restarts", of("checkout", Series.RESTARTS, 120), AT_MOST, 0),
            new Signal("failing", of(Town.PAYING, Series.FAILING, 30), AT_LEAST_UNLIKE_TWIN, 0.9),
            // Wanted first: errors of cards at most 0.001. With the door shut nobody gets as far as cards, and there is
            // nothing to have errors.
            new Signal("rate of cards", of("cards", Series.RATE, 60), AT_MOST, 1),
            new Signal(
                    "lines 'readiness probe'",
                    logs("checkout", "readiness probe failed", 120),
                    AT_LEAST_UNLIKE_TWIN,
                    4),
            new Signal("cpu", of("checkout", Series.CPU, 30), AT_MOST, 0.1),
            new Signal("lines 'no healthy upstream'", logs("web", "no healthy upstream", 30), AT_LEAST_UNLIKE_TWIN, 30),
            new Signal(
                    "traces that end at the door",
                    traces(Town.PAY, span -> span.note().contains("no healthy upstream")),
                    AT_LEAST_UNLIKE_TWIN,
                    0.9));

    private static final List<Signal> NEIGHBOUR = List.of(
            new Signal("steal", of("checkout", Series.STEAL, 30), AT_LEAST_UNLIKE_TWIN, 0.35),
            new Signal("steal on the host", of("host-1", Series.STEAL, 30), AT_LEAST_UNLIKE_TWIN, 0.35),
            new Signal("arrivals", of("checkout", Series.RATE, 30), TIMES_TWIN_AT_MOST, 1.05),
            new Signal("own cpu", of("checkout", Series.CPU, 30), TIMES_TWIN_AT_MOST, 1),
            new Signal("95th percentile", of("checkout", Series.P95, 30), TIMES_TWIN_AT_LEAST, 3),
            new Signal("restarts", of("checkout", Series.RESTARTS, 60), AT_MOST, 0),
            new Signal("median time of search, elsewhere", of("search", Series.P50, 30), TIMES_TWIN_AT_MOST, 1.1),
            new Signal("lines of the job", logs("report", "job started", 120), AT_LEAST, 1));

    private static double twinCpu(Simulation simulation) {
        return simulation.telemetry().value(Town.CHECKOUT, Series.CPU, 55, 60);
    }

    @Test
    void mode_10_a_disk_is_full() {
        Play play = Play.of("mode 10", full(), Town.PAY, 10)
                .runTo(60)
                .fault(Town.set("orders-db", Parameter.DISK_WRITE, 30))
                .runTo(500)
                .shows(FULL)
                .isBad();
        play.recovers(
                "old files away, writer stopped",
                10,
                Town.set("orders-db", Parameter.DISK_USED, 0.2),
                Town.set("orders-db", Parameter.DISK_WRITE, 0));
        play.recovers("twice the disk", 10, Town.set("orders-db", Parameter.DISK_SIZE, 20_000));
        play.staysBad("restart of the database", 120, new Patch.Restart("orders-db", 20));
        play.staysBad("twice the replicas", 120, Town.set("checkout", Parameter.REPLICAS, 8));
        play.staysBad("three attempts", 120, Shop.set("checkout", "orders-db", Parameter.ATTEMPTS, 3));
    }

    private static SystemModel full() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("checkout", Kind.SERVICE, "replicas 4, cores 2, slots 40, queue 40, demand 0.04")
                .has(
                        "orders-db",
                        Kind.DATABASE,
                        "cores 8, connections 200, demand 0.004, replication.writes 0.5, disk.size 10000, disk.used"
                                + " 0.4, disk.per-error 0.01")
                .calls("web", "checkout", "timeout 3")
                .calls("checkout", "orders-db", "timeout 2")
                .journey(Town.PAY, 150, "web", "checkout")
                .pages("pay-burn", Town.PAYING, Series.BURN, 14.4, 120, 0)
                .build();
    }

    /** Six replicas in three zones do 300/s; 240/s are 80 %, and 120 % of what two zones can do. */
    private static SystemModel zones() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has(
                        "checkout",
                        Kind.SERVICE,
                        "replicas 6, cores 2, slots 40, queue 40, demand 0.04, boot 20",
                        ZONES,
                        null)
                .has("orders-db", Kind.DATABASE, "cores 8, connections 200, demand 0.004", List.of("zone-a"), null)
                .has("zone-a", Kind.HOST, "")
                .has("zone-b", Kind.HOST, "")
                .has("zone-c", Kind.HOST, "")
                .calls("web", "checkout", "timeout 3")
                .calls("checkout", "orders-db", "timeout 2")
                .journey(Town.PAY, 240, "web", "checkout")
                .pages("pay-burn", Town.PAYING, Series.BURN, 14.4, 120, 0)
                .build();
    }

    @Test
    void mode_19_a_zone_is_lost_and_the_rest_is_too_small() {
        Play play = Play.of("mode 19", zones(), Town.PAY, 19)
                .runTo(60)
                .fault(Town.set("zone-b", Parameter.UP, 0))
                .runTo(240)
                .shows(ZONE)
                .isBad();
        play.recovers("half as many again, two of three start", 90, Town.set("checkout", Parameter.REPLICAS, 9));
        play.staysBad("restart of the survivors", 180, new Patch.Restart("checkout", 20));
        // Wanted first: more bad requests than with nothing done. Yet nearly all are too late already, so that no
        // action can make more of them bad.
        play.staysBad("three attempts", 180, Shop.set("web", "checkout", Parameter.ATTEMPTS, 3));
        play.staysBad("a faster database", 180, Town.set("orders-db", Parameter.SPEED, 3));
    }

    /** Where each zone has room for the loss of another, the same fault hurts nobody for long. */
    @Test
    void mode_19_does_not_happen_with_a_zone_to_spare() {
        Play play = Play.of("mode 19, nine replicas from the start", zones(), Town.PAY, 19)
                .both(Town.set("checkout", Parameter.REPLICAS, 9))
                .runTo(60)
                .fault(Town.set("zone-b", Parameter.UP, 0));
        play.recovers("nothing to do", 10);
    }

    @Test
    void mode_20_health_checks_shut_the_door() {
        SystemModel system = slowOnly();
        Play play = Play.of("mode 20", system, Town.PAY, 20)
                .runTo(60)
                .fault(Town.set("cards", Parameter.LATENCY_MEAN, 1.4))
                .runTo(180)
                .shows(CASCADE)
                .isBad();
        play.recovers("shallow checks", 30, Town.set("checkout", Parameter.PROBE_DEEP, 0));
        play.recovers("checks with five seconds of patience", 30, Town.set("checkout", Parameter.PROBE_TIMEOUT, 5));
        play.recovers("panic below a half", 30, Town.set("checkout", Parameter.PANIC, 0.5));
        play.staysBad("restart of all", 120, new Patch.Restart("checkout", 20));
        play.staysBad("twice the replicas", 120, Town.set("checkout", Parameter.REPLICAS, 8));
    }

    /** The shop with customers who are content with three seconds: a slow card network alone would not hurt them. */
    private static SystemModel slowOnly() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has(
                        "checkout",
                        Kind.SERVICE,
                        "replicas 4, cores 2, slots 120, queue 40, demand 0.04, boot 20, probe.timeout 1, probe.every"
                                + " 5, probe.fails 3, probe.deep 1")
                .has("cards", Kind.THIRD_PARTY, "latency.mean 0.1, latency.spread 0.1")
                .calls("web", "checkout", "timeout 5")
                .calls("checkout", "cards", "timeout 4")
                .journey(new Journey(Town.PAY, List.of("web", "checkout"), 150, 0.99, 3, 1, 10, "EUR", true))
                .build();
    }

    /** A nightly report moved onto the checkout's hosts: from the hour on, it takes 40 % of their CPU for five minutes. */
    @Test
    void mode_22_a_neighbour_takes_the_cpu() {
        SystemModel system = Town.shop("", "", List.of("host-1", "host-2"), null)
                .has("search", Kind.SERVICE, "replicas 2, demand 0.01", List.of("host-3"), null)
                .has("report", Kind.JOB, "every 900, first 120, lasts 300, steal 0", List.of("host-1", "host-2"), null)
                .has("host-1", Kind.HOST, "")
                .has("host-2", Kind.HOST, "")
                .has("host-3", Kind.HOST, "")
                .calls("web", "search", "timeout 2")
                .journey("find", 40, "web", "search")
                .build();
        Play play = Play.of("mode 22", system, Town.PAY, 22)
                .runTo(60)
                .fault(Town.set("report", Parameter.STEAL, 0.4))
                .runTo(210)
                .shows(NEIGHBOUR)
                .isBad();
        play.recovers("pause the report", 15, Town.set("report", Parameter.STEAL, 0));
        play.recovers("the report held to a tenth", 15, Town.set("report", Parameter.STEAL, 0.1));
        play.staysBad("restart of the checkout", 180, new Patch.Restart("checkout", 20));
        play.recovers("nothing: it ends by itself", 240);
        play.fork()
                .runTo(600)
                .shows(List.of(new Signal("steal after it", of("checkout", Series.STEAL, 30), AT_MOST, 0)))
                .runTo(1110)
                .shows(List.of(new Signal("steal the next time", of("checkout", Series.STEAL, 30), AT_LEAST, 0.35)))
                .isBad();
    }
}
