package dev.muster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an author reads when the YAML itself is wrong: place, what was found, what is allowed. */
class YamlProblemsTest {
    @Test
    void a_key_comes_once() {
        assertThat(SmallScenario.problems("level: newcomer", "level: newcomer\nlevel: expert"))
                .containsExactly("6:1: \"level\" is written twice | The first is in line 5.");
    }

    @Test
    void a_comma_in_a_bare_text_is_explained() {
        assertThat(SmallScenario.problems("text: How many?,", "text: How many, and where?,"))
                .containsExactly(
                        "47:59: \"and where?\" has no value and is no key of mara asks | Maybe the text before it has a comma and needs quotation marks.");
    }

    @Test
    void an_open_bracket_is_found() {
        assertThat(SmallScenario.problems("team: {size: 2", "team: {{size: 2"))
                .containsExactly(
                        "7:8: a key must be a word, found a block of keys",
                        "8:1: this is no YAML: expected ',' or '}', but got <scalar> | Maybe a quotation mark or a bracket is open, or the indentation is off.");
    }

    @Test
    void a_tab_does_not_indent() {
        assertThat(SmallScenario.problems("  desks: [sales, geo]", "\tdesks: [sales, geo]"))
                .containsExactly(
                        "41:1: this is no YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation) | Indent with spaces.");
    }

    @Test
    void a_colon_in_a_bare_text_needs_quotation_marks() {
        assertThat(SmallScenario.problems("mara says: Hurry up.", "mara says: Note: hurry up."))
                .containsExactly(
                        "49:20: this is no YAML: mapping values are not allowed here | Maybe a text with \": \" in it needs quotation marks, or the indentation is off.");
    }

    @Test
    void tags_are_refused() {
        assertThat(SmallScenario.problems("title: A small one", "title: !!java.net.URL [http://x]"))
                .containsExactly(
                        "3:8: found the tag tag:yaml.org,2002:java.net.URL | Tags are no part of the format; put the text in quotation marks.",
                        "3:8: title must be a text, found a list");
    }

    @Test
    void anchors_and_aliases_are_refused() {
        assertThat(SmallScenario.problems(
                        "title: A small one\nshelf-title: Monday, 9:00", "title: &a A small one\nshelf-title: *a"))
                .containsExactly(
                        "3:8: found the anchor &a | Anchors are no part of the format.",
                        "4:14: found the alias *a | Aliases are no part of the format; write it out, or put it in quotation marks.");
    }

    @Test
    void a_second_document_is_refused() {
        assertThat(SmallScenario.problems("hints:\n", "---\nhints:\n"))
                .containsExactly(
                        "72:1: a second document begins here | One file holds one scenario; remove the \"---\".");
    }

    @Test
    void a_hidden_control_character_is_refused() {
        assertThat(SmallScenario.problems("mara says: Hurry up.", "mara says: \"Hurry\\0up.\""))
                .containsExactly("49:16: the text hides a control character | Remove the escape that makes it.");
    }

    @Test
    void merge_keys_are_no_part_of_the_format() {
        assertThat(SmallScenario.problems("maps:  {kind: third-party,", "maps:  {<<: {}, kind: third-party,"))
                .containsExactly(
                        "16:13: component maps has no key \"<<\" | Allowed: kind, owner, critical, hosts, config, errors, wrong, limit, limit-burst, latency, latency.mean, latency.spread.");
    }
}
