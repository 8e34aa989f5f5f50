package dev.muster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an author reads when the head of a file is wrong: place, what was found, what is allowed. */
class IdentityProblemsTest {
    @Test
    void a_missing_key_is_named_with_its_owner() {
        assertThat(SmallScenario.problems("title: A small one\n", ""))
                .containsExactly("1:1: \"title\" is missing in a scenario");
    }

    @Test
    void an_unknown_section_gets_a_suggestion() {
        assertThat(SmallScenario.problems("timeline:", "timelime:"))
                .containsExactly(
                        "45:1: a scenario has no key \"timelime\" | Maybe you meant \"timeline\". Allowed: format, id, title, shelf-title, level, duration, team, teaches, source, briefing, system, changes, faults, actions, people, timeline, comms, truth, hints, debrief, walkthroughs.");
    }

    @Test
    void an_unknown_format_is_refused() {
        assertThat(SmallScenario.problems("format: 1", "format: 2"))
                .containsExactly("1:9: unknown format \"2\" | This version reads format 1.");
    }

    @Test
    void the_id_must_be_the_name_of_the_file() {
        assertThat(SmallScenario.problems("id: small", "id: smaller"))
                .containsExactly(
                        "2:5: id \"smaller\" is not the name of the file | Maybe rename the file to smaller.drill.yaml.");
    }

    @Test
    void an_id_has_no_capitals_or_blanks() {
        assertThat(SmallScenario.problems("id: small", "id: Small One"))
                .containsExactly(
                        "2:5: \"Small One\" is no name | A name has up to 40 of a-z, 0-9 and -, and begins with a letter.");
    }

    @Test
    void a_level_is_one_of_three() {
        assertThat(SmallScenario.problems("level: newcomer", "level: novice"))
                .containsExactly("5:8: unknown level \"novice\" | Allowed: newcomer, intermediate, expert.");
    }

    @Test
    void a_time_needs_a_unit() {
        assertThat(SmallScenario.problems("duration: 20m", "duration: 20"))
                .containsExactly("6:11: duration must be a time like 30s, 5m or 1h, found \"20\"");
    }

    @Test
    void a_time_has_a_range() {
        assertThat(SmallScenario.problems("duration: 20m", "duration: 9h"))
                .containsExactly("6:11: duration must be 1m to 4h, found \"9h\"");
    }

    @Test
    void a_team_has_room_for_its_size() {
        assertThat(SmallScenario.problems("max: 4}", "max: 1}"))
                .containsExactly("7:7: a team needs min <= size <= max, found min 1, size 2, max 1");
    }

    @Test
    void a_source_says_how_close_it_keeps_to_the_story() {
        assertThat(SmallScenario.problems(
                        "briefing: You",
                        "source: {title: T, publisher: P, date: 2024-12-11, fidelity: invented}\nbriefing: You"))
                .containsExactly("8:62: unknown fidelity \"invented\" | Allowed: faithful, adapted, inspired.");
    }
}
