package dev.muster.simulation.modes;

import static dev.muster.simulation.modes.Play.after;
import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST;
import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST_UNLIKE_TWIN;
import static dev.muster.simulation.modes.Signal.Relation.AT_MOST;
import static dev.muster.simulation.modes.Signal.Relation.TIMES_TWIN_AT_MOST;

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

/** Modes 17, 18 and 24: requests that succeed and are wrong: behind their primary, of the other history, or plainly false. */
class WrongAnswersTest {
    private static final Target ORDER = new Target.OnJourney("order");

    private static final List<Signal> LAG = List.of(
            new Signal("lag of db", Signal.of("db", Series.LAG, 0), AT_LEAST_UNLIKE_TWIN, 30),
            new Signal("stale reads", Signal.of("db", Series.STALE, 0), AT_LEAST_UNLIKE_TWIN, 0.2),
            new Signal("right answers a minute", Signal.of(ORDER, Series.RIGHT, 60), TIMES_TWIN_AT_MOST, 0.8),
            new Signal("lines 'not found right after'", Signal.logs("api", "not found right after", 60), AT_LEAST, 10),
            new Signal(
                    "traces that failed",
                    Signal.traces("order", s -> !s.outcome().equals("ok")),
                    AT_MOST,
                    0.02),
            new Signal("errors of api", Signal.of("api", Series.ERRORS, 60), AT_MOST, 0.005),
            new Signal("p99 of db", Signal.of("db", Series.P99, 60), TIMES_TWIN_AT_MOST, 1.1));

    /** The first threshold of primaries was 2.1, to be above twice the twin's one; two are two. */
    private static final List<Signal> SPLIT = List.of(
            new Signal("primaries", Signal.of("db", Series.PRIMARIES, 0), AT_LEAST, 2),
            new Signal("writes of one history only", Signal.of("db", Series.DIVERGED, 0), AT_LEAST_UNLIKE_TWIN, 2000),
            new Signal("right answers a minute", Signal.of(ORDER, Series.RIGHT, 60), TIMES_TWIN_AT_MOST, 0.8),
            new Signal("lines 'old primary not fenced'", Signal.logs("db", "old primary not fenced", 240), AT_LEAST, 1),
            new Signal("lag of db", Signal.of("db", Series.LAG, 0), AT_MOST, 1),
            new Signal("errors of db", Signal.of("db", Series.ERRORS, 60), AT_MOST, 0.005),
            new Signal("p99 of db", Signal.of("db", Series.P99, 60), TIMES_TWIN_AT_MOST, 1.1));

    private static final List<Signal> FALSE = List.of(
            new Signal("right answers a minute", Signal.of(ORDER, Series.RIGHT, 60), TIMES_TWIN_AT_MOST, 0.8),
            new Signal("errors of api", Signal.of("api", Series.ERRORS, 60), AT_MOST, 0.005),
            new Signal("errors of prices", Signal.of("prices", Series.ERRORS, 60), AT_MOST, 0.005),
            new Signal("p99 of api", Signal.of("api", Series.P99, 60), TIMES_TWIN_AT_MOST, 1.05),
            new Signal("cpu of api", Signal.of("api", Series.CPU, 60), TIMES_TWIN_AT_MOST, 1.05),
            new Signal(
                    "traces that failed",
                    Signal.traces("order", s -> !s.outcome().equals("ok")),
                    AT_MOST,
                    0.02),
            new Signal("lines 'does not match'", Signal.logs("api", "does not match", 60), AT_LEAST, 10),
            new Signal("burn alert", Signal.alert("burn"), AT_MOST, 0));

    private static SystemModel followed() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("api", Kind.SERVICE, "replicas 4, cores 4, slots 200, demand 0.002")
                .has(
                        "db",
                        Kind.DATABASE,
                        "cores 8, connections 200, demand 0.008, replication.writes 0.3, replication.followers 2, "
                                + "replication.reads 0.7, replication.failover 20")
                .calls("web", "api", "timeout 4")
                .calls("api", "db", "timeout 2")
                .journey("order", 200, "web", "api")
                .build();
    }

    private static SystemModel priced() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("api", Kind.SERVICE, "replicas 4, cores 4, slots 200, demand 0.002")
                .has("cache", Kind.CACHE, "hit-ratio 0.9, entries 2000, ttl 400, latency.mean 0.001")
                .has("prices", Kind.SERVICE, "replicas 2, cores 2, slots 100, demand 0.005, boot 10")
                .calls("web", "api", "timeout 4")
                .callsOptionally("api", "cache", "timeout 0.1")
                .callsOnMiss("api", "prices", "cache", "timeout 1")
                .journey("order", 200, "web", "api")
                .pages("burn", ORDER, Series.BURN, 14.4, 300, 0)
                .build();
    }

    private static Patch operate(String component, Operation operation) {
        return new Patch.Operate(component, operation, 1);
    }

    @Test
    void mode_17_followers_far_behind_answer_in_time_with_what_is_old() {
        Play play = Play.of("mode 17 replication lag", followed(), "order", 6)
                .onlyRightAnswers()
                .runTo(60)
                .fault(Shop.set("db", Parameter.APPLY_RATE, 45, 0))
                .runTo(360)
                .shows(LAG)
                .isBad();
        play.recovers("read from the primary", 30, Shop.set("db", Parameter.FOLLOWER_READS, 0, 0));
        play.staysBad("restart the api", 240, operate("api", Operation.ROLL));
        play.staysBad("two more followers", 240, Shop.set("db", Parameter.FOLLOWERS, 4, 0));
    }

    @Test
    void mode_18_two_primaries_go_on_doing_damage_after_the_link_is_back() {
        Play play = Play.of("mode 18 split brain", followed(), "order", 7)
                .onlyRightAnswers()
                .runTo(60)
                .fault(Shop.set("db", Parameter.CUT_OFF, 1, 0))
                .runTo(103)
                .fault(Shop.set("db", Parameter.CUT_OFF, 0, 0))
                .runTo(240)
                .shows(SPLIT)
                .isBad();
        Patch fence = Shop.set("db", Parameter.FENCED, 1, 0);
        play.recovers(
                "fence, then reconcile", 60, List.of(after(0, fence), after(15, operate("db", Operation.RECONCILE))));
        play.staysBad("fail back at once", 240, operate("db", Operation.PROMOTE));
        play.staysBad(
                "reconcile without a fence",
                240,
                List.of(after(0, operate("db", Operation.RECONCILE)), after(60, operate("db", Operation.RECONCILE))));
    }

    @Test
    void mode_24_false_answers_leave_every_technical_signal_green() {
        Play play = Play.of("mode 24 grey failure", priced(), "order", 8)
                .onlyRightAnswers()
                .runTo(60)
                .fault(Shop.set("prices", Parameter.WRONG, 0.6, 0))
                .runTo(660)
                .shows(FALSE)
                .isBad();
        Patch right = Shop.set("prices", Parameter.WRONG, 0, 0);
        play.recovers("right again and flushed", 30, right, operate("cache", Operation.FLUSH));
        play.staysBad("right again, cache as it is", 240, right);
        play.staysBad("restart prices", 240, operate("prices", Operation.ROLL));
        play.staysBad("flush alone", 240, operate("cache", Operation.FLUSH));
    }
}
