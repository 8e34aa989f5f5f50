package dev.muster.simulation.modes;

import static dev.muster.simulation.modes.Play.after;
import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST;
import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST_UNLIKE_TWIN;
import static dev.muster.simulation.modes.Signal.Relation.AT_MOST;
import static dev.muster.simulation.modes.Signal.Relation.TIMES_TWIN_AT_LEAST;

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

/** Mode 3: part of a cache is lost, the store behind it answers too late to fill it again, and so it stays (Slack, 22 February 2022). */
class ColdCacheTest {
    private static final List<Signal> SIGNALS = List.of(
            new Signal("hit ratio of the cache", Signal.of("cache", Series.HIT_RATIO, 30), AT_MOST, 0.75),
            new Signal("reads of the database", Signal.of("api", "db", Series.RATE, 30), TIMES_TWIN_AT_LEAST, 3),
            new Signal("p95 of the database", Signal.of("db", Series.P95, 30), AT_LEAST_UNLIKE_TWIN, 1),
            new Signal("lines 'slow request' of the database", Signal.logs("db", "slow request", 30), AT_LEAST, 10),
            new Signal(
                    "traces whose database span was given up",
                    Signal.traces(
                            "browse",
                            s -> s.component().equals("db") && s.outcome().equals("timeout")),
                    AT_LEAST_UNLIKE_TWIN,
                    0.2),
            new Signal("cpu of api", Signal.of("api", Series.CPU, 30), AT_MOST, 0.5));

    private static SystemModel shop() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("api", Kind.SERVICE, "replicas 10, cores 4, slots 2000, demand 0.002")
                .has("cache", Kind.CACHE, "hit-ratio 0.95, entries 30000, latency.mean 0.001")
                .has("db", Kind.DATABASE, "cores 1, connections 40, queue 8000, demand 0.0033333")
                .calls("web", "api", "timeout 4")
                .callsOptionally("api", "cache", "timeout 0.1")
                .callsOnMiss("api", "db", "cache", "timeout 1")
                .journey("browse", 1000, "web", "api")
                .build();
    }

    private static Patch admit(double share, int ramp) {
        return new Patch.SetTo(new Target.OnJourney("browse"), Parameter.ADMIT, share, ramp);
    }

    @Test
    void mode_3_a_cold_cache_stays_cold_until_fewer_are_let_in() {
        Play play = Play.of("mode 3 cold cache", shop(), "browse", 5)
                .runTo(60)
                .fault(new Patch.Operate("cache", Operation.FLUSH, 0.5))
                .runTo(180)
                .shows(SIGNALS)
                .isBad();
        play.recovers(
                "let a third in, then all over two minutes",
                420,
                List.of(after(0, admit(0.3, 0)), after(150, admit(1, 120))));
        play.staysBad("twice the callers", 300, Shop.set("api", Parameter.REPLICAS, 20, 0));
        play.staysBad("restart the database", 300, new Patch.Restart("db", 10));
        play.getsWorse("flush what is left", 300, new Patch.Operate("cache", Operation.FLUSH, 1));
    }
}
