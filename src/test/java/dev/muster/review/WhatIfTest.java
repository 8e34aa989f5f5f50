package dev.muster.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.drill.Rejection;
import dev.muster.review.WhatIfResult.AlertTimes;
import dev.muster.scoring.run.RunView;
import dev.muster.simulation.JourneyImpact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The helpful telemetry, played by bots, and what would have been. */
class WhatIfTest {
    private static final String TRACKING = "checkout -> tracking";

    private static PlayedRun best;
    private static PlayedRun idle;
    private static WhatIf asked;

    @BeforeAll
    static void play() {
        best = PlayedRun.of("helpful-telemetry", "best");
        idle = PlayedRun.of("helpful-telemetry", "do-nothing");
        long begin = System.nanoTime();
        asked = WhatIf.of(best.scenario(), best.log()).orElseThrow();
        System.out.printf("baseline of 25 minutes in %.0f ms%n", (System.nanoTime() - begin) / 1e6);
    }

    private static WhatIfResult told(WhatIf whatIf, Edit... edits) {
        long begin = System.nanoTime();
        WhatIf.Answer answer = whatIf.ask(new Edit.Together(List.of(edits)));
        double took = (System.nanoTime() - begin) / 1e6;
        WhatIfResult result = answer.match(new WhatIf.Answer.Cases<Optional<WhatIfResult>>() {
                    @Override
                    public Optional<WhatIfResult> told(WhatIfResult told) {
                        return Optional.of(told);
                    }

                    @Override
                    public Optional<WhatIfResult> refused(Rejection rejection) {
                        throw new AssertionError(rejection.detail());
                    }
                })
                .orElseThrow();
        System.out.printf(
                "%4.0f ms: %s %.2f instead of %.2f impact-minutes. %s%n",
                took,
                result.sentence(),
                result.edited().impactMinutes(),
                result.actual().impactMinutes(),
                result.notes());
        return result;
    }

    private static String refused(Edit... edits) {
        return asked.ask(new Edit.Together(List.of(edits))).match(new WhatIf.Answer.Cases<String>() {
            @Override
            public String told(WhatIfResult result) {
                throw new AssertionError(result.sentence());
            }

            @Override
            public String refused(Rejection rejection) {
                return rejection.detail();
            }
        });
    }

    private static double failed(ImpactSide side) {
        return side.sum(JourneyImpact::failed);
    }

    @Test
    void the_run_played_again_has_the_impact_of_its_log_to_the_last_step() {
        RunView view = RunView.fold(best.log());
        WhatIfResult same = told(asked);
        assertThat(same.asLogged()).isTrue();
        assertThat(same.edited()).isEqualTo(same.actual());
        assertThat(same.sentence()).startsWith("As it was: ");
        assertThat(same.actual().impactMinutes()).isEqualTo(view.impact().cost());
        assertThat(same.alerts()).allSatisfy(a -> assertThat(a.editedTick()).isEqualTo(a.actualTick()));
        assertThat(same.alerts().get(0).actualTick())
                .isEqualTo(view.course().alert().tick());
    }

    @Test
    void optional_with_a_short_timeout_nearly_nobody_fails() {
        WhatIfResult result = told(asked, new Edit.MadeOptional(TRACKING), new Edit.Set(TRACKING, "timeout", "250ms"));
        assertThat(failed(result.actual())).isGreaterThan(1000);
        assertThat(failed(result.edited())).isLessThan(10);
        assertThat(result.sentence())
                .startsWith("With checkout -> tracking optional and checkout -> tracking timeout 250ms: ")
                .endsWith("failed requests of pay instead of " + WhatIfSentence.count(failed(result.actual())) + ".");
        assertThat(result.notes()).contains("checkout -> tracking was optional already.");
        assertThat(result.edited().blast().journeyShare())
                .isLessThanOrEqualTo(result.actual().blast().journeyShare());
        assertThat(result.everyDay()).allSatisfy(each -> assertThat(each.bad()).isCloseTo(0, within(1.0)));
    }

    @Test
    void a_system_that_is_edited_a_minute_before_the_fault_fares_as_one_that_was_always_so() {
        double soon =
                failed(told(asked, new Edit.Set("checkout", "slots", "20")).edited());
        double always =
                failed(told(asked, new Edit.Set("checkout", "slots", "20"), new Edit.Set("cache", "hit-ratio", "95%"))
                        .edited());
        System.out.printf("20 slots from 1:00 on: %.2f failed; from the beginning: %.2f%n", soon, always);
        assertThat(soon).isCloseTo(always, within(0.01 * always));
    }

    @Test
    void a_longer_queue_is_far_worse() {
        WhatIf nothing = WhatIf.of(idle.scenario(), idle.log()).orElseThrow();
        double four = failed(nothing.actual());
        double sixteen =
                failed(told(nothing, new Edit.Set("checkout", "queue", "16")).edited());
        assertThat(sixteen).isGreaterThan(1.4 * four);
    }

    @Test
    void nobody_doing_anything_costs_what_doing_nothing_costs() {
        WhatIfResult result = told(asked, new Edit.NoAction());
        assertThat(result.edited().impactMinutes())
                .isEqualTo(RunView.fold(idle.log()).impact().cost());
        assertThat(result.edited())
                .isEqualTo(told(asked, new Edit.ActionLeftOut("a1")).edited());
    }

    @Test
    void the_earlier_the_action_the_better() {
        List<Double> failed = new ArrayList<>();
        List<Double> minutes = new ArrayList<>();
        for (long seconds : new long[] {-180, -120, -60, 0, 60, 180}) {
            WhatIfResult result = told(asked, new Edit.ActionMoved("flag-off tracking", seconds));
            failed.add(failed(result.edited()));
            minutes.add(result.edited().impactMinutes());
        }
        assertThat(failed).isSorted();
        assertThat(minutes).isSorted();
        assertThat(failed.get(0)).isLessThan(0.5 * failed.get(3));
    }

    @Test
    void an_action_that_the_edit_makes_needless_is_listed_with_its_reason() {
        WhatIfResult result = told(asked, new Edit.Set(TRACKING, "enabled", "false"));
        assertThat(result.idle()).singleElement().satisfies(each -> {
            assertThat(each.action().call()).isEqualTo("flag-off tracking");
            assertThat(each.reason()).isEqualTo("On checkout -> tracking enabled was false already.");
        });
        assertThat(told(asked).idle()).isEmpty();
    }

    @Test
    void without_the_fault_nothing_happens() {
        WhatIfResult result = told(asked, new Edit.FaultLeftOut("slow-tracking"));
        assertThat(failed(result.edited())).isZero();
        assertThat(result.edited().blast().members()).isEmpty();
        assertThat(result.edited().impactMinutes()).isZero();
        assertThat(result.alerts()).allSatisfy(a -> assertThat(a.editedTick()).isNull());
    }

    @Test
    void an_alert_that_fires_earlier_gives_a_range() {
        WhatIfResult result = told(asked, new Edit.AlertAdded("checkout", "p99 > 1s"));
        AlertTimes added = result.alerts().get(result.alerts().size() - 1);
        assertThat(added.actualTick()).isNull();
        assertThat(added.editedTick()).isLessThan(result.alerts().get(0).actualTick());
        assertThat(result.unhurried()).isEqualTo(result.actual());
        assertThat(failed(result.edited())).isLessThan(failed(result.actual()));
        assertThat(result.sentence()).contains("between ");
        WhatIfResult late = told(asked, new Edit.AlertAdded("journey pay", "failing > 50% for 5m"));
        assertThat(late.unhurried()).isNull();
        assertThat(late.notes()).singleElement().asString().contains("The added alert would");
    }

    @Test
    void the_same_question_has_the_same_answer() {
        Edit[] edits = {new Edit.Set("checkout", "slots", "16"), new Edit.ActionMoved("a1", -30)};
        WhatIfResult first = told(asked, edits);
        assertThat(told(asked, edits)).isEqualTo(first);
        assertThat(told(WhatIf.of(best.scenario(), best.log()).orElseThrow(), edits))
                .isEqualTo(first);
    }

    @Test
    void a_mistake_is_answered_with_what_was_wrong_and_what_there_is() {
        assertThat(refused(new Edit.MadeOptional("checkout -> trackin")))
                .isEqualTo("What would be optional: unknown dependency \"checkout -> trackin\".\n"
                        + "Maybe you meant \"checkout -> tracking\". Allowed: web -> storefront, web -> checkout,"
                        + " storefront -> catalogue, catalogue -> cache, catalogue -> orders-db,"
                        + " checkout -> payments, checkout -> orders-db, checkout -> tracking,"
                        + " payments -> card-network.");
        assertThat(refused(new Edit.MadeOptional("checkout"))).contains("\"checkout\" is no dependency");
        assertThat(refused(new Edit.Set(TRACKING, "timeot", "1s"))).contains("Maybe you meant \"timeout\"");
        assertThat(refused(new Edit.Set(TRACKING, "timeout", "soon")))
                .isEqualTo("What would be set on checkout -> tracking: timeout must be a time like 250ms, 1.5s or 5m,"
                        + " found \"soon\".");
        assertThat(refused(new Edit.Set("journey pay", "rate", "1/s"))).contains("customers come as they come");
        assertThat(refused(new Edit.AlertAdded("checkout", "p99 is high"))).contains("is no condition");
        assertThat(refused(new Edit.ActionMoved("a7", 5)))
                .contains("There is no action \"a7\" in this run.")
                .contains("a1 flag-off tracking at ");
        assertThat(refused(new Edit.ActionMoved("a1", -10_000))).contains("outside the drill");
        assertThat(refused(new Edit.ActionLeftOut("restart checkout"))).contains("There is no action");
        assertThat(refused(new Edit.FaultLeftOut("slow-trackin"))).contains("Maybe you meant \"slow-tracking\"");
    }
}
