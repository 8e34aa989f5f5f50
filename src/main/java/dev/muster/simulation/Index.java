package dev.muster.simulation;

import dev.muster.scenario.Component;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Kind;
import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a model by name at once; models of ten thousand components are compiled with it. Never walked, so the order of its maps cannot matter. */
final class Index {
    private final Map<String, Integer> components = new HashMap<>();
    private final Map<String, Integer> dependencies = new HashMap<>();
    private final Map<String, List<Integer>> calls = new HashMap<>();
    private final SystemModel system;

    Index(SystemModel system) {
        this.system = system;
        for (int c = 0; c < system.components().size(); c++) {
            components.putIfAbsent(system.components().get(c).id(), c);
        }
        for (int d = 0; d < system.dependencies().size(); d++) {
            Dependency dependency = system.dependencies().get(d);
            dependencies.putIfAbsent(key(dependency.from(), dependency.to()), d);
            calls.computeIfAbsent(dependency.from(), from -> new ArrayList<>()).add(d);
        }
    }

    private static String key(String from, String to) {
        return from + " -> " + to;
    }

    /** The component's place in the model, or -1. */
    int component(String id) {
        return components.getOrDefault(id, -1);
    }

    /** The dependency's place in the model, or -1. */
    int dependency(String from, String to) {
        return dependencies.getOrDefault(key(from, to), -1);
    }

    /** The dependencies of a caller, in the order of the model. */
    List<Integer> callsOf(String from) {
        return calls.getOrDefault(from, List.of());
    }

    /** The component's kind, or null if there is no such component. */
    @Nullable
    Kind kind(String id) {
        int place = component(id);
        return place < 0 ? null : component(place).kind();
    }

    private Component component(int place) {
        return system.components().get(place);
    }
}
