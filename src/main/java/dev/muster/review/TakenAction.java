package dev.muster.review;

import dev.muster.drill.Recorded;
import dev.muster.drill.event.ActionTaken;
import java.util.ArrayList;
import java.util.List;

/**
 * An action as a run has it, or as a what-if moves it.
 *
 * @param id {@code a1}, {@code a2}, …
 * @param call the phrase of the console
 * @param takenTick when it was asked for
 * @param landsTick when it takes effect
 */
public record TakenAction(String id, String call, long takenTick, long landsTick) {

    /** The actions of a log, in its order. */
    static List<TakenAction> of(Iterable<Recorded> log) {
        List<TakenAction> actions = new ArrayList<>();
        for (Recorded each : log) {
            if (each.event() instanceof ActionTaken taken) {
                actions.add(new TakenAction(taken.action(), taken.call(), each.tick(), taken.landsAt()));
            }
        }
        return actions;
    }

    /** The same, asked for at another tick; it takes as long as it took. */
    TakenAction takenAt(long tick) {
        return new TakenAction(id, call, tick, landsTick + tick - takenTick);
    }

    /** As people read it: {@code flag-off tracking at 6:40}. */
    String text() {
        return call + " at " + TimelineLine.clock(takenTick);
    }
}
