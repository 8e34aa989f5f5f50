package dev.muster.simulation.modes;

import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST;
import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST_UNLIKE_TWIN;
import static dev.muster.simulation.modes.Signal.Relation.AT_MOST;
import static dev.muster.simulation.modes.Signal.Relation.TIMES_TWIN_AT_LEAST;
import static dev.muster.simulation.modes.Signal.Relation.TIMES_TWIN_AT_MOST;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import dev.muster.simulation.Patch;
import dev.muster.simulation.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ways to fail by waiting for others: retries that keep a callee down, a pool whose connections are gone, an optional call that takes all slots. */
class WaitingTest {
    private static Shop rates() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("search", Kind.SERVICE, "replicas 3, cores 2, slots 200, demand 0.002")
                .has("rates", Kind.SERVICE, "replicas 1, cores 1, slots 1, queue 255, demand 0.05")
                .calls("web", "search", "timeout 6")
                .calls("search", "rates", "timeout 0.75, attempts 3, backoff.base 0.05, backoff.jitter 0.2")
                .journey("find", 8, "web", "search");
    }

    private static final List<Signal> RETRY_STORM = List.of(
            new Signal(
                    "retries search -> rates /s",
                    Signal.of("search", "rates", Series.RETRIES, 30),
                    AT_LEAST_UNLIKE_TWIN,
                    5),
            new Signal("rate of rates", Signal.of("rates", Series.RATE, 30), TIMES_TWIN_AT_LEAST, 2),
            new Signal(
                    "rate of customers",
                    Signal.of(new Target.OnJourney("find"), Series.RATE, 60),
                    TIMES_TWIN_AT_MOST,
                    1.1),
            new Signal("queue of rates", Signal.of("rates", Series.QUEUE, 30), AT_LEAST_UNLIKE_TWIN, 100),
            new Signal("cpu of rates", Signal.of("rates", Series.CPU, 30), AT_LEAST, 0.95),
            new Signal("errors of rates itself", Signal.of("rates", Series.ERRORS, 30), AT_MOST, 0.6),
            new Signal(
                    "failing", Signal.of(new Target.OnJourney("find"), Series.FAILING, 30), AT_LEAST_UNLIKE_TWIN, 0.9),
            new Signal("timeouts in search's log", Signal.logs("search", "rates", 30), AT_LEAST, 20));

    @Test
    void mode_1_a_retry_storm_outlives_its_trigger() {
        Play play = Play.of("1 retry storm", rates().build(), "find", 11).runTo(60);
        play.fault(Shop.set("rates", Parameter.SPEED, 0.2, 0)).runTo(75);
        play.fault(Shop.set("rates", Parameter.SPEED, 1, 0)).runTo(300).shows(RETRY_STORM);
        Target find = new Target.OnJourney("find");
        play.recovers(
                "shed to 4 a second for two minutes, then let in again",
                200,
                List.of(
                        Play.after(0, new Patch.SetTo(find, Parameter.ADMIT, 0.5, 0)),
                        Play.after(120, new Patch.SetTo(find, Parameter.ADMIT, 1, 20))));
        play.recovers("one attempt only", 60, Shop.set("search", "rates", Parameter.ATTEMPTS, 1));
        play.recovers("drop what is too late", 120, Shop.set("rates", Parameter.DROP_EXPIRED, 1, 0));
        play.staysBad("more replicas of the caller", 240, Shop.set("search", Parameter.REPLICAS, 6, 0));
        play.staysBad("a longer timeout", 240, Shop.set("search", "rates", Parameter.TIMEOUT, 1.5));
    }

    private static Shop orders() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("orders", Kind.SERVICE, "replicas 2, cores 2, slots 60, queue 60, demand 0.004")
                .has("orders-db", Kind.DATABASE, "cores 4, connections 100, demand 0.01")
                .calls("web", "orders", "timeout 10")
                .calls("orders", "orders-db", "timeout 10, pool 20, acquire 1")
                .journey("order", 80, "web", "orders");
    }

    private static final List<Signal> POOL = List.of(
            new Signal("connections in use", Signal.of("orders", "orders-db", Series.POOL_USED, 30), AT_MOST, 2.1),
            new Signal(
                    "waiting for one",
                    Signal.of("orders", "orders-db", Series.POOL_WAITING, 30),
                    AT_LEAST_UNLIKE_TWIN,
                    20),
            new Signal("cpu of the database", Signal.of("orders-db", Series.CPU, 30), AT_MOST, 0.5),
            new Signal("median of the database", Signal.of("orders-db", Series.P50, 30), TIMES_TWIN_AT_MOST, 1.5),
            new Signal("median of orders", Signal.of("orders", Series.P50, 30), TIMES_TWIN_AT_LEAST, 20),
            new Signal("errors of the database", Signal.of("orders-db", Series.ERRORS, 30), AT_MOST, 0.01),
            new Signal(
                    "no connection, says the log",
                    Signal.logs("orders", "no connection free", 30),
                    AT_LEAST_UNLIKE_TWIN,
                    10));

    @Test
    void mode_4_a_pool_leaks_its_connections_while_the_database_idles() {
        Play play = Play.of("4 pool exhaustion", orders().build(), "order", 12).runTo(60);
        play.fault(new Patch.SetTo(new Target.OnDependency("orders", "orders-db"), Parameter.POOL, 0.7, 60))
                .runTo(240)
                .isBad()
                .shows(POOL);
        play.recovers("connections taken back", 60, Shop.set("orders", "orders-db", Parameter.POOL, 20));
        play.staysBad("more replicas of the service", 180, Shop.set("orders", Parameter.REPLICAS, 6, 0));
        play.staysBad("a bigger database", 180, Shop.set("orders-db", Parameter.CORES, 16, 0));
    }

    private static final List<Signal> BROWN_OUT = List.of(
            new Signal("busy slots of checkout", Signal.of("checkout", Series.SLOTS, 30), AT_LEAST_UNLIKE_TWIN, 34),
            new Signal("cpu of checkout", Signal.of("checkout", Series.CPU, 30), TIMES_TWIN_AT_MOST, 0.6),
            new Signal("rate of payments", Signal.of("payments", Series.RATE, 30), TIMES_TWIN_AT_MOST, 0.6),
            new Signal("errors of payments", Signal.of("payments", Series.ERRORS, 30), AT_MOST, 0.01),
            new Signal("errors of tracking", Signal.of("tracking", Series.ERRORS, 30), AT_MOST, 0.01),
            new Signal(
                    "failing", Signal.of(new Target.OnJourney("pay"), Series.FAILING, 60), AT_LEAST_UNLIKE_TWIN, 0.3),
            new Signal(
                    "long span on tracking",
                    Signal.traces("pay", span -> span.component().equals("tracking") && span.durationMillis() > 1000),
                    AT_LEAST_UNLIKE_TWIN,
                    0.3),
            new Signal("burn-rate alert", Signal.alert("pay-budget-burn"), AT_LEAST_UNLIKE_TWIN, 1));

    @Test
    void mode_5_an_optional_call_takes_all_slots() {
        Play play = Play.of("5 slots taken by an optional call", Shop.online(), "pay", 13)
                .runTo(60);
        play.fault(Shop.set("tracking", Parameter.LATENCY_MEAN, 3, 60))
                .runTo(300)
                .isBad()
                .shows(BROWN_OUT);
        play.recovers("flag off", 60, Shop.set("checkout", "tracking", Parameter.ENABLED, 0));
        play.recovers("timeout of 250 ms", 60, Shop.set("checkout", "tracking", Parameter.TIMEOUT, 0.25));
        play.staysBad("twice the replicas", 240, Shop.set("checkout", Parameter.REPLICAS, 6, 0));
        play.getsWorse("restart", 180, new Patch.Restart("checkout", 20));
    }
}
