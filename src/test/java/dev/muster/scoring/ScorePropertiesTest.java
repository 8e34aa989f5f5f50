package dev.muster.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.scoring.Clocks.Clock;
import dev.muster.scoring.run.RunView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of every score, over thousands of seeds. A failure names its seed. */
class ScorePropertiesTest {
    private static final double DUST = 1e-9;

    @ParameterizedTest
    @ValueSource(strings = {"A_steady", "B_fixated", "C_silent_hero", "D_gamed", "G_shotgun"})
    void who_sits_where_changes_nothing(String log) {
        Scorecard card = Golden.score(log);
        for (long seed = 0; seed < 50; seed++) {
            List<ObjectNode> lines = Golden.lines(log);
            List<String> members = new ArrayList<>(Lines.members(lines));
            Collections.shuffle(members, new Random(seed));
            lines.get(0).remove("members");
            members.forEach(each -> lines.get(0).withArray("members").add(each));
            assertThat(Golden.score(lines)).as("seed %d", seed).isEqualTo(card);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A_steady", "B_fixated", "C_silent_hero", "D_gamed", "E_do_nothing", "G_shotgun"})
    void when_it_all_happened_changes_nothing(String log) {
        Scorecard card = Golden.score(log);
        for (long shift : new long[] {1, 777, 100_000}) {
            List<ObjectNode> lines = Golden.lines(log);
            lines.forEach(each -> shift(each, shift));
            Scorecard later = Golden.score(lines);
            assertThat(later.findings())
                    .extracting(Finding::value)
                    .isEqualTo(card.findings().stream().map(Finding::value).toList());
            assertThat(later.outcome()).isEqualTo(card.outcome());
            assertThat(seconds(later)).isEqualTo(seconds(card));
        }
    }

    private static void shift(ObjectNode line, long by) {
        line.put("t", line.get("t").asLong() + by);
        if (line.get("type").asText().equals("task_assigned")) {
            line.put("due", line.get("due").asLong() + by);
        }
        if (line.has("fields") && line.get("fields").has("next_at")) {
            ObjectNode fields = (ObjectNode) line.get("fields");
            fields.put("next_at", fields.get("next_at").asLong() + by);
        }
    }

    private static List<Long> seconds(Scorecard card) {
        return card.clocks() == null
                ? List.of()
                : card.clocks().clocks().stream().map(Clock::seconds).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A_steady", "B_fixated", "C_silent_hero"})
    void noise_raises_nothing(String log) {
        Scorecard card = Golden.score(log);
        for (long seed = 0; seed < 1000; seed++) {
            List<ObjectNode> lines = Golden.lines(log);
            Scorecard noisy = Golden.score(Lines.with(lines, Lines.noise(lines, new Random(seed))));
            for (Finding finding : card.findings()) {
                Double now = noisy.finding(finding.id()).value();
                if (finding.value() != null && now != null) {
                    assertThat(now)
                            .as("%s of %s with noise of seed %d", finding.id(), log, seed)
                            .isLessThanOrEqualTo(finding.value() + DUST);
                }
            }
        }
    }

    @Test
    void harm_never_raises_debugging() {
        for (long seed = 0; seed < 1000; seed++) {
            List<ObjectNode> lines = Lines.anything(seed);
            ObjectNode harm = Lines.line(
                    41 + new Random(seed).nextInt(150), "action_taken", "m0", "id", "harm", "action", "restart:db");
            Double before = Golden.score(lines).dimension(Dimension.DEBUGGING).computed();
            Double after = Golden.score(Lines.with(lines, List.of(harm)))
                    .dimension(Dimension.DEBUGGING)
                    .computed();
            assertThat(before).isNotNull();
            assertThat(after).as("seed %d", seed).isNotNull().isLessThanOrEqualTo(before);
        }
        List<ObjectNode> steady = Golden.lines("A_steady");
        ObjectNode restart = Lines.line(340, "action_taken", "ben", "id", "zz", "action", "restart:db");
        Finding intervention =
                Golden.score(Lines.with(steady, List.of(restart))).finding(IndicatorId.D7);
        assertThat(intervention.value()).isCloseTo(0.6, within(DUST));
    }

    @Test
    void sharing_later_raises_nothing_that_rests_on_it() {
        Scorecard card = Golden.score("A_steady");
        for (long delay = 0; delay < 200; delay += 5) {
            List<ObjectNode> lines = Golden.lines("A_steady");
            for (ObjectNode line : lines) {
                if (line.path("evidence").asText().equals("e3")) {
                    line.put("t", line.get("t").asLong() + delay);
                }
            }
            Scorecard later = Golden.score(lines);
            for (IndicatorId id : List.of(IndicatorId.D1, IndicatorId.D2, IndicatorId.D4, IndicatorId.C5)) {
                assertThat(value(later, id)).as("%s after %d", id, delay).isLessThanOrEqualTo(value(card, id) + DUST);
            }
        }
    }

    @Test
    void losing_an_acknowledgement_raises_neither_loops_nor_the_lead() {
        for (String log : List.of("A_steady", "B_fixated", "D_gamed")) {
            Scorecard card = Golden.score(log);
            List<ObjectNode> lines = Golden.lines(log);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).get("type").asText().equals("ack")) {
                    List<ObjectNode> less = new ArrayList<>(lines);
                    less.remove(i);
                    Scorecard without = Golden.score(less);
                    assertThat(value(without, IndicatorId.C1)).isLessThanOrEqualTo(value(card, IndicatorId.C1) + DUST);
                    assertThat(value(without, IndicatorId.K1)).isLessThanOrEqualTo(value(card, IndicatorId.K1) + DUST);
                }
            }
        }
    }

    private static double value(Scorecard card, IndicatorId id) {
        Double value = card.finding(id).value();
        return value == null ? Double.NaN : value;
    }

    @Test
    void values_are_shares_and_each_shows_what_it_rests_on() {
        for (long seed = 0; seed < 3000; seed++) {
            Scorecard card = Golden.score(Lines.anything(seed));
            assertThat(card.findings()).as("seed %d", seed).hasSize(9).allSatisfy(finding -> {
                assertThat(finding.sentence()).isNotBlank();
                assertThat(finding.question()).endsWith("?");
                Double value = finding.value();
                if (value == null) {
                    assertThat(finding.applicable()).isFalse();
                } else {
                    assertThat(value).isBetween(0.0, 1.0);
                    assertThat(finding.evidence().size() + finding.absences().size())
                            .isPositive();
                    assertThat(finding.absences())
                            .allSatisfy(each -> assertThat(each.toTick()).isGreaterThanOrEqualTo(each.fromTick()));
                }
            });
        }
    }

    @Test
    void weights_add_up_to_one_in_each_dimension() {
        for (Dimension dimension : Dimension.values()) {
            double sum = Arrays.stream(IndicatorId.values())
                    .filter(each -> each.dimension() == dimension)
                    .mapToDouble(IndicatorId::weight)
                    .sum();
            assertThat(sum).isCloseTo(1, within(DUST));
        }
        assertThat(Arrays.stream(IndicatorId.values())
                        .map(each -> each.partner().name()))
                .allSatisfy(each -> assertThat(each).matches("[DCK][1-7]"));
    }

    @Test
    void clocks_add_up_to_the_time_and_the_cost_until_mitigated() {
        int seen = 0;
        for (long seed = 0; seed < 3000; seed++) {
            RunView view = RunView.fold(GoldenLines.events(Lines.anything(seed)));
            Clocks clocks = Scorer.score(view, Golden.truth(), Golden.comms()).clocks();
            if (clocks == null) {
                continue;
            }
            seen++;
            long mitigated = view.course().mitigated() == null
                    ? 0
                    : view.course().mitigated().tick();
            BigDecimal whole = view.impact().seconds(0, mitigated);
            assertThat(clocks.seconds()).as("seed %d", seed).isEqualTo(mitigated);
            assertThat(clocks.impactSeconds()).as("seed %d", seed).isEqualByComparingTo(whole);
            assertThat(clocks.clocks())
                    .allSatisfy(each -> assertThat(each.seconds()).isNotNegative());
        }
        assertThat(seen).as("runs with clocks").isGreaterThan(20);
    }

    @Test
    void the_same_log_scores_the_same_to_the_last_byte() {
        for (long seed = 0; seed < 300; seed++) {
            assertThat(Golden.score(Lines.anything(seed)).toString())
                    .as("seed %d", seed)
                    .isEqualTo(Golden.score(Lines.anything(seed)).toString());
        }
    }

    @Test
    void no_sentence_names_a_seat_or_blames() {
        String said = Golden.LOGS.stream()
                .flatMap(log -> Golden.score(log).findings().stream())
                .map(each -> each.sentence() + " " + each.question())
                .collect(Collectors.joining("\n"));
        assertThat(said)
                .doesNotContainPattern("\\bs[1-9]\\b")
                .doesNotContainPattern("(?i)should|failed|error by|fault of");
    }
}
