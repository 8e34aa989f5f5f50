package dev.muster.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.simulation.JourneyImpact;
import org.junit.jupiter.api.Test;

class AccountTest {

    @Test
    void a_report_tells_what_customers_bore_and_how_far_it_reached() {
        PlayedRun best = PlayedRun.of("helpful-telemetry", "best");
        Account account = Account.of(best.scenario(), best.log()).orElseThrow();
        JourneyImpact pay = account.journeys().get(1);
        assertThat(account.untilTick()).isLessThan(1500);
        assertThat(pay.failed()).isGreaterThan(1000);
        assertThat(pay.lost()).isEqualTo(4 * pay.failed());

        String report = Report.markdown(Debrief.of(best.log(), best.scenario()).with(account));
        assertThat(report)
                .contains("## What customers bore")
                .contains("| pay | " + WhatIfSentence.count(pay.failed()) + " | ")
                .contains(WhatIfSentence.count(pay.lost()) + " EUR")
                .contains("50 % of the journeys: tracking at 2:0");
        System.out.println(
                report.substring(report.indexOf("## What customers bore"), report.indexOf("## Five clocks")));
    }

    @Test
    void the_account_of_the_played_part_is_that_of_a_what_if_if_nothing_happens_after_it() {
        PlayedRun idle = PlayedRun.of("helpful-telemetry", "do-nothing");
        Account account = Account.of(idle.scenario(), idle.log()).orElseThrow();
        ImpactSide actual = WhatIf.of(idle.scenario(), idle.log()).orElseThrow().actual();
        assertThat(account.journeys()).isEqualTo(actual.journeys());
        assertThat(account.blast()).isEqualTo(actual.blast());
    }

    @Test
    void a_run_that_never_began_has_none() {
        assertThat(Account.of(Story.scenario(), Story.of("Ana").subList(0, 2))).isEmpty();
    }
}
