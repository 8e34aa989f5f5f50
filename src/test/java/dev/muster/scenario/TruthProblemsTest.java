package dev.muster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an author reads when the truth is wrong: place, what was found, what is allowed. */
class TruthProblemsTest {
    @Test
    void a_claim_names_a_failure_mode() {
        assertThat(SmallScenario.problems(
                        "plausible: [maps slow-dependency, shop bad-deploy]",
                        "plausible: [maps slow-dependency, shop bad-deplyo]"))
                .containsExactly("57:42: unknown failure mode \"bad-deplyo\" | Maybe you meant \"bad-deploy\". Allowed:"
                        + " traffic-spike, retry-storm, thundering-herd, cache-stampede, hot-key, noisy-neighbour,"
                        + " slow-dependency, pool-exhaustion, slot-exhaustion, queue-backlog, lock-contention,"
                        + " bad-deploy, bad-config, schema-mismatch, capacity-removed, memory-leak, gc-spiral,"
                        + " cpu-exhaustion, disk-full, quota-reached, slow-query, zone-loss, network-loss,"
                        + " dns-failure, … (39 in all).");
    }

    @Test
    void the_trigger_is_plausible() {
        assertThat(SmallScenario.problems("plausible: [maps slow-dependency, ", "plausible: ["))
                .containsExactly("57:14: plausible does not hold the trigger \"maps slow-dependency\"");
    }

    @Test
    void a_path_follows_dependencies() {
        assertThat(SmallScenario.problems("path: [maps, shop, web]", "path: [maps, web]"))
                .containsExactly("56:16: no dependency joins maps and web");
    }

    @Test
    void evidence_comes_from_a_view() {
        assertThat(SmallScenario.problems("from: trace buy", "from: traces buy"))
                .containsExactly(
                        "59:23: unknown view \"traces\" | Maybe you meant \"trace\". Allowed: metrics, logs, trace,"
                                + " changes, runbook.");
    }

    @Test
    void a_metric_view_names_a_series_of_its_target() {
        assertThat(SmallScenario.problems("from: metrics shop -> maps p99", "from: metrics shop -> maps cpu"))
                .containsExactly(
                        "61:44: shop -> maps has no series \"cpu\" | Allowed: rate, errors, p50, p95, p99, timeouts,"
                                + " retries, limited, connections, resolve-errors, tls-errors, token-errors, breaker,"
                                + " pool-used, pool-waiting, backlog, oldest, stuck, dropped, lag.");
    }

    @Test
    void only_metrics_have_a_condition() {
        assertThat(SmallScenario.problems("from: changes shop, ", "from: changes shop, when: \"p99 > 1s\", "))
                .containsExactly(
                        "60:43: \"when\" goes with metrics only | Leave it out: a log or a trace counts where it"
                                + " differs from a healthy run.");
    }

    @Test
    void a_decoy_has_evidence() {
        assertThat(SmallScenario.problems("evidence: deployed", "evidence: deplyed"))
                .containsExactly(
                        "63:42: unknown evidence \"deplyed\" | Maybe you meant \"deployed\". Allowed: long-span,"
                                + " deployed, well.");
    }

    @Test
    void a_mitigation_is_an_action() {
        assertThat(SmallScenario.problems("when: flag-off maps", "when: flag-off map"))
                .containsExactly(
                        "65:19: unknown action \"flag-off map\" | Maybe you meant \"flag-off maps\". Allowed: flag-off"
                                + " maps, rollback shop, restart shop, scale shop, restart store.");
    }

    @Test
    void scaling_needs_a_number() {
        assertThat(SmallScenario.problems("when: scale shop 2", "when: scale shop"))
                .containsExactly("66:19: \"scale shop\" needs a number | Write it like \"scale shop 2\".");
    }

    @Test
    void other_actions_take_no_number() {
        assertThat(SmallScenario.problems("action: restart shop", "action: restart shop 2"))
                .containsExactly("68:16: \"restart shop\" takes no number");
    }

    @Test
    void a_mitigation_needs_evidence_that_exists() {
        assertThat(SmallScenario.problems("needs: [long-span]", "needs: [long-spam]"))
                .containsExactly(
                        "65:54: unknown evidence \"long-spam\" | Maybe you meant \"long-span\". Allowed: long-span,"
                                + " deployed, well.");
    }
}
