package dev.muster.scoring;

import static dev.muster.scoring.Lines.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.drill.Audience;
import dev.muster.drill.Recorded;
import dev.muster.drill.event.HintUsed;
import dev.muster.drill.event.SeatLeft;
import dev.muster.people.Actor;
import dev.muster.people.SeatId;
import dev.muster.scenario.ClaimKey;
import dev.muster.scenario.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that no golden log exercises, each worked by hand. The first alert is at 40, a lead is due at 100, news at 220. */
class ByHandTest {

    private static List<ObjectNode> run(List<String> members, long end, ObjectNode... lines) {
        List<ObjectNode> all = new ArrayList<>(List.of(
                line(0, "run_started", "sim", "members", members),
                line(0, "fault_started", "sim"),
                line(0, "impact_changed", "sim", "level", 0.5),
                line(40, "alert_fired", "sim", "alert", "checkout-5xx")));
        all.addAll(List.of(lines));
        all.add(line(end, "run_ended", "sim"));
        return all;
    }

    private static ObjectNode update(long tick, String who, String digest) {
        ObjectNode line = line(tick, "status_update", who, "audience", "exec", "true_band", "major", "digest", digest);
        line.putObject("fields");
        return line;
    }

    @Test
    void from_four_people_on_communications_is_half_of_role_clarity() {
        List<String> four = List.of("a", "b", "c", "d");
        // Lead: taken at 100, next act at 300 (update d2): live 100..600 of 100..700. Communications: taken at 400,
        // told at 500: 400..700.
        List<ObjectNode> lines = run(
                four,
                700,
                line(100, "role_accepted", "a", "role", "IC"),
                update(300, "a", "d2"),
                line(400, "role_accepted", "b", "role", "comms"),
                update(500, "b", "d3"));
        assertThat(Golden.score(lines).finding(IndicatorId.K1).value())
                .isCloseTo((500.0 / 600 + 0.5) / 2, within(1e-12));
        List<ObjectNode> three =
                run(List.of("a", "b", "c"), 700, line(100, "role_accepted", "a", "role", "IC"), update(300, "a", "d2"));
        assertThat(Golden.score(three).finding(IndicatorId.K1).value()).isCloseTo(500.0 / 600, within(1e-12));
    }

    @Test
    void a_lead_in_name_only_counts_for_the_idle_window() {
        List<ObjectNode> lines = run(List.of("a", "b"), 700, line(100, "role_accepted", "a", "role", "IC"));
        assertThat(Golden.score(lines).finding(IndicatorId.K1).value()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void alone_neither_loops_nor_collaboration_are_measured() {
        Scorecard card = Golden.score(run(List.of("a"), 700));
        assertThat(card.finding(IndicatorId.C1).applicable()).isFalse();
        assertThat(card.dimension(Dimension.COLLABORATION).withheld()).isTrue();
        assertThat(card.dimension(Dimension.COLLABORATION).score()).isNull();
        assertThat(card.dimension(Dimension.COLLABORATION).measured()).isZero();
    }

    @Test
    void alone_there_is_half_as_much_time_again() {
        assertThat(Pace.allowance(1, Golden.truth().par())).isEqualTo(1.5);
        assertThat(Pace.allowance(2, Golden.truth().par())).isEqualTo(1.125);
        assertThat(Pace.allowance(5, Golden.truth().par())).isCloseTo(0.9, within(1e-12));
        assertThat(Pace.allowance(8, Golden.truth().par())).isCloseTo(0.84375, within(1e-12));
    }

    @Test
    void a_team_that_talks_is_not_judged_by_what_it_wrote() {
        List<ObjectNode> lines = run(
                List.of("a", "b"),
                700,
                line(50, "query_result", "a", "target", "x", "reveals", List.of("e3")),
                line(
                        60,
                        "hypothesis_proposed",
                        "a",
                        "id",
                        "h",
                        "component",
                        "tracking",
                        "kind",
                        "connection_leak",
                        "confidence",
                        1),
                line(70, "evidence_attached", "a", "hypothesis", "h", "evidence", "e3", "polarity", "supports"),
                line(80, "action_taken", "a", "id", "a1", "action", "scale0:tracking", "hypothesis", "h"));
        assertThat(Golden.score(lines).finding(IndicatorId.C5).value()).isEqualTo(0.5);
        lines.get(0).put("mode", "voice");
        Scorecard spoken = Golden.score(lines);
        assertThat(spoken.finding(IndicatorId.C1).applicable()).isFalse();
        assertThat(spoken.finding(IndicatorId.C5).value()).isEqualTo(1.0);
    }

    @Test
    void hints_cost_their_share_of_the_outcome() {
        List<Recorded> log = new ArrayList<>(GoldenLines.events(Golden.lines("A_steady")));
        log.add(at(log, 481, new HintUsed(1, 0.1, "look")));
        log.add(at(log, 482, new HintUsed(2, 0.05, "look again")));
        Outcome outcome = Scorer.score(log, Golden.truth(), Golden.comms()).outcome();
        assertThat(outcome.hints()).isEqualTo(2);
        // regret (4.61 - 1.6) / (23.65 - 1.6) = 0.136508; 0.863492 x 0.9 x 0.95
        assertThat(outcome.outcome()).isEqualTo(0.738);
    }

    private static Recorded at(List<Recorded> log, long tick, dev.muster.drill.event.Event event) {
        return new Recorded(log.size() + 1, tick, Actor.SIM, Audience.ALL, null, event);
    }

    @Test
    void what_healed_by_itself_earned_nothing_and_has_no_clocks() {
        List<ObjectNode> lines =
                run(List.of("a", "b"), 700, line(200, "mitigated", "sim", "mitigation", "", "by_action", ""));
        Scorecard card = Golden.score(lines);
        assertThat(card.outcome().mitigated()).isTrue();
        assertThat(card.outcome().earned()).isEqualTo(Earned.NO);
        assertThat(card.clocks()).isNull();
        assertThat(card.finding(IndicatorId.D7).value()).isZero();
    }

    @Test
    void without_an_alert_nothing_is_judged() {
        List<ObjectNode> lines = run(List.of("a", "b"), 700);
        lines.remove(3);
        Scorecard card = Golden.score(lines);
        assertThat(card.findings()).hasSize(9).noneMatch(Finding::applicable);
        assertThat(card.dimensions()).allMatch(DimensionScore::withheld);
    }

    @Test
    void on_a_branching_path_hops_are_the_shortest_way_along_its_edges() {
        Truth plain = Golden.truth();
        // cause -> left -> end, cause -> right -> mid -> end, and cause -> mid
        FaultPath path = new FaultPath(new Truth(
                List.of(new Truth.Factor("cause", "m", "trigger", 1)),
                List.of(
                        edge("cause", "left"),
                        edge("left", "end"),
                        edge("cause", "right"),
                        edge("right", "mid"),
                        edge("mid", "end"),
                        edge("cause", "mid")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                plain.milestones(),
                plain.par(),
                plain.windows()));
        Truth.Factor cause = new Truth.Factor("cause", "m", "trigger", 1);
        assertThat(path.closeness(new ClaimKey("cause", "m"), cause)).isEqualTo(1);
        assertThat(path.closeness(new ClaimKey("mid", "m"), cause)).isEqualTo(1.0 / 2);
        assertThat(path.closeness(new ClaimKey("end", "m"), cause)).isEqualTo(1.0 / 3);
        assertThat(path.closeness(new ClaimKey("end", "other"), cause)).isEqualTo(0.5 / 3);
        assertThat(path.closeness(new ClaimKey("elsewhere", "m"), cause)).isZero();
    }

    private static Truth.Edge edge(String from, String to) {
        return new Truth.Edge(from, to);
    }

    @Test
    void who_left_without_contributing_does_not_unbalance_the_team() {
        List<ObjectNode> lines = run(
                List.of("a", "b", "c"),
                700,
                line(50, "query_result", "a", "target", "x", "reveals", List.of("e1")),
                line(51, "query_result", "b", "target", "x", "reveals", List.of("e2")),
                line(60, "message", "a", "evidence", List.of("e1")),
                line(61, "message", "b", "evidence", List.of("e2")));
        // Credits 1, 1, 0: Gini 1/3 x 3/2 = 0.5, so (0.9 - 0.5) / 0.55. Without the third seat: 1.
        assertThat(Golden.score(lines).finding(IndicatorId.K3).value()).isCloseTo(0.4 / 0.55, within(1e-12));
        List<Recorded> log = new ArrayList<>(GoldenLines.events(lines));
        log.add(at(log, 700, new SeatLeft(new SeatId("s3"))));
        assertThat(Scorer.score(log, Golden.truth(), Golden.comms())
                        .finding(IndicatorId.K3)
                        .value())
                .isEqualTo(1.0);
    }

    @Test
    void imbalance_is_measured_alike_at_any_size() {
        assertThat(ParticipationBalance.gini(List.of(5, 5, 5))).isZero();
        assertThat(ParticipationBalance.gini(List.of(12, 0, 0))).isCloseTo(1, within(1e-12));
        assertThat(ParticipationBalance.gini(List.of(9, 3, 0))).isCloseTo(0.75, within(1e-12));
        assertThat(ParticipationBalance.gini(List.of(6, 4, 2))).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void what_is_printed_is_free_of_binary_dust_and_rounds_half_up() {
        assertThat(Digits.round(0.0005, 3)).isEqualTo(0.001);
        assertThat(Digits.round(2.675, 2)).isEqualTo(2.68);
        assertThat(Digits.round(0.30000000000000004, 3)).isEqualTo(0.3);
    }

    @Test
    void gaps_come_by_what_they_cost_and_strengths_by_weight() {
        Scorecard fixated = Golden.score("B_fixated");
        assertThat(fixated.gaps())
                .extracting(Finding::id)
                .hasSize(3)
                .containsExactly(IndicatorId.C1, IndicatorId.D1, IndicatorId.C5);
        assertThat(fixated.gaps())
                .isSortedAccordingTo(Comparator.comparingDouble(Finding::gap).reversed());
        assertThat(Golden.score("A_steady").gaps()).isEmpty();
        assertThat(Golden.score("A_steady").strengths())
                .extracting(Finding::id)
                .containsExactly(IndicatorId.D1, IndicatorId.C1);
    }
}
