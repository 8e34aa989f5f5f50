package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.scenario.Component;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Settings;
import dev.muster.scenario.SystemModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopologyTest {
    private static Shop pair() {
        return Shop.empty().has("a", Kind.SERVICE, "").has("b", Kind.SERVICE, "");
    }

    private static void refused(Shop shop, String sentence) {
        assertThatThrownBy(() -> Simulation.start(shop.build(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void a_circle_without_delay_is_refused_with_its_path() {
        refused(
                pair().calls("a", "b", "").calls("b", "a", "").journey("go", 1, "a"),
                "Components call each other in a circle without any delay: a -> b -> a.");
        refused(
                pair().calls("a", "a", "").journey("go", 1, "a"),
                "Components call each other in a circle without any delay: a -> a.");
    }

    @Test
    void unknown_and_doubled_names_are_refused() {
        refused(pair().calls("a", "c", "").journey("go", 1, "a"), "a -> c names an unknown component: c.");
        refused(pair().journey("go", 1, "c"), "journey go names an unknown component: c.");
        refused(pair().has("a", Kind.CACHE, "").journey("go", 1, "a"), "Two components are called a.");
        refused(
                pair().calls("a", "b", "").calls("a", "b", "").journey("go", 1, "a"),
                "The dependency a -> b stands twice.");
        refused(pair().journey("go", 1, "a").journey("go", 1, "b"), "Two journeys are called go.");
        refused(pair().journey("go", 1, "a", "b"), "journey go goes through a and b, but a does not call b.");
    }

    @Test
    void a_circle_through_a_queue_is_none() {
        Shop shop = Shop.empty()
                .has("worker", Kind.SERVICE, "")
                .has("jobs", Kind.QUEUE, "")
                .calls("worker", "jobs", "")
                .calls("jobs", "worker", "")
                .journey("go", 1, "worker");
        assertThat(Simulation.start(shop.build(), 1).tick()).isZero();
    }

    @Test
    void a_hundred_thousand_components_are_refused_at_once_and_a_chain_of_two_thousand_runs() {
        Shop many = Shop.empty();
        for (int i = 0; i < 100_000; i++) {
            many.has("c" + i, Kind.SERVICE, "");
        }
        refused(many.journey("go", 1, "c0"), "The system has 100000 components; at most 20000 can be simulated.");
        Shop chain = Shop.empty().has("c0", Kind.SERVICE, "");
        for (int i = 1; i < 2000; i++) {
            chain.has("c" + i, Kind.SERVICE, "").calls("c" + (i - 1), "c" + i, "");
        }
        TopologyCheck.check(chain.journey("go", 1, "c0").build());
        refused(
                chain.calls("c1999", "c1998", ""),
                "Components call each other in a circle without any delay: c1998 -> c1999 -> c1998.");
    }

    @Test
    void what_supports_others_is_of_the_right_kind_and_takes_no_calls() {
        Shop resting = Shop.empty()
                .has("a", Kind.SERVICE, "", List.of("b"), null)
                .has("b", Kind.SERVICE, "")
                .journey("go", 1, "a");
        refused(resting, "a rests on b, which is no host.");
        Shop calling = pair().has("zone", Kind.HOST, "").calls("a", "zone", "").journey("go", 1, "a");
        refused(calling, "a -> zone: a host answers no calls.");
    }

    @Test
    void a_system_that_nobody_uses_is_refused() {
        refused(pair(), "The system has no journey, so nobody would notice anything.");
        refused(pair().journey("go", 1), "journey go goes through no component.");
    }

    @Test
    void values_out_of_range_are_refused_not_a_number_included() {
        refused(pair().journey("go", -1, "a"), "journey go: rate must lie between 0.0 and 1000000.0, not -1.0.");
        refused(pair().journey("go", Double.NaN, "a"), "journey go: rate must lie between 0.0 and 1000000.0, not NaN.");
        Settings odd = new Settings(Map.of(Parameter.DEMAND, Double.NaN));
        SystemModel model = pair().journey("go", 1, "a").build();
        SystemModel bad = new SystemModel(
                List.of(new Component("a", Kind.SERVICE, "shop", false, odd)),
                List.of(),
                model.journeys(),
                List.of(),
                List.of());
        assertThatThrownBy(() -> Simulation.start(bad, 1))
                .hasMessage("a: demand must lie between 0.0 and 600.0, not NaN.");
    }

    @Test
    void a_parameter_that_its_kind_does_not_have_is_refused() {
        refused(Shop.empty().has("a", Kind.CACHE, "slots 5").journey("go", 1, "a"), "a has no parameter slots.");
    }

    @Test
    void misses_need_a_cache_that_is_asked_before() {
        refused(
                pair().callsOnMiss("a", "b", "b", "").journey("go", 1, "a"),
                "a -> b is taken on misses of b, which is no cache.");
        refused(
                pair().has("c", Kind.CACHE, "").callsOnMiss("a", "b", "c", "").journey("go", 1, "a"),
                "a -> b is taken on misses of c, but a does not ask c before it.");
    }

    @Test
    void a_journey_takes_only_its_own_way_until_the_end_of_its_path() {
        Simulation simulation = Simulation.start(Shop.online(), 3);
        assertThat(simulation
                        .telemetry()
                        .value(
                                new dev.muster.scenario.Target.OnDependency("web", "checkout"),
                                dev.muster.scenario.Series.RATE,
                                0,
                                600))
                .isBetween(23.0, 27.0);
        assertThat(simulation
                        .telemetry()
                        .value(
                                new dev.muster.scenario.Target.OnDependency("web", "storefront"),
                                dev.muster.scenario.Series.RATE,
                                0,
                                600))
                .isBetween(112.0, 128.0);
    }

    @Test
    void callers_stand_before_callees_and_a_pool_is_a_node_between_them() {
        Topology top = new Topology(Shop.online());
        for (int e = 0; e < top.calls(); e++) {
            assertThat(top.roleNode[top.callFrom[e]]).isLessThan(top.target(e));
        }
        assertThat(top.gateOf).contains(6).hasSize(10);
    }
}
