package dev.muster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an author reads when the system is wrong: place, what was found, what is allowed. */
class SystemProblemsTest {
    @Test
    void an_unknown_kind_gets_a_suggestion() {
        assertThat(SmallScenario.problems("kind: service", "kind: servce"))
                .containsExactly("13:19: unknown kind \"servce\" | Maybe you meant \"service\". Allowed: load-balancer,"
                        + " service, database, cache, third-party, queue, job, host, resolver, certificate,"
                        + " config.");
    }

    @Test
    void a_key_of_another_kind_is_refused() {
        assertThat(SmallScenario.problems("connections: 50", "slots: 50"))
                .containsExactly(
                        "15:42: component store has no key \"slots\" | Allowed: kind, owner, critical, hosts, config,"
                                + " cores, queue, demand, demand-spread, speed, errors, wrong, drop-expired, newest-first,"
                                + " contention, coherence, boot, warm-up, disk, disk.size, disk.used, disk.write,"
                                + " disk.per-request, disk.per-error, … (37 in all).");
    }

    @Test
    void a_number_out_of_range_is_refused() {
        assertThat(SmallScenario.problems("replicas: 2", "replicas: 2000"))
                .containsExactly("13:52: replicas must be 0 to 1000, found \"2000\"");
    }

    @Test
    void a_count_is_a_whole_number() {
        assertThat(SmallScenario.problems("replicas: 2", "replicas: 2.5"))
                .containsExactly("13:52: replicas must be a whole number, 0 to 1000, found \"2.5\"");
    }

    @Test
    void a_share_is_written_in_per_cent() {
        assertThat(SmallScenario.problems("hit-ratio: 95%", "hit-ratio: 0.95"))
                .containsExactly("14:51: hit-ratio must be a share like 5%, found \"0.95\"");
    }

    @Test
    void a_nested_key_is_checked() {
        assertThat(SmallScenario.problems("spread: 0.5", "spred: 0.5"))
                .containsExactly(
                        "16:66: latency has no key \"spred\" | Maybe you meant \"spread\". Allowed: mean, spread.");
    }

    @Test
    void a_dependency_needs_an_arrow() {
        assertThat(SmallScenario.problems("web -> shop:   {", "web to shop:   {"))
                .containsExactly("18:7: \"web to shop\" is no dependency | Write it like \"checkout -> payments\".");
    }

    @Test
    void both_ends_of_a_dependency_exist() {
        assertThat(SmallScenario.problems("shop -> maps:  {", "shop -> map:  {"))
                .containsExactly(
                        "21:15: unknown component \"map\" | Maybe you meant \"maps\". Allowed: web, shop, cache,"
                                + " store, maps.");
    }

    @Test
    void a_database_calls_nobody() {
        assertThat(SmallScenario.problems(
                        "    - shop -> maps:  {timeout: 2s}",
                        "    - shop -> maps:  {timeout: 2s}\n    - store -> maps: {}"))
                .containsExactly("22:7: store is a database and calls nobody");
    }

    @Test
    void dependencies_do_not_go_round_in_a_circle() {
        assertThat(SmallScenario.problems(
                        "    - shop -> maps:  {timeout: 2s}",
                        "    - shop -> maps:  {timeout: 2s}\n    - shop -> web: {}"))
                .containsExactly("22:7: dependencies go round in a circle: web -> shop -> web");
    }

    @Test
    void a_miss_is_of_a_cache() {
        assertThat(SmallScenario.problems("on-miss-of: cache", "on-miss-of: maps"))
                .containsExactly("20:48: maps is a third-party, not a cache");
    }

    @Test
    void a_cache_is_asked_before_its_misses_go_on() {
        String cache = "    - shop -> cache: {timeout: 50ms, optional: true}\n";
        String store = "    - shop -> store: {timeout: 1s, on-miss-of: cache, backoff: {base: 50ms, jitter: 20%}}\n";
        assertThat(SmallScenario.problems(cache + store, store + cache))
                .containsExactly(
                        "19:48: shop calls cache only after store | Move shop -> cache up: calls are made in the order"
                                + " of the file.");
    }

    @Test
    void a_dependency_is_written_once() {
        assertThat(SmallScenario.problems(
                        "    - shop -> maps:  {timeout: 2s}",
                        "    - shop -> maps:  {timeout: 2s}\n    - shop->maps: {}"))
                .containsExactly("22:7: \"shop->maps\" is written twice in dependencies");
    }

    @Test
    void a_journey_follows_dependencies() {
        assertThat(SmallScenario.problems("through: [web, shop]", "through: [web, store]"))
                .containsExactly(
                        "23:26: web does not call store | Add the dependency web -> store, or leave store out.");
    }

    @Test
    void a_rate_is_per_second() {
        assertThat(SmallScenario.problems("rate: 20/s", "rate: 20"))
                .containsExactly("23:39: rate must be a rate like 60/s, found \"20\"");
    }

    @Test
    void money_has_a_currency() {
        assertThat(SmallScenario.problems("worth: 4.50 EUR", "worth: 4.50"))
                .containsExactly("23:89: worth must be money like 4 EUR, found \"4.50\"");
    }

    @Test
    void one_journey_is_critical() {
        assertThat(SmallScenario.problems(", critical: true}\n  alerts", "}\n  alerts"))
                .containsExactly("23:5: no journey is critical | Add \"critical: true\" to what customers need most.");
    }

    @Test
    void an_alert_watches_something_that_exists() {
        assertThat(SmallScenario.problems("on: journey buy", "on: journey bye"))
                .containsExactly("25:30: unknown journey \"bye\" | Allowed: buy.");
    }

    @Test
    void a_condition_is_a_sentence() {
        assertThat(SmallScenario.problems("\"p99 > 2s for 1m\"", "\"slower than 2s\""))
                .containsExactly(
                        "26:35: \"slower than 2s\" is no condition | Write it like \"p99 > 2s for 1m\" or \"burn >"
                                + " 14.4 over 5m\".");
    }

    @Test
    void a_condition_uses_a_series_of_its_target() {
        assertThat(SmallScenario.problems("\"p99 > 2s for 1m\"", "\"hit-ratio > 2% for 1m\""))
                .singleElement()
                .asString()
                .startsWith(
                        "26:36: shop has no series \"hit-ratio\" | Allowed: rate, errors, p50, p95, p99, cpu, slots, queue, ");
    }

    @Test
    void a_condition_uses_the_unit_of_its_series() {
        assertThat(SmallScenario.problems("\"p99 > 2s for 1m\"", "\"p99 > 2% for 1m\""))
                .containsExactly("26:42: p99 must be a time like 250ms, 1.5s or 5m, found \"2%\"");
    }

    @Test
    void a_condition_has_over_and_for() {
        assertThat(SmallScenario.problems("\"p99 > 2s for 1m\"", "\"p99 > 2s during 1m\""))
                .containsExactly("26:45: unexpected \"during\" | Allowed: over, for.");
    }

    @Test
    void a_second_window_follows_the_first_and_is_shorter() {
        String form = " | Write two windows like \"over 5m and 1m\".";
        assertThat(SmallScenario.problems("over 5m", "over 5m and 5m"))
                .containsExactly("25:66: the second window must be shorter than the first, found \"5m\"" + form);
        assertThat(SmallScenario.problems("over 5m", "over 5m and soon"))
                .containsExactly("25:66: and must be a time like 30s, 5m or 1h, found \"soon\"");
        assertThat(SmallScenario.problems("over 5m", "over ever and 1m"))
                .containsExactly("25:59: over must be a time like 30s, 5m or 1h, found \"ever\"");
        assertThat(SmallScenario.problems("over 5m", "over 5m and"))
                .containsExactly("25:62: unexpected \"and\"" + form);
        assertThat(SmallScenario.problems("over 5m", "over 5m & 1m"))
                .containsExactly("25:62: unexpected \"& 1m\"" + form);
    }

    @Test
    void a_second_window_needs_a_first_and_bears_no_third() {
        String form = "Write two windows like \"over 5m and 1m\".";
        assertThat(SmallScenario.problems("over 5m", "and 1m")).containsExactly("25:54: unexpected \"and\" | " + form);
        assertThat(SmallScenario.problems("over 5m", "over 5m and 1m and 30s"))
                .containsExactly("25:69: unexpected \"and\" | A condition has one or two windows. " + form);
        assertThat(SmallScenario.problems("over 5m", "over 5m ond 1m"))
                .containsExactly("25:62: unexpected \"ond\" | Maybe you meant \"and\". Allowed: and, for.");
    }

    @Test
    void an_alert_goes_on_firing_for_a_time() {
        assertThat(SmallScenario.problems("severity: ticket", "severity: ticket, keep-firing: always"))
                .containsExactly("26:85: keep-firing must be a time like 30s, 5m or 1h, found \"always\"");
        assertThat(SmallScenario.problems("severity: ticket", "severity: ticket, keep-firng: 2m"))
                .singleElement()
                .asString()
                .startsWith("26:72: alert shop-slow has no key \"keep-firng\" | Maybe you meant \"keep-firing\".");
    }

    @Test
    void an_alert_names_a_runbook_that_exists() {
        assertThat(SmallScenario.problems("runbook: shop", "runbook: shopping"))
                .containsExactly("25:89: unknown runbook \"shopping\" | Allowed: shop.");
    }

    @Test
    void a_tool_rests_on_a_component() {
        assertThat(SmallScenario.problems(
                        "  journeys:\n    buy", "  tools: {metrics: stor, mails: shop}\n  journeys:\n    buy"))
                .containsExactly(
                        "22:20: unknown component \"stor\" | Maybe you meant \"store\". Allowed: web, shop, cache,"
                                + " store, maps.",
                        "22:26: tools has no key \"mails\" | Allowed: metrics, logs, traces, deploy, chat.");
        ScenarioReader.Result read = SmallScenario.read(
                SmallScenario.with("  journeys:\n    buy", "  tools: {logs: store}\n  journeys:\n    buy"));
        assertThat(((ScenarioReader.Result.Resolved) read).scenario().system().tools())
                .containsExactly(java.util.Map.entry(Tool.LOGS, "store"));
    }
}
