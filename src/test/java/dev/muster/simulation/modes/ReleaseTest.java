package dev.muster.simulation.modes;

import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST;
import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST_UNLIKE_TWIN;
import static dev.muster.simulation.modes.Signal.Relation.AT_MOST;
import static dev.muster.simulation.modes.Signal.Relation.TIMES_TWIN_AT_LEAST;
import static dev.muster.simulation.modes.Signal.Relation.TIMES_TWIN_AT_MOST;
import static dev.muster.simulation.modes.Signal.alert;
import static dev.muster.simulation.modes.Signal.logs;
import static dev.muster.simulation.modes.Signal.most;
import static dev.muster.simulation.modes.Signal.of;
import static dev.muster.simulation.modes.Signal.traces;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import dev.muster.simulation.Patch;
import dev.muster.simulation.Simulation;
import dev.muster.simulation.Split;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Modes 13, 14 and 15: a new version that fails, one that is slow, and a configuration that nobody survives. */
class ReleaseTest {
    private static final List<Signal> ERRORS = List.of(
            new Signal("errors of checkout", of("checkout", Series.ERRORS, 60), AT_LEAST_UNLIKE_TWIN, 0.2),
            new Signal("new version", of("checkout", Series.NEW_VERSION, 60), AT_LEAST_UNLIKE_TWIN, 0.99),
            new Signal("median time", of("checkout", Series.P50, 60), TIMES_TWIN_AT_MOST, 1.1),
            new Signal("cpu", of("checkout", Series.CPU, 60), TIMES_TWIN_AT_MOST, 1.05),
            new Signal("errors of database", of("orders-db", Series.ERRORS, 60), AT_MOST, 0.001),
            new Signal("lines of the new version", logs("checkout", "(new version)", 60), AT_LEAST_UNLIKE_TWIN, 60),
            new Signal(
                    "traces with an error at checkout",
                    traces(
                            Town.PAY,
                            span -> span.component().equals("checkout")
                                    && !span.outcome().equals("ok")),
                    AT_LEAST_UNLIKE_TWIN,
                    0.2),
            new Signal("page", alert("pay-burn"), AT_LEAST_UNLIKE_TWIN, 1));

    private static final List<Signal> CANARY = List.of(
            new Signal("errors of checkout", of("checkout", Series.ERRORS, 60), AT_LEAST_UNLIKE_TWIN, 0.02),
            new Signal("errors of checkout at most", of("checkout", Series.ERRORS, 60), AT_MOST, 0.04),
            new Signal("errors of the new version", live -> ofVersion(live, "new"), AT_LEAST, 0.2),
            new Signal("errors of the old version", live -> ofVersion(live, "old"), AT_MOST, 0.01));

    private static final List<Signal> SLOW = List.of(
            new Signal("rate of checkout", of("checkout", Series.RATE, 60), TIMES_TWIN_AT_MOST, 1.05),
            new Signal("rate of database", of("orders-db", Series.RATE, 60), TIMES_TWIN_AT_LEAST, 8),
            new Signal("cpu of database", of("orders-db", Series.CPU, 60), AT_LEAST_UNLIKE_TWIN, 0.9),
            new Signal("95th percentile of checkout", of("checkout", Series.P95, 60), TIMES_TWIN_AT_LEAST, 3),
            new Signal("database spans in a trace", ReleaseTest::databaseSpans, TIMES_TWIN_AT_LEAST, 10),
            new Signal("page", alert("pay-burn"), AT_LEAST_UNLIKE_TWIN, 1));

    private static final List<Signal> PUSH = List.of(
            new Signal("failing", of(Town.PAYING, Series.FAILING, 30), AT_LEAST_UNLIKE_TWIN, 0.99),
            new Signal("ready at checkout", of("checkout", Series.READY, 5), AT_MOST, 0),
            new Signal("ready at catalogue", of("catalogue", Series.READY, 5), AT_MOST, 0),
            new Signal("ready at search, which loads nothing", of("search", Series.READY, 5), AT_LEAST, 2),
            new Signal("restarts of checkout", most(Town.CHECKOUT, Series.RESTARTS, 60), AT_LEAST_UNLIKE_TWIN, 0.4),
            new Signal("panics at checkout", logs("checkout", "panic: cannot load", 60), AT_LEAST_UNLIKE_TWIN, 4),
            new Signal("panics at catalogue", logs("catalogue", "panic: cannot load", 60), AT_LEAST_UNLIKE_TWIN, 2),
            new Signal(
                    "traces that reach the database",
                    traces(Town.PAY, span -> span.component().equals("orders-db")),
                    AT_MOST,
                    0));

    /** Mean errors of one version of the checkout over the last minute; 0 if it does not run. */
    private static double ofVersion(Simulation simulation, String version) {
        long now = simulation.tick();
        return simulation.telemetry().split(Town.CHECKOUT, Series.ERRORS, Split.VERSION, now - 60, now).stream()
                .filter(line -> line.label().equals(version))
                .flatMapToDouble(line -> DoubleStream.of(line.points().values()))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(0);
    }

    private static double databaseSpans(Simulation simulation) {
        return simulation.telemetry().traces(Town.PAY, simulation.tick(), 100).stream()
                .mapToLong(trace -> trace.spans().stream()
                        .filter(span -> span.component().equals("orders-db"))
                        .count())
                .average()
                .orElse(Double.NaN);
    }

    @Test
    void mode_13_a_new_version_fails() {
        Play play = Play.of("mode 13", Town.shop("rollout.errors 0.3").build(), Town.PAY, 13)
                .runTo(60)
                .fault(Town.set("checkout", Parameter.ROLLOUT, 0.1))
                .runTo(180)
                .shows(CANARY)
                .fault(Town.set("checkout", Parameter.ROLLOUT, 1))
                .runTo(360)
                .shows(ERRORS)
                .isBad();
        play.recovers("rolled back in 90 s", 95, List.of(Play.after(90, Town.set("checkout", Parameter.ROLLOUT, 0))));
        play.getsWorse("restart of all", 120, new Patch.Restart("checkout", 20));
        play.staysBad("restart of all", 120, new Patch.Restart("checkout", 20));
        play.staysBad("twice the replicas", 120, Town.set("checkout", Parameter.REPLICAS, 8));
    }

    @Test
    void mode_14_a_new_version_asks_forty_times() {
        SystemModel system = Town.shop("", "rollout.calls 40", List.of(), null).build();
        Play play = Play.of("mode 14", system, Town.PAY, 14)
                .runTo(60)
                .fault(Town.set("checkout", Parameter.ROLLOUT, 1))
                .runTo(300)
                .shows(SLOW)
                .isBad();
        play.recovers("rolled back in 90 s", 100, List.of(Play.after(90, Town.set("checkout", Parameter.ROLLOUT, 0))));
        play.staysBad("three times the replicas", 180, Town.set("checkout", Parameter.REPLICAS, 12));
        play.staysBad("restart of the database", 180, new Patch.Restart("orders-db", 20));
    }

    @Test
    void mode_15_a_configuration_that_nobody_survives() {
        SystemModel system = Town.shop("", "", List.of(), "rules")
                .has("catalogue", Kind.SERVICE, "replicas 3, demand 0.01, boot 20", List.of(), "rules")
                .has("search", Kind.SERVICE, "replicas 2, demand 0.01")
                .has("rules", Kind.CONFIG, "propagation 5")
                .calls("web", "catalogue", "timeout 2")
                .calls("web", "search", "timeout 2")
                .journey("browse", 80, "web", "catalogue")
                .journey("find", 40, "web", "search")
                .build();
        Play play = Play.of("mode 15", system, Town.PAY, 15)
                .runTo(60)
                .fault(Town.set("rules", Parameter.VALID, 0))
                .runTo(120)
                .shows(PUSH)
                .isBad();
        play.recovers("the last good one pushed", 60, Town.set("rules", Parameter.VALID, 1));
        play.staysBad("restart of all", 120, new Patch.Restart("checkout", 20));
        play.staysBad("twice the replicas", 120, Town.set("checkout", Parameter.REPLICAS, 8));
    }

    /** Where readers keep what worked, the same push hurts nobody. */
    @Test
    void mode_15_does_not_happen_to_who_keeps_the_last_good_one() {
        SystemModel system = Town.shop("", "", List.of(), "rules")
                .has("rules", Kind.CONFIG, "propagation 5, last-good 1")
                .build();
        Play play = Play.of("mode 15, last good kept", system, Town.PAY, 15)
                .runTo(60)
                .fault(Town.set("rules", Parameter.VALID, 0))
                .runTo(120);
        play.recovers("nothing to do", 0);
        play.shows(
                List.of(new Signal("failing", of(new Target.OnJourney(Town.PAY), Series.FAILING, 60), AT_MOST, 0.01)));
    }
}
