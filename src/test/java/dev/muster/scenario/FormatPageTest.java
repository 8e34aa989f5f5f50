package dev.muster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the reference page to the reader: its example is read, and its tables name what there is. */
class FormatPageTest {
    private final String page;

    FormatPageTest() throws IOException {
        page = Files.readString(Path.of("src/docs/format.md"), StandardCharsets.UTF_8);
    }

    @Test
    void the_example_is_a_scenario_without_problems() {
        String example = page.substring(page.indexOf("```yaml\n") + 8, page.lastIndexOf("```"));
        assertThat(SmallScenario.read(example).all()).isEmpty();
        assertThat(example).isEqualTo(SmallScenario.text());
    }

    @Test
    void the_mistake_that_it_shows_reads_like_that() {
        String problem = SmallScenario.read(SmallScenario.with("kind: service", "kind: servce"))
                .all()
                .get(0)
                .text();
        assertThat(page).contains("```\n" + problem + "\n```");
    }

    @ParameterizedTest
    @EnumSource(Parameter.class)
    void every_parameter_has_a_row_with_its_range(Parameter parameter) {
        Amount amount = Amount.of(parameter);
        String range = parameter.unit() == Parameter.Unit.YES_NO ? "" : amount.range();
        assertThat(page.lines())
                .anyMatch(line -> line.startsWith("| `" + parameter.id() + "` |") && line.contains("| " + range));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_has_a_row_with_its_parameters(Kind kind) {
        assertThat(page.lines().filter(line -> line.startsWith("| `" + kind.id() + "` | `")))
                .singleElement()
                .satisfies(row -> assertThat(Parameter.of(kind)).allMatch(p -> row.contains("`" + p.id() + "`")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"HOST", "RESOLVER", "CERTIFICATE", "CONFIG"},
            mode = EnumSource.Mode.EXCLUDE)
    void every_kind_that_serves_has_a_row_with_its_series(Kind kind) {
        String name = kind.id().replace('-', ' ');
        assertThat(page.lines().filter(line -> line.matches("\\| ([a-z ]+, )?" + name + "(, [a-z ]+)? \\|.*p50.*")))
                .singleElement()
                .satisfies(row -> assertThat(Series.of(kind)).allMatch(s -> row.contains("`" + s.id() + "`")));
    }

    @Test
    void questions_sources_and_sections_are_all_there() {
        assertThat(Arrays.stream(Question.values()).map(Question::id)).allMatch(id -> page.contains("`" + id + "`"));
        assertThat(Arrays.stream(View.Source.values()).map(View.Source::id))
                .allMatch(id -> page.contains("`" + id + " "));
        String sections =
                SmallScenario.problems("format: 1", "format: 1\nnonsense: 1").get(0);
        String allowed = sections.substring(sections.indexOf("Allowed: ") + 9, sections.length() - 1);
        assertThat(allowed.split(", ")).hasSizeGreaterThan(15).allMatch(key -> page.contains("`" + key + "`"));
    }
}
