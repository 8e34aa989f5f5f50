package dev.muster.review;

import dev.muster.scenario.Scenario;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The run as it was, played once more to the end of its scenario, with copies of its world on the way from which what-ifs begin. */
final class Baseline {
    private static final int STOP_EVERY_TICKS = 60;

    private final List<TakenAction> actions;
    private final long untilTick;
    private final TreeMap<Long, Playback> stops = new TreeMap<>();
    private final Playback played;

    private Baseline(Playback played, List<TakenAction> actions, long untilTick) {
        this.played = played;
        this.actions = actions;
        this.untilTick = untilTick;
    }

    /** Plays it. */
    static Baseline play(Scenario scenario, long seed, List<TakenAction> actions, long untilTick) {
        Baseline baseline = new Baseline(Playback.start(scenario, seed), List.copyOf(actions), untilTick);
        baseline.play();
        return baseline;
    }

    private void play() {
        long lastLanding = actions.stream()
                .mapToLong(TakenAction::landsTick)
                .filter(tick -> tick < untilTick)
                .max()
                .orElse(0);
        Set<String> all = actions.stream().map(TakenAction::id).collect(Collectors.toSet());
        Playback.Script script = new Playback.Script(actions, all);
        for (long tick = 0; tick <= lastLanding; tick += STOP_EVERY_TICKS) {
            stops.put(tick, played.playTo(tick, script).fork());
        }
        played.playTo(untilTick, script);
    }

    /** The actions of the run. */
    List<TakenAction> actions() {
        return actions;
    }

    /** How far it was played. */
    long untilTick() {
        return untilTick;
    }

    /** The run at its end. */
    Playback played() {
        return played;
    }

    /** What a what-if does with these actions: those that had nothing to do in the run are done all the same. */
    Playback.Script script(List<TakenAction> edited) {
        return new Playback.Script(
                edited, played.idle().stream().map(each -> each.action().id()).collect(Collectors.toSet()));
    }

    /** The run with other actions: from the last copy before the first one that differs. */
    Playback with(List<TakenAction> edited) {
        if (edited.equals(actions)) {
            return played;
        }
        long firstTick = untilTick;
        for (TakenAction action : actions) {
            firstTick = edited.contains(action) ? firstTick : Math.min(firstTick, action.landsTick());
        }
        for (TakenAction action : edited) {
            firstTick = actions.contains(action) ? firstTick : Math.min(firstTick, action.landsTick());
        }
        return stops.floorEntry(Math.max(0, firstTick)).getValue().fork().playTo(untilTick, script(edited));
    }
}
