package dev.muster.scoring;

import dev.muster.drill.event.ActionTaken;
import dev.muster.drill.event.FaultStarted;
import dev.muster.drill.event.Mitigated;
import dev.muster.scenario.Truth;
import dev.muster.scoring.run.At;
import dev.muster.scoring.run.Impact;
import dev.muster.scoring.run.RunView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time from fault to mitigation, split by who knew what when. Not to know is a cost of debugging, one person knowing one of communication, the
 * team knowing one of collaboration. Seconds and costs of the five add up exactly to the whole.
 *
 * @param clocks the five, in order
 * @param actedOnPrivateKnowledge whether some of the evidence was not on the board when the action was taken
 */
public record Clocks(List<Clock> clocks, boolean actedOnPrivateKnowledge) {
    public Clocks {
        clocks = List.copyOf(clocks);
    }

    /** What the time went to. */
    public enum Phase {
        /** From the fault to the first acknowledgement. */
        DETECT,
        /** Until the readings of all seats together held the decisive evidence. */
        DISCOVER,
        /** Until the board held it. */
        SHARE,
        /** Until the action. */
        DECIDE,
        /** Until customers were well again. */
        EFFECT
    }

    /**
     * One of the five.
     *
     * @param impactSeconds its cost: impact level times seconds, exact
     */
    public record Clock(Phase phase, long fromTick, long toTick, BigDecimal impactSeconds) {
        public long seconds() {
            return toTick - fromTick;
        }

        /** The cost as it is printed, in impact-minutes with three digits. */
        public double impactMinutes() {
            return Digits.round(Impact.minutes(impactSeconds), 3);
        }
    }

    /** The clocks of a run whose mitigation was earned; null otherwise, since then there is no moment at which anybody knew. */
    static @Nullable Clocks of(RunView view, Truth truth) {
        At<FaultStarted> fault = view.course().fault();
        At<Mitigated> mitigated = view.course().mitigated();
        if (fault == null || mitigated == null || Earned.of(view, truth) != Earned.YES) {
            return null;
        }
        At<ActionTaken> action = view.work().action(mitigated.what().byAction());
        List<String> needs = Earned.needs(mitigated.what(), truth);
        if (action == null) {
            return null;
        }
        long acted = action.tick();
        long detected = clip(tickOf(view.course().acknowledged()), fault.tick(), acted);
        long discovered = clip(view.board().knownAt(needs), detected, acted);
        Long onBoard = view.board().sharedAt(needs);
        long shared = clip(onBoard, discovered, acted);
        List<Long> ends = List.of(detected, discovered, shared, acted, mitigated.tick());
        List<Clock> clocks = new ArrayList<>();
        long from = fault.tick();
        for (Phase phase : Phase.values()) {
            long to = ends.get(clocks.size());
            clocks.add(new Clock(phase, from, to, view.impact().seconds(from, to)));
            from = to;
        }
        return new Clocks(clocks, onBoard == null || onBoard > acted);
    }

    private static @Nullable Long tickOf(@Nullable At<?> event) {
        return event == null ? null : event.tick();
    }

    /** What never happened, or happened after the action, ends with the action. */
    private static long clip(@Nullable Long tick, long from, long acted) {
        return tick == null ? Math.max(from, acted) : Math.max(from, Math.min(tick, acted));
    }

    /** All five together. */
    public long seconds() {
        return clocks.stream().mapToLong(Clock::seconds).sum();
    }

    /** The cost of all five together, exact. */
    public BigDecimal impactSeconds() {
        return clocks.stream().map(Clock::impactSeconds).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
