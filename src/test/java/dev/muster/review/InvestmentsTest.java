package dev.muster.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.review.Investments.Investment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where the team of the helpful telemetry should have invested. */
class InvestmentsTest {
    private static WhatIf run;
    private static Investments investments;

    @BeforeAll
    static void play() {
        PlayedRun idle = PlayedRun.of("helpful-telemetry", "do-nothing");
        run = WhatIf.of(idle.scenario(), idle.log()).orElseThrow();
        long begin = System.nanoTime();
        investments = Investments.of(run);
        System.out.printf(
                "%d defences tried in %.0f ms%n", investments.tried().size(), (System.nanoTime() - begin) / 1e6);
        investments
                .tried()
                .forEach(each -> System.out.printf(
                        "%6.1f %% spared, %7.1f bad by itself: %s%n",
                        100 * each.sparedShare(), each.everyDayBad(), each.sentence()));
    }

    @Test
    void the_missing_short_timeout_comes_first_and_spares_everything() {
        Investment first = investments.tried().get(0);
        assertThat(first.edit()).isInstanceOf(Edit.Set.class);
        assertThat(first.sentence()).startsWith("With checkout -> tracking timeout ");
        assertThat(first.sparedShare()).isGreaterThan(0.99);
        assertThat(first.everyDayBad()).isCloseTo(0, within(10.0));
    }

    @Test
    void a_team_that_switched_it_off_is_told_the_same() {
        PlayedRun best = PlayedRun.of("helpful-telemetry", "best");
        Investments told = Investments.of(WhatIf.of(best.scenario(), best.log()).orElseThrow());
        assertThat(told.tried().get(0).edit())
                .isEqualTo(investments.tried().get(0).edit());
        assertThat(told.tried().get(0).sparedShare()).isGreaterThan(0.99);
    }

    @Test
    void the_list_is_ordered_and_honest() {
        assertThat(investments.tried()).hasSizeBetween(8, 24);
        assertThat(investments.tried())
                .extracting(Investment::sparedBad)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(investments.tried().stream().filter(each -> Math.abs(each.sparedShare()) < 0.01))
                .as("what would not have helped is told, too")
                .isNotEmpty();
        assertThat(investments.actualBad()).isGreaterThan(10_000);
    }

    @Test
    void an_alert_spares_nobody_where_nobody_acts() {
        assertThat(investments.tried().stream().filter(each -> each.edit() instanceof Edit.AlertAdded))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.sparedBad()).isZero());
    }
}
