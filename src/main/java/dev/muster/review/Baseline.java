package dev.muster.review;

import dev.muster.scenario.Fault;
import dev.muster.scenario.Scenario;
import dev.muster.simulation.Patch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The run as it was, played once more to the end of its scenario, with copies of its world on the way from which what-ifs begin. */
final class Baseline {
    private static final int STOP_EVERY_TICKS = 60;
    private static final int SETTLING_TICKS = 60;

    private final List<Fault> faults;
    private final List<TakenAction> actions;
    private final long untilTick;
    private final TreeMap<Long, Playback> stops = new TreeMap<>();
    private final Playback played;

    private Baseline(Playback played, List<Fault> faults, List<TakenAction> actions, long untilTick) {
        this.played = played;
        this.faults = faults;
        this.actions = actions;
        this.untilTick = untilTick;
    }

    /** Plays it. */
    static Baseline play(Scenario scenario, long seed, List<TakenAction> actions, long untilTick) {
        Baseline baseline =
                new Baseline(Playback.start(scenario, seed), scenario.faults(), List.copyOf(actions), untilTick);
        baseline.play();
        return baseline;
    }

    private void play() {
        long lastHappening = Stream.concat(
                        actions.stream().map(TakenAction::landsTick),
                        faults.stream().map(Fault::atTick))
                .filter(tick -> tick < untilTick)
                .max(Long::compare)
                .orElse(0L);
        Set<String> all = actions.stream().map(TakenAction::id).collect(Collectors.toSet());
        Playback.Script script = new Playback.Script(actions, all);
        for (long tick = 0; tick <= lastHappening; tick += STOP_EVERY_TICKS) {
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

    /**
     * The run in an edited scenario of which a few parameters of dependencies and services are all that differs: from the last copy that is a minute before anything happens, so that the
     * system has settled by then. Empty if one of them cannot be changed in a running system.
     */
    Optional<Playback> with(Scenario edited, List<Patch.SetTo> patches, List<TakenAction> editedActions) {
        Playback copy = calm(edited.faults(), editedActions).fork(edited);
        try {
            copy.set(patches);
        } catch (IllegalArgumentException fixed) {
            return Optional.empty();
        }
        return Optional.of(copy.playTo(untilTick, script(editedActions)));
    }

    /** The run when all was still well. */
    Playback calm() {
        return calm(faults, actions);
    }

    /** The last copy that is a minute before any of these faults and actions, and before any action of the run. */
    private Playback calm(List<Fault> wrong, List<TakenAction> done) {
        long first = Stream.of(
                        wrong.stream().map(Fault::atTick),
                        actions.stream().map(TakenAction::landsTick),
                        done.stream().map(TakenAction::landsTick))
                .flatMap(each -> each)
                .min(Long::compare)
                .orElse(untilTick);
        return stops.floorEntry(Math.max(0, first - SETTLING_TICKS)).getValue();
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
