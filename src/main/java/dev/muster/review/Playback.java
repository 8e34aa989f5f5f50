package dev.muster.review;

import dev.muster.drill.World;
import dev.muster.scenario.ActionSpec;
import dev.muster.scenario.Deed;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.Settings;
import dev.muster.scenario.SystemPhrases;
import dev.muster.scenario.Target;
import dev.muster.simulation.AlertStatus;
import dev.muster.simulation.Patch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A world that is played once more with a list of actions, and what is worth remembering on the way. */
final class Playback {
    private final Scenario scenario;
    private final World world;
    private final Map<String, Long> fired;
    private final List<IdleAction> idle;

    private Playback(Scenario scenario, World world, Map<String, Long> fired, List<IdleAction> idle) {
        this.scenario = scenario;
        this.world = world;
        this.fired = new LinkedHashMap<>(fired);
        this.idle = new ArrayList<>(idle);
    }

    /** Stands at tick 0. Throws {@link IllegalArgumentException} for a system that cannot run. */
    static Playback start(Scenario scenario, long seed) {
        return new Playback(scenario, World.start(scenario, seed), Map.of(), List.of());
    }

    Playback fork() {
        return fork(scenario);
    }

    /** A copy that goes on in another telling of the story. */
    Playback fork(Scenario told) {
        return new Playback(told, world.fork(told), fired, idle);
    }

    /** Sets parameters now, in the live system and in the twin. Throws {@link IllegalArgumentException} for one that cannot be changed in a running system. */
    Playback set(List<Patch.SetTo> patches) {
        patches.forEach(patch -> {
            world.live().apply(patch);
            world.twin().apply(patch);
        });
        return this;
    }

    World world() {
        return world;
    }

    /** When each alert rule fired first. */
    Map<String, Long> fired() {
        return fired;
    }

    /** The actions that had nothing to do. */
    List<IdleAction> idle() {
        return List.copyOf(idle);
    }

    /** Goes on to a tick. Actions that land in the past are behind it. */
    Playback playTo(long tick, Script script) {
        while (world.tick() < tick) {
            long now = world.tick();
            List<String> landing = new ArrayList<>();
            for (TakenAction action : script.actions()) {
                if (action.landsTick() == now && lands(action, script)) {
                    landing.add(action.call());
                }
            }
            world.advanceWith(landing);
            for (AlertStatus status : world.live().alerts()) {
                if (status.state() == AlertStatus.State.FIRING) {
                    fired.putIfAbsent(status.rule().id(), world.tick());
                }
            }
        }
        return this;
    }

    /**
     * What is done.
     *
     * @param actions in any order
     * @param asBefore ids of the actions that are done even if they have nothing to do, since they had nothing to do in the run either, and cost what they cost
     */
    record Script(List<TakenAction> actions, Set<String> asBefore) {
        Script {
            actions = actions.stream()
                    .sorted(Comparator.comparingLong(TakenAction::landsTick))
                    .toList();
            asBefore = Set.copyOf(asBefore);
        }
    }

    private boolean lands(TakenAction action, Script script) {
        Optional<String> nothingToDo = spec(action).flatMap(this::reason);
        nothingToDo.ifPresent(why -> idle.add(new IdleAction(action, why)));
        return nothingToDo.isEmpty() || script.asBefore().contains(action.id());
    }

    private Optional<ActionSpec> spec(TakenAction action) {
        return scenario.actions().stream()
                .filter(a -> action.call().equals(a.name()) || action.call().startsWith(a.name() + " "))
                .max(Comparator.comparingInt(a -> a.name().length()));
    }

    /** Why an action would change nothing if it landed now; empty if it would. */
    private Optional<String> reason(ActionSpec spec) {
        return spec.effect().match(new ActionSpec.Effect.Cases<Optional<String>>() {
            @Override
            public Optional<String> set(Settings settings) {
                boolean changes = settings.values().entrySet().stream()
                        .anyMatch(e -> world.live().current(spec.on(), e.getKey()) != e.getValue());
                return changes ? Optional.empty() : Optional.of(already(spec.on(), settings));
            }

            @Override
            public Optional<String> restart() {
                return Optional.empty();
            }

            @Override
            public Optional<String> rollback() {
                return scenario.undoneByRollback(spec.on().text(), world.tick()).isEmpty()
                        ? Optional.of(
                                "There was nothing to undo on " + spec.on().text() + " yet.")
                        : Optional.empty();
            }

            @Override
            public Optional<String> scale() {
                return Optional.empty();
            }

            @Override
            public Optional<String> operate(Deed deed, Settings settings) {
                return Optional.empty();
            }
        });
    }

    private static String already(Target on, Settings settings) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<Parameter, Double> each : settings.values().entrySet()) {
            values.add(each.getKey().id() + " was " + SystemPhrases.text(each.getKey(), each.getValue()));
        }
        return "On " + on.text() + " " + String.join(" and ", values) + " already.";
    }
}
