package dev.muster.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.scoring.Clocks.Clock;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the scorer to numbers that an independent reference worked out, to the printed digits. */
class GoldenScoresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"A_steady", "B_fixated", "C_silent_hero", "D_gamed", "E_do_nothing", "F_spoiler", "G_shotgun"})
    void every_indicator_has_the_expected_value(String log) {
        JsonNode expected = Golden.expected(log).get("indicators");
        Scorecard card = Golden.score(log);
        assertThat(card.findings()).hasSize(9).allSatisfy(finding -> {
            JsonNode value = expected.get(finding.id().name());
            assertThat(finding.shown())
                    .as("%s of %s", finding.id(), log)
                    .isEqualTo(value.isNull() ? null : value.asDouble());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A_steady", "B_fixated", "C_silent_hero", "D_gamed", "E_do_nothing", "F_spoiler", "G_shotgun"})
    void outcome_is_as_expected(String log) {
        JsonNode expected = Golden.expected(log);
        Outcome outcome = Golden.score(log).outcome();
        assertThat(outcome.costImpactMinutes())
                .isEqualTo(expected.get("cost_impact_min").asDouble());
        assertThat(outcome.regret()).isEqualTo(expected.get("regret").asDouble());
        assertThat(outcome.outcome()).isEqualTo(expected.get("outcome").asDouble());
        assertThat(outcome.earned())
                .isEqualTo(
                        expected.get("earned").isNull()
                                ? Earned.NOT_MITIGATED
                                : expected.get("earned").asBoolean() ? Earned.YES : Earned.NO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A_steady", "B_fixated", "C_silent_hero", "D_gamed", "E_do_nothing", "F_spoiler", "G_shotgun"})
    void clocks_are_as_expected(String log) {
        JsonNode expected = Golden.expected(log).get("clocks");
        Clocks clocks = Golden.score(log).clocks();
        if (expected.isNull()) {
            assertThat(clocks).isNull();
            return;
        }
        assertThat(clocks).isNotNull();
        assertThat(clocks.actedOnPrivateKnowledge())
                .isEqualTo(expected.get("acted_on_private_knowledge").asBoolean());
        for (Clock clock : clocks.clocks()) {
            JsonNode one = expected.get(clock.phase().name().toLowerCase(Locale.ROOT));
            assertThat(clock.seconds()).isEqualTo(one.get("seconds").asLong());
            assertThat(clock.impactMinutes()).isEqualTo(one.get("impact_min").asDouble());
        }
    }

    /** Worked by hand from the golden values: sums of weight times value over the applicable ones of the nine. */
    @ParameterizedTest
    @CsvSource({
        "A_steady,      94.7, 100.0, 100.0",
        "B_fixated,     24.9,  27.3,  72.6",
        "C_silent_hero, 48.9,   0.0,   0.0",
        "D_gamed,       94.7,  90.3, 100.0",
        "E_do_nothing,   4.5,   0.0,   0.0",
        "F_spoiler,     48.9,   0.0,   0.0",
        "G_shotgun,     23.5,   0.0,   0.0",
    })
    void dimensions_weigh_the_nine_indicators(
            String log, double debugging, double communication, double collaboration) {
        Scorecard card = Golden.score(log);
        assertThat(card.dimension(Dimension.DEBUGGING).score()).isEqualTo(debugging);
        assertThat(card.dimension(Dimension.COMMUNICATION).score()).isEqualTo(communication);
        assertThat(card.dimension(Dimension.COLLABORATION).score()).isEqualTo(collaboration);
    }

    @Test
    void a_dimension_says_how_much_of_it_was_measured_and_how_much_this_version_covers() {
        DimensionScore communication = Golden.score("E_do_nothing").dimension(Dimension.COMMUNICATION);
        assertThat(communication.covers()).isEqualTo(0.55);
        assertThat(communication.measured()).isEqualTo(0.64);
        assertThat(communication.withheld()).isFalse();
        assertThat(Golden.score("A_steady").dimension(Dimension.COLLABORATION).covers())
                .isEqualTo(0.3);
    }

    @Test
    void the_clocks_of_a_fixated_team_name_what_was_not_known_as_the_dearest_part() {
        Clocks clocks = Golden.score("B_fixated").clocks();
        assertThat(clocks).isNotNull();
        assertThat(clocks.clocks())
                .extracting(Clock::impactSeconds)
                .allSatisfy(each -> assertThat(each)
                        .isLessThanOrEqualTo(clocks.clocks().get(1).impactSeconds()));
        assertThat(clocks.impactSeconds())
                .isEqualByComparingTo(
                        clocks.clocks().stream().map(Clock::impactSeconds).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
