package dev.muster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.review.IdleAction;
import dev.muster.review.ImpactSide;
import dev.muster.review.WhatIfResult;
import dev.muster.simulation.BlastRadius;
import dev.muster.simulation.JourneyImpact;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What a what-if came to, as JSON. Figures are those of {@link WhatIfResult}, rounded to thousandths; times are seconds of drill time. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WhatIfAnswer(
        String sentence,
        List<String> edits,
        List<String> notes,
        Side actual,
        Side edited,
        @Nullable Side unhurried,
        List<Journey> everyDay,
        List<Alert> alerts,
        List<Idle> idle,
        long untilTick,
        int simulationVersion,
        boolean recomputed) {

    static WhatIfAnswer of(WhatIfResult result) {
        ImpactSide unhurried = result.unhurried();
        return new WhatIfAnswer(
                result.sentence(),
                result.edits(),
                result.notes(),
                Side.of(result.actual()),
                Side.of(result.edited()),
                unhurried == null ? null : Side.of(unhurried),
                result.everyDay().stream().map(Journey::of).toList(),
                result.alerts().stream()
                        .map(each -> new Alert(each.alert(), each.actualTick(), each.editedTick()))
                        .toList(),
                result.idle().stream().map(Idle::of).toList(),
                result.untilTick(),
                result.simulationVersion(),
                !result.asLogged());
    }

    /** One course of events; {@code lost} by currency, {@code curve} the impact of each second from the first on. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Side(
            double impactMinutes,
            double failed,
            double slow,
            double bad,
            double affected,
            double degraded,
            double wrong,
            double unconfirmed,
            Map<String, Double> lost,
            Map<String, Double> lostEstimate,
            List<Journey> journeys,
            Blast blast,
            List<Double> curve) {
        static Side of(ImpactSide side) {
            return new Side(
                    rounded(side.impactMinutes()),
                    rounded(side.sum(JourneyImpact::failed)),
                    rounded(side.sum(JourneyImpact::slow)),
                    rounded(side.sum(JourneyImpact::bad)),
                    rounded(side.sum(JourneyImpact::affected)),
                    rounded(side.sum(JourneyImpact::degraded)),
                    rounded(side.sum(JourneyImpact::wrong)),
                    rounded(side.sum(JourneyImpact::unconfirmed)),
                    money(side, JourneyImpact::lost),
                    money(side, JourneyImpact::lostEstimate),
                    side.journeys().stream().map(Journey::of).toList(),
                    Blast.of(side.blast()),
                    side.curve());
        }

        private static Map<String, Double> money(ImpactSide side, ToDoubleFunction<JourneyImpact> number) {
            Map<String, Double> money = new TreeMap<>();
            side.money(number).forEach((currency, amount) -> money.put(currency, rounded(amount)));
            return money;
        }
    }

    /** A {@link JourneyImpact}. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Journey(
            String journey,
            double ended,
            double failed,
            double slow,
            double bad,
            double affected,
            double degraded,
            double wrong,
            double unconfirmed,
            double burn,
            double monthShare,
            double lost,
            double lostEstimate,
            String currency) {
        static Journey of(JourneyImpact impact) {
            return new Journey(
                    impact.journey(),
                    rounded(impact.ended()),
                    rounded(impact.failed()),
                    rounded(impact.slow()),
                    rounded(impact.bad()),
                    rounded(impact.affected()),
                    rounded(impact.degraded()),
                    rounded(impact.wrong()),
                    rounded(impact.unconfirmed()),
                    rounded(impact.burn()),
                    rounded(impact.monthShare()),
                    rounded(impact.lost()),
                    rounded(impact.lostEstimate()),
                    impact.currency());
        }
    }

    /** A {@link BlastRadius}. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Blast(int peak, long peakTick, double journeyShare, List<Member> members) {
        static Blast of(BlastRadius blast) {
            return new Blast(
                    blast.peak(),
                    blast.peakTick(),
                    rounded(blast.journeyShare()),
                    blast.members().stream()
                            .map(each -> new Member(each.on().text(), each.sinceTick(), each.seconds()))
                            .toList());
        }
    }

    /** Something that the trouble reached. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Member(String on, long sinceTick, long seconds) {}

    /** When a rule fires first on either side; left out where it never does. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Alert(
            String alert,
            @Nullable Long actualTick,
            @Nullable Long editedTick) {}

    /** An action that had nothing left to do. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Idle(String action, String call, long takenTick, String reason) {
        static Idle of(IdleAction idle) {
            return new Idle(
                    idle.action().id(), idle.action().call(), idle.action().takenTick(), idle.reason());
        }
    }

    /** To thousandths, and never a negative nothing. */
    static double rounded(double number) {
        return Math.rint(number * 1000) / 1000 + 0.0;
    }
}
