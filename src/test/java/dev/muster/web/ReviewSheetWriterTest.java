package dev.muster.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.BotTeam;
import dev.muster.bot.HeadlessTable;
import dev.muster.drill.DrillLimits;
import dev.muster.drill.Rules;
import dev.muster.review.Debrief;
import dev.muster.review.ImpactCurve.Point;
import dev.muster.scenario.FailureModes;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sheet of a run that bots really played. */
class ReviewSheetWriterTest {
    private static Debrief debrief;
    private static List<Point> ghost;
    private static ReviewSheet sheet;

    @BeforeAll
    static void play() throws IOException {
        debrief = FinishedRuns.haunted(played("helpful-telemetry", "best"));
        ghost = Objects.requireNonNull(debrief.ghost()).points();
        sheet = ReviewSheetWriter.write("run-1", debrief);
    }

    @Test
    void a_run_of_bots_is_labelled_so() {
        assertThat(sheet.botsOnly()).isTrue();
    }

    @Test
    void every_event_that_a_finding_points_to_is_a_line_of_the_timeline() {
        List<Long> lines = sheet.lines().stream().map(ReviewSheet.Line::seq).toList();
        assertThat(sheet.scores())
                .flatExtracting(ReviewSheet.Score::readings)
                .flatExtracting(ReviewSheet.Reading::events)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(lines).contains(event.seq()));
    }

    @Test
    void the_five_clocks_fill_the_bar() {
        assertThat(sheet.clocks()).hasSize(5);
        assertThat(sheet.clocks().stream()
                        .mapToDouble(ReviewSheet.Stretch::width)
                        .sum())
                .isBetween(99.99, 100.01);
    }

    @Test
    void doing_nothing_would_have_been_worse_in_the_end() {
        double team = debrief.curve().levelAt(debrief.curve().endTick());
        assertThat(ghost.get(ghost.size() - 1).level()).isGreaterThan(team + 0.2);
    }

    @Test
    void the_ghost_shares_the_run_until_somebody_acts() {
        long acted = debrief.curve().marks().stream()
                .filter(mark -> mark.kind() == dev.muster.review.ImpactCurve.Kind.ACTION)
                .findFirst()
                .orElseThrow()
                .tick();
        double worstGhost = worst(ghost, acted);
        assertThat(worst(debrief.curve().points(), acted)).isBetween(worstGhost - 0.03, worstGhost + 0.03);
    }

    @Test
    void moments_stand_in_order_and_apart() {
        List<CurveDrawing.Moment> moments = sheet.curve().moments();
        assertThat(moments).isSortedAccordingTo(Comparator.comparingDouble(CurveDrawing.Moment::labelX));
        for (int i = 1; i < moments.size(); i++) {
            assertThat(moments.get(i).labelX() - moments.get(i - 1).labelX()).isGreaterThanOrEqualTo(22);
        }
    }

    private static double worst(List<Point> points, long until) {
        return points.stream()
                .filter(point -> point.tick() <= until)
                .mapToDouble(Point::level)
                .max()
                .orElse(0);
    }

    static Debrief played(String id, String walkthrough) throws IOException {
        String file = id + ".drill.yaml";
        Scenario scenario = new ScenarioReader()
                .read(file, Files.readAllBytes(Path.of("scenarios", file)))
                .found()
                .orElseThrow();
        HeadlessTable table =
                HeadlessTable.seat(new Rules(scenario, FailureModes.shared().all(), 7, DrillLimits.USUAL), 3);
        new BotTeam(table).play(scenario.walkthrough(walkthrough).orElseThrow());
        return Debrief.of(table.log(), scenario);
    }
}
