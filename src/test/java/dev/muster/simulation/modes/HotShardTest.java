package dev.muster.simulation.modes;

import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST;
import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST_UNLIKE_TWIN;
import static dev.muster.simulation.modes.Signal.Relation.AT_MOST;
import static dev.muster.simulation.modes.Signal.Relation.TIMES_TWIN_AT_LEAST;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Operation;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.simulation.Patch;
import dev.muster.simulation.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mode 16: one part of a database gets too much of the work, and every mean looks fine (Foursquare, October 2010). */
class HotShardTest {
    private static final List<Signal> SIGNALS = List.of(
            new Signal("load of the hottest part", Signal.of("db", Series.HOTTEST, 0), AT_LEAST_UNLIKE_TWIN, 0.95),
            new Signal("cpu of db, the mean", Signal.of("db", Series.CPU, 60), AT_MOST, 0.45),
            new Signal("slots of db, of 160", Signal.of("db", Series.SLOTS, 60), AT_MOST, 60),
            new Signal("p99 of db", Signal.of("db", Series.P99, 60), TIMES_TWIN_AT_LEAST, 5),
            new Signal(
                    "traces that the database failed",
                    Signal.traces(
                            "read",
                            s -> s.component().equals("db") && !s.outcome().equals("ok")),
                    AT_LEAST_UNLIKE_TWIN,
                    0.05),
            new Signal(
                    "traces that the database answered within 0.1 s",
                    Signal.traces(
                            "read",
                            s -> s.component().equals("db") && s.outcome().equals("ok") && s.durationMillis() < 100),
                    AT_LEAST,
                    0.4),
            new Signal("lines of one part", Signal.logs("db", "% busy, queries wait", 60), AT_LEAST, 3));

    private static SystemModel sharded() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("api", Kind.SERVICE, "replicas 4, cores 4, slots 200, demand 0.002")
                .has("db", Kind.DATABASE, "cores 8, connections 160, queue 40, demand 0.01, shards.count 8")
                .calls("web", "api", "timeout 4")
                .calls("api", "db", "timeout 2")
                .journey("read", 300, "web", "api")
                .build();
    }

    @Test
    void mode_16_one_part_is_full_while_the_mean_is_fine() {
        Play play = Play.of("mode 16 hot shard", sharded(), "read", 9)
                .runTo(60)
                .fault(Shop.set("db", Parameter.SHARDS_HOT, 0.45, 0))
                .runTo(240)
                .shows(SIGNALS)
                .isBad();
        play.recovers("move keys away", 60, Shop.set("db", Parameter.SHARDS_HOT, 0.2, 0));
        play.recovers("cores for every part", 60, Shop.set("db", Parameter.CORES, 16, 0));
        play.staysBad("twice the connections", 240, Shop.set("db", Parameter.CONNECTIONS, 320, 0));
        play.staysBad("twice the callers", 240, Shop.set("api", Parameter.REPLICAS, 8, 0));
        play.staysBad("restart the callers", 240, new Patch.Operate("api", Operation.ROLL, 1));
    }
}
