package dev.muster.scenario;

import static dev.muster.scenario.Parameter.BACKOFF_BASE;
import static dev.muster.scenario.Parameter.BACKOFF_JITTER;
import static dev.muster.scenario.Parameter.CONNECTIONS;
import static dev.muster.scenario.Parameter.CORES;
import static dev.muster.scenario.Parameter.DEMAND;
import static dev.muster.scenario.Parameter.ENABLED;
import static dev.muster.scenario.Parameter.LATENCY_MEAN;
import static dev.muster.scenario.Parameter.LATENCY_SPREAD;
import static dev.muster.scenario.Parameter.SLOTS;
import static dev.muster.scenario.Parameter.TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.ActionSpec.Effect;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the small scenario means once it is read. */
class ResolvedScenarioTest {
    private static final Target MAPS = new Target.OnComponent("maps");

    private final Scenario small =
            SmallScenario.read(SmallScenario.text()).found().orElseThrow();

    @Test
    void the_head_is_as_written() {
        assertThat(small.identity())
                .isEqualTo(new Identity(
                        "small",
                        "A small one",
                        "Monday, 9:00",
                        "newcomer",
                        1200,
                        2,
                        1,
                        4,
                        List.of(),
                        "",
                        "invented",
                        "You are on call."));
    }

    @Test
    void settings_are_in_seconds_shares_and_counts_and_every_default_is_there() {
        Settings shop = small.system().component("shop").orElseThrow().settings();
        assertThat(shop.values().keySet()).isEqualTo(Parameter.of(Kind.SERVICE));
        assertThat(shop.get(DEMAND)).isEqualTo(0.009);
        assertThat(shop.get(SLOTS)).isEqualTo(10);
        assertThat(shop.get(Parameter.QUEUE_LENGTH)).as("as many as slots").isEqualTo(10);
        Settings store = small.system().component("store").orElseThrow().settings();
        assertThat(store.get(Parameter.QUEUE_LENGTH))
                .as("as many as connections")
                .isEqualTo(store.get(CONNECTIONS))
                .isEqualTo(50);
        Settings maps = small.system().component("maps").orElseThrow().settings();
        assertThat(maps.get(LATENCY_MEAN)).isEqualTo(0.04);
        assertThat(maps.get(LATENCY_SPREAD)).isEqualTo(0.5);
    }

    @Test
    void a_dependency_has_its_settings_and_its_cache() {
        Dependency store = small.system().dependency("shop", "store").orElseThrow();
        assertThat(store.onMissOf()).isEqualTo("cache");
        assertThat(store.optional()).isFalse();
        assertThat(store.settings().get(TIMEOUT)).isEqualTo(1);
        assertThat(store.settings().get(BACKOFF_BASE)).isEqualTo(0.05);
        assertThat(store.settings().get(BACKOFF_JITTER)).isEqualTo(0.2);
        assertThat(small.system().dependency("shop", "cache").orElseThrow().optional())
                .isTrue();
    }

    @Test
    void a_journey_knows_how_its_customers_come_and_come_back() {
        Journey buy = SmallScenario.read(
                        SmallScenario.text()
                                .replace(
                                        "critical: true}",
                                        "critical: true, requests-per-session: 4, recapture: 60%, recapture-halves-after: 10m}"))
                .found()
                .orElseThrow()
                .system()
                .journeys()
                .get(0);
        assertThat(buy.customers()).isEqualTo(new Journey.Customers(4, 0.6, 600));
        assertThat(buy.customers().recaptured(0)).isEqualTo(0.6);
        assertThat(buy.customers().recaptured(600)).isEqualTo(0.3);
        assertThat(small.system().journeys().get(0).customers()).isEqualTo(Journey.Customers.USUAL);
    }

    @Test
    void a_journey_knows_what_hurts_its_customers() {
        assertThat(small.system().journeys())
                .containsExactly(new Journey("buy", List.of("web", "shop"), 20, 0.995, 1.5, 0.25, 4.5, "EUR", true));
    }

    @Test
    void alerts_speak_the_language_of_conditions() {
        Target buy = new Target.OnJourney("buy");
        Target shop = new Target.OnComponent("shop");
        assertThat(small.system().alerts())
                .containsExactly(
                        new AlertRule(
                                "buy-burn",
                                new Condition(buy, Series.BURN, true, 14.4, 300, 0),
                                AlertRule.Severity.PAGE,
                                "shop"),
                        new AlertRule(
                                "shop-slow",
                                new Condition(shop, Series.P99, true, 2, 0, 60),
                                AlertRule.Severity.TICKET,
                                null));
    }

    @Test
    void an_alert_may_look_over_two_windows_and_keep_on() {
        String text = SmallScenario.with(
                "\"burn > 14.4 over 5m\", severity: page",
                "\"burn > 14.4 over 5m and 1m for 30s\", severity: page, keep-firing: 2m");
        AlertRule rule = ((ScenarioReader.Result.Resolved) SmallScenario.read(text))
                .scenario()
                .system()
                .alerts()
                .get(0);
        assertThat(rule)
                .isEqualTo(new AlertRule(
                        "buy-burn",
                        new Condition(new Target.OnJourney("buy"), Series.BURN, true, 14.4, 300, 30, 60),
                        AlertRule.Severity.PAGE,
                        "shop",
                        120));
    }

    @Test
    void changes_and_faults_are_patches_with_a_time() {
        assertThat(small.changes().get(0))
                .isEqualTo(new Change(
                        -540, new Target.OnComponent("shop"), "deploy 2", "sales", null, Settings.NONE, "slow-maps"));
        assertThat(small.changes().get(1).set()).isEqualTo(new Settings(Map.of(CORES, 8.0)));
        assertThat(small.faults())
                .containsExactly(new Fault("slow-maps", 60, MAPS, new Settings(Map.of(LATENCY_MEAN, 3.0)), 30));
    }

    @Test
    void every_service_can_be_rolled_back_restarted_and_scaled_by_its_owner_if_that_is_a_desk() {
        assertThat(small.actions())
                .extracting(ActionSpec::name)
                .containsExactly("flag-off maps", "rollback shop", "restart shop", "scale shop", "restart store");
        assertThat(small.action("flag-off maps").orElseThrow())
                .isEqualTo(new ActionSpec(
                        "flag-off maps",
                        new Target.OnDependency("shop", "maps"),
                        new Effect.SetTo(new Settings(Map.of(ENABLED, 0.0))),
                        15,
                        List.of("sales", "geo"),
                        false));
        assertThat(small.action("restart shop").orElseThrow())
                .isEqualTo(new ActionSpec(
                        "restart shop",
                        new Target.OnComponent("shop"),
                        new Effect.Restart(),
                        40,
                        List.of("sales"),
                        true));
        assertThat(small.action("scale shop").orElseThrow().takesNumber()).isTrue();
        assertThat(small.action("rollback shop").orElseThrow().takesSeconds()).isEqualTo(90);
        assertThat(small.action("restart store").orElseThrow().may())
                .as("data is no desk")
                .isEmpty();
    }

    @Test
    void the_timeline_has_triggers_and_effects() {
        Condition hurts = new Condition(new Target.OnJourney("buy"), Series.FAILING, true, 0.1, 0, 180);
        assertThat(small.timeline())
                .containsExactly(
                        new Inject(
                                "inject-1",
                                new Trigger.When(hurts),
                                new Inject.Asks("mara", Question.AFFECTED_SHARE, "How many?", 180)),
                        new Inject("inject-2", new Trigger.AfterFirstAlert(300), new Inject.Says("mara", "Hurry up.")));
    }

    @Test
    void the_other_triggers_are_read_as_well() {
        assertThat(trigger("when: no update for 6m")).isEqualTo(new Trigger.NoUpdateFor(360));
        assertThat(trigger("when: mara was answered")).isEqualTo(new Trigger.Answered("mara"));
        assertThat(trigger("at: 16m")).isEqualTo(new Trigger.At(960));
    }

    @Test
    void the_truth_is_resolved() {
        Truth truth = small.truth();
        assertThat(truth.factors()).containsExactly(new Truth.Factor("maps", "slow-dependency", "trigger", 1));
        assertThat(truth.path()).containsExactly(new Truth.Edge("maps", "shop"), new Truth.Edge("shop", "web"));
        assertThat(truth.evidence().get(2))
                .isEqualTo(new Truth.Evidence(
                        "well",
                        new View(View.Source.METRICS, "shop -> maps", "p99"),
                        new Condition(new Target.OnDependency("shop", "maps"), Series.P99, false, 1, 0, 20),
                        false,
                        1,
                        List.of(),
                        List.of(),
                        true,
                        null));
        assertThat(truth.mitigations().get(1)).isEqualTo(new Truth.Mitigation("scale", "scale shop 2", 0.4, List.of()));
        assertThat(truth.milestones()).isEqualTo(new Truth.Milestones(60, 60, 480, 600));
        assertThat(truth.windows()).isEqualTo(Truth.Windows.USUAL);
        assertThat(small.comms()).isEqualTo(new Comms("exec", 180, 300, 0.05, 0.3));
    }

    @Test
    void a_walkthrough_keeps_its_words_and_its_lines() {
        assertThat(small.walkthrough("best").orElseThrow().lines())
                .containsExactly(
                        new WalkLine(false, -300, "sales", "changes shop", 77),
                        new WalkLine(false, 10, "sales", "lead", 78),
                        new WalkLine(true, 20, "sales", "acknowledge buy-burn", 79),
                        new WalkLine(true, 30, "geo", "flag-off maps", 80));
        assertThat(small.walkthrough("do-nothing").orElseThrow().lines()).isEmpty();
        assertThat(small.hints()).containsExactly(new Hint(360, 0.05, "Look at a trace."));
    }

    @Test
    void the_same_bytes_give_the_same_scenario() {
        assertThat(SmallScenario.read(SmallScenario.text()).found()).contains(small);
        assertThat(SmallScenario.read(SmallScenario.text() + "\n")
                        .found()
                        .orElseThrow()
                        .sha256())
                .isNotEqualTo(small.sha256());
    }

    private static Trigger trigger(String line) {
        String text = SmallScenario.with("at: alert+5m", line);
        return SmallScenario.read(text).found().orElseThrow().timeline().get(1).when();
    }
}
