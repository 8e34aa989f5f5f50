package dev.muster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    @EnumSource(Kind.class)
    void every_kind_has_a_row_with_the_series_that_it_has_and_may_have(Kind kind) {
        assertRow(kind.id().replace('-', ' '), Series.of(kind), Series.possible(kind));
    }

    @Test
    void dependencies_and_journeys_have_their_rows_of_series() {
        assertRow("dependency", Series.ofDependencies(), Series.possibleOfDependencies());
        assertRow("journey", Series.ofJourneys(), Series.possibleOfJourneys());
    }

    private void assertRow(String name, Set<Series> always, Set<Series> possible) {
        Set<Series> others = EnumSet.copyOf(possible);
        others.removeAll(always);
        String row = "| " + name + " | " + ids(always) + " | " + ids(others) + " |";
        assertThat(page.lines().map(line -> line.replaceAll(" +", " "))).contains(row.replaceAll(" +", " "));
    }

    private static String ids(Set<Series> series) {
        return series.stream().map(s -> "`" + s.id() + "`").collect(Collectors.joining(", "));
    }

    @Test
    void every_series_has_its_unit_told() {
        String units = page.substring(page.indexOf("Rates are per second: "));
        for (Series series : Series.values()) {
            String group = switch (series.unit()) {
                case "/s" -> "Rates are per second: ";
                case "%" -> "Shares: ";
                case "s" -> "Times: ";
                default -> "Numbers: ";
            };
            String list = units.substring(units.indexOf(group));
            assertThat(list.substring(0, list.indexOf('.', group.length())))
                    .as(series.id())
                    .contains("`" + series.id() + "`");
        }
    }

    @Test
    void every_recommended_rule_can_be_written_in_a_file() {
        String table = page.substring(page.indexOf("| rule | when | tells |"), page.indexOf("### `runbooks`"));
        List<String> rules = Pattern.compile("`([a-z0-9-]+ [<>] [^`]+)`")
                .matcher(table)
                .results()
                .map(found -> found.group(1))
                .toList();
        SystemPhrases phrases = new SystemPhrases(oneOfEachKind());
        List<String> targets = new ArrayList<>(List.of("service -> database", "journey buy"));
        Arrays.stream(Kind.values()).map(Kind::id).forEach(targets::add);
        assertThat(rules)
                .hasSizeGreaterThan(10)
                .allMatch(rule -> targets.stream()
                        .anyMatch(on -> phrases.condition(
                                        phrases.target(on).found().orElseThrow(), rule)
                                .found()
                                .isPresent()));
    }

    private static SystemModel oneOfEachKind() {
        return new SystemModel(
                Arrays.stream(Kind.values())
                        .map(kind -> new Component(kind.id(), kind, "shop", false, Settings.NONE))
                        .toList(),
                List.of(new Dependency("service", "database", false, null, Settings.NONE)),
                List.of(new Journey("buy", List.of("service"), 1, 0.999, 1, 1, 1, "EUR", true)),
                List.of(),
                List.of());
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
