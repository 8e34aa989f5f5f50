package dev.muster.simulation;

import dev.muster.scenario.Dependency;
import dev.muster.scenario.Journey;
import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How far a journey's requests go. */
final class Reach {
    private Reach() {}

    /** The dependencies over which they go, by their places in the model. */
    static List<Integer> of(SystemModel system, Journey journey) {
        List<String> path = journey.through();
        Set<String> below = new LinkedHashSet<>(List.of(path.get(path.size() - 1)));
        List<Integer> reached = new ArrayList<>();
        List<String> open = new ArrayList<>(below);
        while (!open.isEmpty()) {
            String id = open.remove(0);
            for (Dependency d : system.dependencies()) {
                if (d.from().equals(id) && below.add(d.to())) {
                    open.add(d.to());
                }
            }
        }
        for (int d = 0; d < system.dependencies().size(); d++) {
            Dependency dependency = system.dependencies().get(d);
            int at = path.indexOf(dependency.from());
            boolean onPath = at >= 0 && at + 1 < path.size() && path.get(at + 1).equals(dependency.to());
            if (below.contains(dependency.from()) || onPath) {
                reached.add(d);
            }
        }
        return reached;
    }
}
