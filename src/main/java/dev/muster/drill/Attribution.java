package dev.muster.drill;

import dev.muster.scenario.Scenario;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the action that made customers well again: the last landed one without which they would still suffer now. */
final class Attribution {
    private final Scene scene;

    Attribution(Scene scene) {
        this.scene = scene;
    }

    /** Empty if it healed by itself. */
    Optional<Affairs.Taken> cause() {
        List<Affairs.Taken> latestFirst = landed().stream()
                .sorted(Comparator.comparingLong(Affairs.Taken::landsAt).reversed())
                .toList();
        for (Affairs.Taken action : latestFirst) {
            if (!wellWithout(action)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    private List<Affairs.Taken> landed() {
        long now = scene.world().tick();
        return scene.state().affairs.actions.values().stream()
                .filter(a -> a.landsAt() < now)
                .toList();
    }

    /** Plays the same world once more without one action. */
    private boolean wellWithout(Affairs.Taken action) {
        Scenario scenario = scene.scenario();
        World other = World.start(scenario, scene.rules().seed());
        while (other.tick() < scene.world().tick()) {
            long now = other.tick();
            other.advance(landed().stream()
                    .filter(a -> !a.id().equals(action.id()) && a.landsAt() == now)
                    .map(a -> scene.rules().call(a.call()).orElseThrow())
                    .toList());
        }
        return other.well();
    }
}
