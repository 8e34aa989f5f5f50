package dev.muster.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.drill.Recorded;
import dev.muster.drill.event.ActionLanded;
import dev.muster.review.Debrief;
import dev.muster.review.Ghost;
import dev.muster.review.ImpactCurve;
import dev.muster.review.Report;
import dev.muster.scoring.Clocks;
import dev.muster.scoring.Dimension;
import dev.muster.scoring.Earned;
import dev.muster.scoring.Scorecard;
import dev.muster.scoring.run.RunView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped scenarios, played by bots on the real drill and scored: judgement tells the good run from the bad one. */
class ScoredWalkthroughsTest {

    @ParameterizedTest
    @ValueSource(strings = {"helpful-telemetry", "tutorial"})
    void the_better_walkthrough_scores_better(String id) {
        double best = Played.of(id, "best").cost();
        double idle = Played.of(id, "do-nothing").cost();
        Scorecard right = Played.of(id, "best").card(best, idle);
        Scorecard wrong = Played.of(id, "wrong-fix").card(best, idle);
        Scorecard nothing = Played.of(id, "do-nothing").card(best, idle);
        assertThat(debugging(right)).isGreaterThan(80).isGreaterThan(debugging(wrong));
        assertThat(debugging(wrong)).isGreaterThanOrEqualTo(debugging(nothing));
        assertThat(right.outcome().outcome()).isEqualTo(1.0);
        assertThat(right.outcome().regret()).isZero();
        assertThat(right.outcome().earned()).isEqualTo(Earned.YES);
        assertThat(nothing.outcome().regret()).isEqualTo(1.0);
        assertThat(wrong.outcome().regret()).isBetween(0.1, 1.0);
        assertThat(wrong.outcome().outcome()).isZero();
    }

    private static double debugging(Scorecard card) {
        Double score = card.dimension(Dimension.DEBUGGING).score();
        return score == null ? Double.NaN : score;
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpful-telemetry", "tutorial"})
    void the_clocks_of_the_best_run_hold_its_whole_cost_until_customers_are_well(String id) {
        Played played = Played.of(id, "best");
        RunView view = RunView.fold(played.log());
        Clocks clocks = played.card(1, 10).clocks();
        assertThat(clocks).isNotNull();
        assertThat(clocks.impactSeconds())
                .isEqualByComparingTo(
                        view.impact().seconds(0, view.course().mitigated().tick()));
        assertThat(clocks.actedOnPrivateKnowledge()).isFalse();
        assertThat(clocks.clocks())
                .allSatisfy(each -> assertThat(each.seconds()).isPositive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpful-telemetry", "tutorial"})
    void the_ghost_goes_the_teams_way_until_an_action_lands_and_stays_where_nobody_acts(String id) {
        Played best = Played.of(id, "best");
        Played nothing = Played.of(id, "do-nothing");
        ImpactCurve idle = ImpactCurve.of(nothing.log());
        ImpactCurve team = ImpactCurve.of(best.log());
        ImpactCurve ghost = Ghost.of(nothing.scenario(), nothing.rules().seed(), idle.endTick())
                .curve();
        long landed = best.log().stream()
                .filter(each -> each.event() instanceof ActionLanded)
                .findFirst()
                .map(Recorded::tick)
                .orElseThrow();
        for (long tick = 0; tick < idle.endTick(); tick++) {
            assertThat(ghost.levelAt(tick)).as("tick %d", tick).isCloseTo(idle.levelAt(tick), within(0.03));
            if (tick < landed) {
                assertThat(ghost.levelAt(tick)).as("tick %d", tick).isCloseTo(team.levelAt(tick), within(0.03));
            }
        }
        assertThat(ghost.levelAt(team.endTick())).isGreaterThan(0.1 + team.levelAt(team.endTick()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpful-telemetry", "tutorial"})
    void the_report_of_a_real_run_is_whole(String id) {
        Played played = Played.of(id, "best");
        Debrief debrief = Debrief.of(played.log(), played.scenario())
                .with(Ghost.of(played.scenario(), played.rules().seed(), 600));
        String report = Report.markdown(debrief);
        assertThat(report)
                .contains("# " + played.scenario().identity().title())
                .contains("if nobody had acted")
                .contains("## Debugging: ")
                .contains("every cause was named");
        assertThat(report.lines().filter(each -> each.startsWith("| ") && each.contains("\\#")))
                .hasSizeGreaterThan(40);
    }
}
