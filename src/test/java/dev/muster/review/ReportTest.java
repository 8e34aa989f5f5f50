package dev.muster.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/muster/review/report.golden.md");
    private final Scenario scenario = Story.scenario();

    /** Run with {@code -Dmuster.golden=write} to write the report anew, and read the difference. */
    @Test
    void a_whole_report_reads_like_this() throws IOException {
        String report = Report.markdown(Debrief.of(Story.of("Ana"), scenario));
        if ("write".equals(System.getProperty("muster.golden"))) {
            Files.writeString(GOLDEN, report);
        }
        assertThat(report).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void what_people_typed_makes_neither_a_table_nor_a_tag() {
        String report = Report.markdown(Debrief.of(Story.of("<img src=x>\n| # [a](b)"), scenario));
        assertThat(report)
                .doesNotContainPattern("(?<!\\\\)<img")
                .contains("\\<img src=x\\> \\| \\# \\[a\\](b): incident lead, desk shop")
                .contains("we deployed \\| just now");
        assertThat(report.lines().filter(line -> line.startsWith("|") && line.contains("img")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.replace("\\|", "").chars().filter(each -> each == '|'))
                        .hasSize(4));
    }

    @Test
    void questions_of_the_gaps_come_before_the_authors() {
        Debrief debrief = Debrief.of(Story.of("Ana"), scenario);
        assertThat(debrief.questions()).endsWith(scenario.debrief().toArray(String[]::new));
        assertThat(debrief.questions().size()).isGreaterThan(scenario.debrief().size());
    }

    @Test
    void a_run_that_never_began_can_be_debriefed() {
        String report = Report.markdown(Debrief.of(Story.of("Ana").subList(0, 2), scenario));
        assertThat(report).contains("not over yet").contains("Ana").contains("not enough evidence");
    }
}
