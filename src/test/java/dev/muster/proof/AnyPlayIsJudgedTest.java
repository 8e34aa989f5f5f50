package dev.muster.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.drill.Recorded;
import dev.muster.drill.Rules;
import dev.muster.review.Debrief;
import dev.muster.review.Report;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.WalkLine;
import dev.muster.scenario.WalkLine.Walkthrough;
import dev.muster.scoring.Clocks;
import dev.muster.scoring.Scorer;
import dev.muster.scoring.run.RunView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People do things in any order. Lines of the walkthroughs, and some of nobody's, are typed at random times at random desks of the real drill; whatever comes out is judged and told. */
class AnyPlayIsJudgedTest {
    private static final List<String> MORE = List.of(
            "resolve",
            "lead",
            "role communications",
            "role scribe",
            "done",
            "say \"hello\"",
            "hint",
            "update major \"bad\" next 5m",
            "share last view");

    @ParameterizedTest
    @CsvSource({"helpful-telemetry, 1", "helpful-telemetry, 2", "tutorial, 3"})
    void whatever_people_do_it_is_judged_and_told(String id, long seed) {
        Rules rules = Played.rules(id);
        List<Recorded> log = Appraiser.play(rules, shuffled(rules.scenario(), new Random(seed)));
        Scenario scenario = rules.scenario();
        RunView view = RunView.fold(log);
        Debrief debrief = Debrief.of(log, scenario);
        assertThat(view.work().queries()).as("looks of seed %d", seed).isNotEmpty();
        assertThat(debrief.timeline().lines()).hasSameSizeAs(log);
        assertThat(debrief.card().findings()).hasSize(9).allSatisfy(finding -> {
            assertThat(finding.value() == null || (finding.value() >= 0 && finding.value() <= 1))
                    .isTrue();
            assertThat(finding.evidence())
                    .allSatisfy(seq ->
                            assertThat(debrief.timeline().line(seq).text()).isNotBlank());
        });
        Clocks clocks = debrief.card().clocks();
        if (clocks != null) {
            assertThat(clocks.clocks())
                    .allSatisfy(each -> assertThat(each.seconds()).isNotNegative());
        }
        assertThat(Report.markdown(debrief)).isEqualTo(Report.markdown(Debrief.of(log, scenario)));
        assertThat(Scorer.score(log, scenario.truth(), scenario.comms())).isEqualTo(debrief.card());
    }

    private static Walkthrough shuffled(Scenario scenario, Random random) {
        List<String> words = new ArrayList<>(MORE);
        scenario.walkthroughs().forEach(each -> each.lines().forEach(line -> words.add(line.words())));
        List<WalkLine> lines = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            String desk = scenario.desks().get(random.nextInt(scenario.desks().size()));
            String typed = words.get(random.nextInt(words.size()));
            lines.add(new WalkLine(true, random.nextInt(400), desk, typed, i));
        }
        lines.sort(Comparator.comparingInt(WalkLine::seconds));
        return new Walkthrough("anything", lines);
    }
}
