package dev.muster.simulation.modes;

import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST;
import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST_UNLIKE_TWIN;
import static dev.muster.simulation.modes.Signal.Relation.AT_MOST;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import dev.muster.simulation.LogLine;
import dev.muster.simulation.Patch;
import dev.muster.simulation.Shop;
import dev.muster.simulation.Simulation;
import dev.muster.simulation.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One of three machines has a clock that is a minute and a half ahead. */
class ClockTest {
    private static final Target PAY = new Target.OnJourney("pay");

    private static Shop shop() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("n1", Kind.HOST, "")
                .has("n2", Kind.HOST, "")
                .has("n3", Kind.HOST, "")
                .has("shop", Kind.SERVICE, "replicas 4, cores 2, slots 64, demand 0.004")
                .has(
                        "payments",
                        Kind.SERVICE,
                        "replicas 3, cores 2, slots 64, demand 0.004",
                        List.of("n1", "n2", "n3"),
                        null)
                .has(
                        "stock",
                        Kind.SERVICE,
                        "replicas 3, cores 2, slots 64, demand 0.004, errors 0.02",
                        List.of("n1", "n2", "n3"),
                        null)
                .calls("web", "shop", "timeout 5")
                .callsOptionally("shop", "stock", "timeout 1")
                .calls("shop", "payments", "timeout 1, clock-tolerance 30")
                .journey("pay", 60, "web", "shop");
    }

    /** A request takes less than a second: a span of stock that begins a minute later carries another clock's time. */
    private static boolean isElsewhere(Span span) {
        return span.component().equals("stock") && span.startMillis() > 60_000;
    }

    /** Lines of stock since the fault that are older than the line before them. */
    private static double outOfOrder(Simulation simulation) {
        List<LogLine> lines = simulation.telemetry().logs("stock", 61, simulation.tick(), "", 100_000);
        double wrong = 0;
        for (int i = 1; i < lines.size(); i++) {
            wrong += lines.get(i).tick() < lines.get(i - 1).tick() ? 1 : 0;
        }
        return wrong;
    }

    private static final List<Signal> SKEWED = List.of(
            new Signal("clock of n2", Signal.of("n2", Series.CLOCK, 5), AT_LEAST_UNLIKE_TWIN, 90),
            new Signal("clock of n1", Signal.of("n1", Series.CLOCK, 5), AT_MOST, 0),
            new Signal(
                    "tokens refused /s",
                    Signal.of("shop", "payments", Series.TOKEN_ERRORS, 30),
                    AT_LEAST_UNLIKE_TWIN,
                    17),
            new Signal("failing, at least a third", Signal.of(PAY, Series.FAILING, 60), AT_LEAST_UNLIKE_TWIN, 0.30),
            new Signal("failing, at most a third", Signal.of(PAY, Series.FAILING, 60), AT_MOST, 0.37),
            new Signal("errors of payments itself", Signal.of("payments", Series.ERRORS, 30), AT_MOST, 0.01),
            new Signal("not valid, says shop", Signal.logs("shop", "token not valid", 30), AT_LEAST_UNLIKE_TWIN, 50),
            new Signal("lines of stock out of order", ClockTest::outOfOrder, AT_LEAST_UNLIKE_TWIN, 1),
            new Signal(
                    "spans outside their parents",
                    Signal.traces("pay", ClockTest::isElsewhere),
                    AT_LEAST_UNLIKE_TWIN,
                    0.25),
            new Signal("spans told 401", Signal.traces("pay", s -> s.note().contains("401")), AT_LEAST, 0.25));

    @Test
    void mode_23_one_clock_of_three_is_ahead() {
        Play play = Play.of("23 clock skew", shop().build(), "pay", 61).runTo(60);
        play.fault(Shop.set("n2", Parameter.CLOCK_OFFSET, 90, 0))
                .runTo(240)
                .isBad()
                .shows(SKEWED);
        play.recovers("clock set right", 10, Shop.set("n2", Parameter.CLOCK_OFFSET, 0, 0));
        play.recovers("the node drained", 60, Shop.set("n2", Parameter.UP, 0, 0));
        play.recovers("more tolerance", 10, Shop.set("shop", "payments", Parameter.CLOCK_TOLERANCE, 120));
        play.staysBad("a restart of payments", 90, new Patch.Restart("payments", 10));
        play.staysBad("more payments", 90, Shop.set("payments", Parameter.REPLICAS, 9, 0));
        play.staysBad("a longer timeout", 90, Shop.set("shop", "payments", Parameter.TIMEOUT, 5));
    }
}
