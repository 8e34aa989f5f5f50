package dev.muster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an author reads when what happens, who plays and how is wrong: place, what was found, what is allowed. */
class PlayProblemsTest {
    @Test
    void a_change_brings_a_fault_that_exists() {
        assertThat(SmallScenario.problems("brings: slow-maps", "brings: slow-map"))
                .containsExactly(
                        "31:60: unknown fault \"slow-map\" | Maybe you meant \"slow-maps\". Allowed: slow-maps.");
    }

    @Test
    void a_fault_sets_a_parameter_of_its_target() {
        assertThat(SmallScenario.problems("set: {latency.mean: 3s}", "set: {latency.median: 3s}"))
                .containsExactly(
                        "35:41: set of maps has no key \"latency.median\" | Maybe you meant \"latency.mean\". Allowed:"
                                + " errors, wrong, limit, limit-burst, latency, latency.mean, latency.spread.");
    }

    @Test
    void a_fault_sets_something() {
        assertThat(SmallScenario.problems("set: {latency.mean: 3s}", "set: {}"))
                .containsExactly(
                        "35:40: \"set\" sets nothing | Allowed: errors, wrong, limit, limit-burst, latency.mean,"
                                + " latency.spread.");
    }

    @Test
    void a_fault_is_within_the_drill() {
        assertThat(SmallScenario.problems("at: 1m, on: maps", "at: 25m, on: maps"))
                .containsExactly("35:21: at must be 0s to 20m, found \"25m\"");
    }

    @Test
    void an_action_does_not_hide_a_verb() {
        assertThat(SmallScenario.problems("flag-off maps: {on", "resolve maps: {on"))
                .containsExactly(
                        "38:5: an action cannot begin with \"resolve\" | Begin with another word; rollback, restart"
                                + " and scale exist without writing them.",
                        "65:19: unknown action \"flag-off maps\" | Allowed: resolve maps, rollback shop, restart shop,"
                                + " scale shop, restart store.");
    }

    @Test
    void only_desks_may_act() {
        assertThat(SmallScenario.problems("may: [sales, geo]", "may: [sales, goe]"))
                .containsExactly("38:87: unknown desk \"goe\" | Maybe you meant \"geo\". Allowed: sales, geo.");
    }

    @Test
    void a_name_is_declared_once() {
        assertThat(SmallScenario.problems(
                        "personas:\n    mara:", "personas:\n    mara: {name: M, is: cook, channel: exec}\n    mara:"))
                .containsExactly("44:5: \"mara\" is written twice | The first is in line 43.");
    }

    @Test
    void somebody_listens_to_updates() {
        assertThat(SmallScenario.problems("audience: exec", "audience: board"))
                .containsExactly("51:19: no persona listens in channel \"board\" | Allowed: exec.");
    }

    @Test
    void a_timeline_entry_has_a_time() {
        assertThat(SmallScenario.problems("  - at: alert+5m\n    mara says", "  - mara says"))
                .containsExactly("48:5: a timeline entry needs \"at\" or \"when\", found neither");
    }

    @Test
    void a_timeline_entry_is_by_a_persona() {
        assertThat(SmallScenario.problems("mara says: Hurry up.", "maria says: Hurry up."))
                .containsExactly("49:5: unknown persona \"maria\" | Maybe you meant \"mara\". Allowed: mara.");
    }

    @Test
    void a_timeline_entry_does_what_the_format_knows() {
        assertThat(SmallScenario.problems("mara says: Hurry up.", "handover: incident lead"))
                .containsExactly(
                        "49:5: a timeline entry has no key \"handover\" | Allowed: when, at, mara asks, mara says.");
    }

    @Test
    void a_condition_of_the_timeline_names_its_target() {
        assertThat(SmallScenario.problems("when: buy.failing > 10% for 3m", "when: failing > 10% for 3m"))
                .containsExactly(
                        "46:11: \"failing > 10% for 3m\" is no condition | Write it like \"pay.failing > 10% for"
                                + " 3m\".");
    }

    @Test
    void a_question_is_one_of_the_list() {
        assertThat(SmallScenario.problems("question: affected-share", "question: affected-shares"))
                .containsExactly(
                        "47:27: unknown question \"affected-shares\" | Maybe you meant \"affected-share\". Allowed:"
                                + " affected-journeys, affected-share, since-when, data-lost, expected-recovery.");
    }

    @Test
    void a_hint_counts_from_the_first_alert() {
        assertThat(SmallScenario.problems("after: alert+6m", "after: 6m"))
                .containsExactly("73:13: a hint counts from the first alert, found \"6m\" | Write it like alert+6m.");
    }

    @Test
    void a_walkthrough_names_a_desk() {
        assertThat(SmallScenario.problems("alert+30s geo: flag-off maps", "alert+30s gee: flag-off maps"))
                .containsExactly("80:17: unknown desk \"gee\" | Maybe you meant \"geo\". Allowed: sales, geo.");
    }

    @Test
    void a_walkthrough_line_has_a_time_and_a_desk() {
        assertThat(SmallScenario.problems("10s sales: lead", "lead"))
                .containsExactly(
                        "78:7: found \"lead\" instead of a line | Write a time, a desk and what it does: \"alert+20s"
                                + " shop: lead\".");
    }

    @Test
    void a_walkthrough_goes_forward() {
        assertThat(SmallScenario.problems("alert+30s geo", "alert+10s geo"))
                .containsExactly("80:7: this line is earlier than the one before it");
    }

    @Test
    void an_answer_needs_a_question() {
        assertThat(SmallScenario.problems(
                        "mara asks: {question: affected-share, text: How many?, answer-within: 3m}\n  - at: alert+5m",
                        "mara says: Hm.\n  - when: mara was answered"))
                .containsExactly("48:11: mara asks nothing that could be answered");
    }

    @Test
    void a_decoy_is_plausible() {
        assertThat(SmallScenario.problems("claim: shop bad-deploy", "claim: shop slow-query"))
                .containsExactly("63:7: the decoy \"shop slow-query\" is not among plausible");
    }

    @Test
    void a_list_that_matters_is_not_empty() {
        assertThat(SmallScenario.problems("desks: [sales, geo]", "desks: []"))
                .containsExactly(
                        "28:24: unknown desk \"sales\"",
                        "38:80: unknown desk \"sales\"",
                        "38:87: unknown desk \"geo\"",
                        "41:10: \"desks\" is empty in people",
                        "77:11: unknown desk \"sales\"",
                        "78:11: unknown desk \"sales\"",
                        "79:17: unknown desk \"sales\"",
                        "80:17: unknown desk \"geo\"");
    }

    @Test
    void several_mistakes_come_in_the_order_of_the_file() {
        assertThat(SmallScenario.problems(
                        "components:\n"
                                + "    web:   {kind: load-balancer, owner: edge}\n"
                                + "    shop:  {kind: service, owner: sales, replicas: 2,",
                        "components:\n"
                                + "    web:   {kind: balancer, ownr: edge}\n"
                                + "    shop:  {kind: service, owner: sales, replicas: two,"))
                .containsExactly(
                        "12:12: \"owner\" is missing in component web",
                        "12:19: unknown kind \"balancer\" | Allowed: load-balancer, service, database, cache,"
                                + " third-party, queue, job, host, resolver, certificate, config.",
                        "12:29: component web has no key \"ownr\" | Maybe you meant \"owner\". Allowed: kind, owner,"
                                + " critical, hosts, config, replicas, cores, slots, queue, demand, demand-spread, speed,"
                                + " errors, wrong, drop-expired, newest-first, contention, coherence, boot, warm-up, heap,"
                                + " heap.limit, heap.base, heap.per-request, … (134 in all).",
                        "13:52: replicas must be a whole number, found \"two\"");
    }
}
