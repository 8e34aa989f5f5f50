package dev.muster.simulation.modes;

import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST;
import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST_UNLIKE_TWIN;
import static dev.muster.simulation.modes.Signal.Relation.AT_MOST;
import static dev.muster.simulation.modes.Signal.Relation.TIMES_TWIN_AT_LEAST;
import static dev.muster.simulation.modes.Signal.Relation.TIMES_TWIN_AT_MOST;
import static dev.muster.simulation.modes.Signal.logs;
import static dev.muster.simulation.modes.Signal.most;
import static dev.muster.simulation.modes.Signal.of;

import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Operation;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import dev.muster.simulation.Patch;
import dev.muster.simulation.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Modes 8 and 9: memory that leaks until replicas are killed, and collections that feed on what they hold up. */
class MemoryTest {
    /** A leak of 2 MB/s in 800 MB that are free: every replica dies about every seven minutes and is away for a boot of 40 s. */
    private static final List<Signal> LEAK = List.of(
            new Signal("heap at its highest", most(Town.CHECKOUT, Series.HEAP, 600), AT_LEAST_UNLIKE_TWIN, 0.6),
            new Signal("replicas killed per second", of("checkout", Series.OOM_KILLS, 600), AT_LEAST, 3.0 / 600),
            new Signal("gc at its highest", most(Town.CHECKOUT, Series.GC, 600), TIMES_TWIN_AT_LEAST, 2),
            new Signal("lines OOMKilled", logs("checkout", "OOMKilled", 600), AT_LEAST_UNLIKE_TWIN, 3),
            new Signal("rate", of("checkout", Series.RATE, 600), TIMES_TWIN_AT_MOST, 1.02),
            new Signal("database cpu", of("orders-db", Series.CPU, 600), TIMES_TWIN_AT_MOST, 1.05));

    /** Seen after the load is long back to usual. */
    private static final List<Signal> SPIRAL = List.of(
            new Signal("gc", of("app", Series.GC, 60), AT_LEAST_UNLIKE_TWIN, 0.4),
            new Signal("cpu", of("app", Series.CPU, 60), AT_LEAST, 0.97),
            new Signal("rate of arrivals", of("app", Series.RATE, 60), TIMES_TWIN_AT_MOST, 1.05),
            new Signal("queue", of("app", Series.QUEUE, 60), AT_LEAST_UNLIKE_TWIN, 1000),
            new Signal("median time", of("app", Series.P50, 60), TIMES_TWIN_AT_LEAST, 10),
            new Signal("failing", of(new Target.OnJourney("go"), Series.FAILING, 60), AT_LEAST_UNLIKE_TWIN, 0.3),
            new Signal("restarts", of("app", Series.RESTARTS, 60), AT_MOST, 0),
            new Signal("lines GC overhead", logs("app", "GC overhead", 60), AT_LEAST_UNLIKE_TWIN, 20));

    @Test
    void mode_8_a_leak_ends_in_a_loop_of_kills() {
        SystemModel system = Town.shop(
                        "boot 40, heap.limit 1000, heap.base 200, heap.per-request 1, heap.garbage 0.5, heap.gc-cost"
                                + " 0.001")
                .build();
        Play play = Play.of("mode 8", system, Town.PAY, 11)
                .runTo(60)
                .fault(Town.set("checkout", Parameter.HEAP_LEAK, 2))
                .runTo(1000)
                .shows(LEAK);
        play.eases(
                "four times the memory",
                0.05,
                600,
                List.of(Play.after(0, Town.set("checkout", Parameter.HEAP_LIMIT, 4000))));
        play.eases(
                "rolled back, one replica at a time beside a fifth",
                0.05,
                800,
                List.of(
                        Play.after(0, Town.set("checkout", Parameter.REPLICAS, 5)),
                        Play.after(60, Town.set("checkout", Parameter.HEAP_LEAK, 0)),
                        Play.after(60, new Patch.Operate("checkout", Operation.ROLL, 1))));
        play.doesNotEase(
                "restart of all at once", 0.5, 1600, List.of(Play.after(0, new Patch.Restart("checkout", 40))));
        play.doesNotEase(
                "a faster database", 0.8, 600, List.of(Play.after(0, Town.set("orders-db", Parameter.SPEED, 2))));
    }

    /** The application of M4, three times, behind a balancer: 660/s are usual, a minute of 840/s is too much. */
    private static SystemModel spiral() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has(
                        "app",
                        Kind.SERVICE,
                        "replicas 3, cores 1, slots 100, queue 4000, demand 0.003, heap.limit 256, heap.base 20, "
                                + "heap.per-request 1.8, heap.garbage 1.8, heap.gc-cost 0.000606")
                .has("sleep", Kind.THIRD_PARTY, "latency.mean 0.1, latency.spread 0")
                .calls("web", "app", "timeout 10")
                .calls("app", "sleep", "timeout 30")
                .journey(new Journey("go", List.of("web", "app"), 600, 0.99, 1, 1, 1, "EUR", true))
                .build();
    }

    private static Patch go(Parameter parameter, double value) {
        return new Patch.SetTo(new Target.OnJourney("go"), parameter, value, 0);
    }

    @Test
    void mode_9_collections_feed_on_what_they_hold_up() {
        Play play = Play.of("mode 9", spiral(), "go", 11)
                .runTo(60)
                .fault(go(Parameter.RATE, 840))
                .runTo(120)
                .fault(go(Parameter.RATE, 600))
                .runTo(300)
                .shows(SPIRAL)
                .isBad();
        play.recovers(
                "half of the customers for a minute",
                90,
                List.of(Play.after(0, go(Parameter.ADMIT, 0.4)), Play.after(60, go(Parameter.ADMIT, 1))));
        play.recovers("restart", 60, new Patch.Restart("app", 20));
        play.staysBad("nine customers of ten", 180, go(Parameter.ADMIT, 0.9));
        play.staysBad("one replica more", 180, Town.set("app", Parameter.REPLICAS, 4));
    }
}
