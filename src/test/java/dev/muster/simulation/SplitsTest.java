package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the mean hides shows in its parts. */
class SplitsTest {
    private static final Target SHOP = new Target.OnComponent("shop");

    private static Shop small() {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("shop", Kind.SERVICE, "replicas 4, cores 2, slots 50, demand 0.01, rollout.errors 0.4")
                .has("db", Kind.DATABASE, "cores 8, connections 100, demand 0.005, shards.count 5")
                .has("rates", Kind.THIRD_PARTY, "latency.mean 0.05")
                .calls("web", "shop", "timeout 5")
                .calls("shop", "db", "timeout 1")
                .calls("shop", "rates", "timeout 0.3")
                .journey("buy", 200, "web", "shop");
    }

    private static Map<String, Double> latest(Simulation simulation, Target on, Series series, Split by) {
        long tick = simulation.tick();
        return simulation.telemetry().split(on, series, by, tick, tick).stream()
                .collect(
                        Collectors.toMap(SplitLine::label, line -> line.points().values()[0]));
    }

    @Test
    void replicas_add_up_to_the_whole_in_whole_requests() {
        Simulation simulation = Shop.runTo(Simulation.start(small().build(), 5), 50);
        List<SplitLine> lines = simulation.telemetry().split(SHOP, Series.RATE, Split.REPLICA, 5, 50);
        Points whole = simulation.telemetry().points(SHOP, Series.RATE, 5, 50);
        assertThat(lines).extracting(SplitLine::label).containsExactly("shop-1", "shop-2", "shop-3", "shop-4");
        for (int i = 0; i < whole.size(); i++) {
            int place = i;
            assertThat(lines.stream()
                            .mapToDouble(line -> line.points().values()[place])
                            .sum())
                    .isCloseTo(whole.values()[i], within(1e-9));
            assertThat(lines.get(1).points().values()[i]).isBetween(35.0, 65.0);
        }
        assertThat(latest(simulation, SHOP, Series.P95, Split.REPLICA).get("shop-3"))
                .isCloseTo(simulation.telemetry().value(SHOP, Series.P95, 50, 0), within(0.05));
    }

    @Test
    void a_bad_version_shows_its_own_errors() {
        Simulation simulation = Simulation.start(small().build(), 5);
        simulation.apply(Shop.set("shop", Parameter.ROLLOUT, 0.25, 0));
        Shop.runTo(simulation, 200);
        double whole = simulation.telemetry().value(SHOP, Series.ERRORS, 200, 0);
        Map<String, Double> versions = latest(simulation, SHOP, Series.ERRORS, Split.VERSION);
        System.out.printf("split, errors %.3f by version: %s%n", whole, versions);
        assertThat(whole).isCloseTo(0.1, within(0.03));
        assertThat(versions.get("new")).isCloseTo(0.4, within(0.1));
        assertThat(versions.get("old")).isLessThan(0.03);
    }

    @Test
    void a_hot_shard_hides_in_the_mean() {
        Simulation simulation = Simulation.start(small().build(), 5);
        simulation.apply(Shop.set("db", Parameter.SHARDS_HOT, 0.6, 0));
        Shop.runTo(simulation, 50);
        Map<String, Double> shards = latest(simulation, new Target.OnComponent("db"), Series.RATE, Split.SHARD);
        assertThat(shards).hasSize(5);
        assertThat(shards.get("shard-1")).isCloseTo(120, within(15.0));
        assertThat(shards.get("shard-4")).isCloseTo(20, within(8.0));
    }

    @Test
    void errors_have_causes() {
        Simulation simulation = Simulation.start(small().build(), 5);
        simulation.apply(Shop.set("rates", Parameter.LATENCY_MEAN, 0.3, 0));
        simulation.apply(Shop.set("shop", Parameter.ERRORS, 0.1, 0));
        Shop.runTo(simulation, 60);
        Map<String, Double> causes = latest(simulation, SHOP, Series.ERRORS, Split.CAUSE);
        double whole = simulation.telemetry().value(SHOP, Series.ERRORS, 60, 20);
        System.out.printf("split, errors %.3f by cause: %s%n", whole, causes);
        assertThat(causes).containsOnlyKeys("own", "timeout");
        assertThat(causes.get("own")).isCloseTo(0.1, within(0.03));
        assertThat(causes.get("own") + causes.get("timeout")).isCloseTo(whole, within(0.05));
        Map<String, Double> calls =
                latest(simulation, new Target.OnDependency("shop", "rates"), Series.ERRORS, Split.CAUSE);
        assertThat(calls).containsOnlyKeys("timeout");
    }

    @Test
    void what_has_no_parts_has_none() {
        Simulation simulation = Shop.runTo(Simulation.start(small().build(), 5), 10);
        assertThat(simulation.telemetry().split(SHOP, Series.RATE, Split.SHARD, 0, 10))
                .isEmpty();
        assertThat(simulation.telemetry().split(SHOP, Series.QUEUE, Split.REPLICA, 0, 10))
                .isEmpty();
        assertThat(simulation.telemetry().split(new Target.OnJourney("buy"), Series.RATE, Split.REPLICA, 0, 10))
                .isEmpty();
    }
}
