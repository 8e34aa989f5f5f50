package dev.muster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are: the answer is a list of problems, and nothing else happens. */
class HostileFilesTest {

    @Test
    void an_empty_file_is_no_scenario() {
        assertThat(problem("")).isEqualTo("x:1:1: the file is empty\n  A scenario begins with \"format: 1\".");
        assertThat(problem("# only a comment\n")).startsWith("x:1:1: the file is empty");
    }

    @Test
    void a_file_at_the_limit_is_read_and_one_byte_more_is_not() {
        String atLimit = "a".repeat(SourceText.MOST_BYTES);
        assertThat(problem(atLimit)).startsWith("x:1:1: a scenario is a block of keys, found \"aaa");
        assertThat(problem(atLimit + "a")).startsWith("x:1:1: the file is too large: 257 KiB");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused_with_their_place() {
        byte[] bytes = "format: 1\nid: a\u00FCb\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problem(bytes)).isEqualTo("x:2:6: the file is not UTF-8 text\n  Save it with the encoding UTF-8.");
        assertThat(problem("title: x".getBytes(StandardCharsets.UTF_16))).startsWith("x:1:1: the file is not UTF-8");
        assertThat(problem(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}))
                .startsWith("x:1:1: the file is not UTF-8");
    }

    @Test
    void a_byte_order_mark_is_no_mistake() {
        assertThat(SmallScenario.read("\uFEFF" + SmallScenario.text()).all()).isEmpty();
    }

    @Test
    void windows_line_ends_are_no_mistake() {
        assertThat(SmallScenario.read(SmallScenario.text().replace("\n", "\r\n"))
                        .all())
                .isEmpty();
    }

    @Test
    void control_characters_are_refused_with_their_place() {
        assertThat(problem("format: 1\n\u0000")).startsWith("x:2:1: control character U+0000");
        assertThat(problem("a: \u001B[31m")).startsWith("x:1:4: control character U+001B");
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(problem("[".repeat(100_000))).endsWith("nested deeper than 16 levels");
        assertThat(problem("- ".repeat(50_000))).endsWith("nested deeper than 16 levels");
        assertThat(problem("{a: ".repeat(50_000))).endsWith("nested deeper than 16 levels");
        assertThat(problem("? ".repeat(50_000))).contains("nested deeper than 16 levels");
    }

    @Test
    void aliases_cannot_multiply() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a").append(i).append(": &a").append(i).append(" [");
            laughs.append(("*a" + (i - 1) + ", ").repeat(9)).append("]\n");
        }
        assertThat(problems(laughs.toString())).contains("found the anchor &a0", "found the alias *a5");
        assertThat(problems("a: &a [*a]")).contains("found the anchor &a", "found the alias *a");
    }

    @Test
    void thousands_of_problems_are_counted_not_listed() {
        String many = "k: 1\n".repeat(20_000);
        var problems = read(many.getBytes(StandardCharsets.UTF_8)).all();
        assertThat(problems).hasSize(Problems.MOST + 1);
        assertThat(problems.get(Problems.MOST).message()).matches("and 199\\d\\d more problems");
    }

    @Test
    void thousands_of_wrong_names_are_answered_too() {
        StringBuilder text = new StringBuilder("system:\n  components:\n");
        for (int i = 0; i < 3000; i++) {
            text.append("    component-with-a-long-name-").append(i).append(": {}\n");
        }
        text.append("  dependencies:\n");
        for (int i = 0; i < 1500; i++) {
            text.append("    - componant-with-a-long-name-")
                    .append(i)
                    .append(" -> component-with-a-long-nam-")
                    .append(i);
            text.append(": {}\n");
        }
        assertThat(read(text.toString().getBytes(StandardCharsets.UTF_8)).all()).hasSize(Problems.MOST + 1);
    }

    @Test
    void a_long_chain_of_dependencies_is_walked_without_recursion() {
        CycleCheck cycles = new CycleCheck(new Problems("x"));
        for (int i = 0; i < 20_000; i++) {
            cycles.add(new Written.Text(Place.START, "c" + i + " -> c" + (i + 1), 0, true));
        }
        cycles.report();
    }

    @Test
    void words_that_are_hard_to_match_are_answered_too() {
        String blanks = " ".repeat(100_000);
        assertThat(SmallScenario.problems("\"p99 > 2s for 1m\"", "\"p99" + blanks + "> 2s" + blanks + "x\""))
                .hasSize(1);
        assertThat(SmallScenario.problems("from: trace buy", "from: \"trace buy" + blanks + "x" + blanks + "\""))
                .hasSize(1);
        assertThat(SmallScenario.problems("web -> shop:   {", "\"web ->" + blanks + "shop" + blanks + "x\":   {"))
                .isNotEmpty();
        assertThat(SmallScenario.problems("duration: 20m", "duration: " + "9".repeat(100_000) + "m"))
                .hasSize(1);
        assertThat(SmallScenario.problems("rate: 20/s", "rate: 1e308/s")).hasSize(1);
        assertThat(SmallScenario.problems("flag-off maps: {on", "\"flag-off" + " a".repeat(50_000) + "\": {on"))
                .isNotEmpty();
    }

    @Test
    void directives_of_yaml_are_harmless() {
        assertThat(problem("%YAML 9999999999.1\n--- a")).startsWith("x:");
        assertThat(problems("%TAG ! tag:example.com,2000:\n--- !x a")).contains("found the tag tag:example.com,2000:x");
    }

    @Test
    void any_damage_to_a_good_file_gives_an_answer() {
        String good = SmallScenario.text();
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        Random chance = new Random(42);
        String spice = "{}[]:,-#&*!|>'\"%@`\n\t \\~?<.0";
        for (int round = 0; round < 150; round++) {
            byte[] damaged = Arrays.copyOf(bytes, bytes.length);
            for (int hit = 0; hit <= chance.nextInt(3); hit++) {
                damaged[chance.nextInt(damaged.length)] = (byte) spice.charAt(chance.nextInt(spice.length()));
            }
            ScenarioReader.Result result = new ScenarioReader().read(SmallScenario.NAME, damaged);
            assertThat(result.found().isPresent()).isEqualTo(result.all().isEmpty());
        }
        for (int length = 0; length < bytes.length; length += 31) {
            ScenarioReader.Result result = read(Arrays.copyOf(bytes, length));
            assertThat(result.found().isPresent()).isEqualTo(result.all().isEmpty());
        }
    }

    @Test
    void a_line_that_was_lost_gives_an_answer() {
        String[] lines = SmallScenario.text().split("\n");
        for (int lost = 0; lost < lines.length; lost++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < lines.length; i++) {
                text.append(i == lost ? "" : lines[i] + "\n");
            }
            ScenarioReader.Result result = SmallScenario.read(text.toString());
            assertThat(result.found().isPresent()).isEqualTo(result.all().isEmpty());
        }
    }

    private static ScenarioReader.Result read(byte[] bytes) {
        return new ScenarioReader().read("x", bytes);
    }

    private static List<String> problems(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8)).all().stream()
                .map(Problem::message)
                .toList();
    }

    private static String problem(String text) {
        return problem(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first problem. */
    private static String problem(byte[] bytes) {
        return read(bytes).all().get(0).text();
    }
}
