package dev.muster.simulation.modes;

import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST;
import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST_UNLIKE_TWIN;
import static dev.muster.simulation.modes.Signal.Relation.AT_MOST;
import static dev.muster.simulation.modes.Signal.Relation.TIMES_TWIN_AT_MOST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Operation;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import dev.muster.simulation.Patch;
import dev.muster.simulation.Shop;
import dev.muster.simulation.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Modes 6 and 7: messages that wait behind a slow consumer, and one that no consumer survives. */
class QueueModesTest {
    private static final Target POISONED = new Target.OnDependency("orders", "monolith");
    private static final Target GROUP = new Target.OnDependency("orders", "worker");

    private static final List<Signal> BACKLOG = List.of(
            new Signal("backlog", Signal.of(GROUP, Series.BACKLOG, 0), AT_LEAST_UNLIKE_TWIN, 2000),
            new Signal("age of the oldest message", Signal.of(GROUP, Series.OLDEST, 0), AT_LEAST_UNLIKE_TWIN, 60),
            new Signal("errors of api", Signal.of("api", Series.ERRORS, 60), AT_MOST, 0.01),
            new Signal("p99 of api", Signal.of("api", Series.P99, 60), TIMES_TWIN_AT_MOST, 1.1),
            new Signal("cpu of worker", Signal.of("worker", Series.CPU, 60), TIMES_TWIN_AT_MOST, 1),
            new Signal("lines 'is behind' of the queue", Signal.logs("orders", "is behind", 180), AT_LEAST, 2));

    /** The first threshold of restarts was 1: it took the series, restarts a second, for a count. One in five seconds is 0.2. */
    private static final List<Signal> POISON = List.of(
            new Signal("stuck partitions", Signal.of(POISONED, Series.STUCK, 0), AT_LEAST_UNLIKE_TWIN, 1),
            new Signal("backlog", Signal.of(POISONED, Series.BACKLOG, 0), AT_LEAST_UNLIKE_TWIN, 300),
            new Signal(
                    "restarts of monolith",
                    Signal.most(new Target.OnComponent("monolith"), Series.RESTARTS, 120),
                    AT_LEAST_UNLIKE_TWIN,
                    0.15),
            new Signal(
                    "lines with the same offset",
                    Signal.logs("monolith", "unhandled exception while processing orders[", 300),
                    AT_LEAST,
                    5),
            new Signal("requests of the database", Signal.of("db", Series.RATE, 120), TIMES_TWIN_AT_MOST, 1));

    private static SystemModel orders() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("api", Kind.SERVICE, "replicas 3, cores 2, slots 100, demand 0.004")
                .has("orders", Kind.QUEUE, "latency.mean 0.004, partitions 12")
                .has("worker", Kind.SERVICE, "replicas 3, cores 2, slots 40, demand 0.01")
                .has("db", Kind.DATABASE, "cores 4, connections 100, demand 0.003")
                .has("mailer", Kind.THIRD_PARTY, "latency.mean 0.05, latency.spread 0.2")
                .calls("web", "api", "timeout 3")
                .calls("api", "orders", "timeout 1")
                .calls("orders", "worker", "timeout 30, consumers 6")
                .calls("worker", "db", "timeout 5")
                .calls("worker", "mailer", "timeout 10")
                .journey("order", 60, "web", "api")
                .build();
    }

    private static double oldest(Simulation simulation) {
        return simulation.telemetry().value(GROUP, Series.OLDEST, simulation.tick(), 0);
    }

    /** Seconds until the oldest message waits for less than five seconds; -1 if that does not happen. */
    private static int workedOff(Play play, int within, Patch... patches) {
        Simulation live = play.fork().fault(patches).live();
        for (int s = 0; s < within; s++) {
            live.advance();
            if (oldest(live) < 5) {
                return s;
            }
        }
        return -1;
    }

    @Test
    void mode_6_a_backlog_grows_behind_a_healthy_front_until_more_is_done_at_once() {
        Play play = Play.of("mode 6 queue backlog", orders(), "order", 3)
                .runTo(60)
                .fault(Shop.set("mailer", Parameter.LATENCY_MEAN, 0.2, 0))
                .runTo(360)
                .shows(BACKLOG);
        int places = workedOff(play, 900, Shop.set("orders", "worker", Parameter.CONSUMERS, 36), partitions(36));
        int beyond = workedOff(play, 900, Shop.set("orders", "worker", Parameter.CONSUMERS, 36));
        int replicas = workedOff(play, 900, Shop.set("worker", Parameter.REPLICAS, 9, 0));
        int api = workedOff(play, 900, Shop.set("api", Parameter.REPLICAS, 9, 0));
        System.out.printf(
                "mode 6: worked off %d s after 36 places and partitions, 36 places at 12 partitions %d, after three times the workers %d, the fronts %d%n",
                places, beyond, replicas, api);
        assertThat(places).isBetween(0, 600);
        assertThat(replicas).isNegative();
        assertThat(api).isNegative();
        assertThat(beyond).isNegative();
    }

    private static Patch partitions(int parts) {
        return Shop.set("orders", Parameter.PARTITIONS, parts, 0);
    }

    /** Web and worker are one process, as at incident.io: what ends the worker ends requests too. */
    private static SystemModel monolith() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("monolith", Kind.SERVICE, "replicas 2, cores 2, slots 60, queue 10, demand 0.01, boot 15")
                .has("orders", Kind.QUEUE, "latency.mean 0.004, partitions 8")
                .has("db", Kind.DATABASE, "cores 4, connections 100, demand 0.003")
                .has("gateway", Kind.SERVICE, "replicas 2, cores 1, slots 60, demand 0.001")
                .calls("web", "monolith", "timeout 3")
                .calls("gateway", "orders", "timeout 1")
                .calls("orders", "monolith", "timeout 30, consumers 4, backoff.base 10, backoff.factor 1")
                .calls("monolith", "db", "timeout 5")
                .journey("order", 60, "web", "monolith")
                .journey("hooks", 20, "gateway")
                .build();
    }

    @Test
    void mode_7_a_poison_message_ends_its_consumers_until_it_is_put_aside() {
        Play play = Play.of("mode 7 poison message", monolith(), "order", 4)
                .runTo(60)
                .fault(Shop.set("orders", Parameter.POISON, 1, 0))
                .runTo(360)
                .shows(POISON)
                .isBad();
        play.recovers("put it aside", 60, new Patch.Operate("orders", Operation.PARK, 1));
        play.staysBad("restart all", 300, new Patch.Restart("monolith", 15));
        play.staysBad("more consumers", 300, Shop.set("orders", "monolith", Parameter.CONSUMERS, 8));
        play.getsWorse("redeliver faster", 300, Shop.set("orders", "monolith", Parameter.BACKOFF_BASE, 2));
    }
}
