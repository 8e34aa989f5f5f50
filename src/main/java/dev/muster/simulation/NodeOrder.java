package dev.muster.simulation;

import dev.muster.scenario.Component;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The nodes of a system, callers first: its components, the gates before dependencies with a pool, and the hottest parts of databases in parts. */
final class NodeOrder {
    private final SystemModel system;
    private final Index index;
    private final List<String> nodes = new ArrayList<>();
    private final Map<String, Integer> nodeIndex = new HashMap<>();
    private final Map<String, Integer> gated = new HashMap<>();
    private final Map<String, String> hottestOf = new HashMap<>();

    NodeOrder(SystemModel system, Index index) {
        this.system = system;
        this.index = index;
        for (int d = 0; d < system.dependencies().size(); d++) {
            Dependency dependency = system.dependencies().get(d);
            if (isGated(dependency)) {
                gated.put(gate(dependency), d);
            }
        }
        order();
    }

    /** The names of all nodes, in order. */
    List<String> names() {
        return nodes;
    }

    /** The place of a node that is there. */
    int node(String id) {
        Integer place = nodeIndex.get(id);
        if (place == null) {
            throw new IllegalStateException("No node " + id);
        }
        return place;
    }

    /** The node of a component's hottest part, or -1. */
    int hottestOf(String component) {
        return nodeIndex.getOrDefault(hottest(component), -1);
    }

    /** Whether a node is the hottest part of a component. */
    boolean isHottest(String node) {
        return hottestOf.containsKey(node);
    }

    /** The dependency whose gate a node is, or -1. */
    int gateOf(String node) {
        return gated.getOrDefault(node, -1);
    }

    /** The component that a node belongs to, or -1 for a gate. */
    int component(String node) {
        return index.component(hottestOf.getOrDefault(node, node));
    }

    /** The name of the gate before a dependency. */
    static String gate(Dependency dependency) {
        return dependency.target().text();
    }

    /** Callers first; among equals by name, so that the order of the file does not matter. */
    private void order() {
        Map<String, List<String>> next = new HashMap<>();
        Map<String, Integer> waiting = new HashMap<>();
        for (Component c : system.components()) {
            waiting.put(c.id(), 0);
            if (isSharded(c.id())) {
                waiting.put(hottest(c.id()), 0);
                hottestOf.put(hottest(c.id()), c.id());
            }
        }
        for (Dependency d : system.dependencies()) {
            if (takesItself(d)) {
                continue;
            }
            if (isGated(d)) {
                link(next, waiting, d.from(), gate(d));
                link(next, waiting, gate(d), d.to());
            } else {
                link(next, waiting, d.from(), d.to());
            }
            if (isSharded(d.to())) {
                link(next, waiting, isGated(d) ? gate(d) : d.from(), hottest(d.to()));
            }
        }
        TreeSet<String> ready = new TreeSet<>();
        waiting.forEach((id, callers) -> {
            if (callers == 0) {
                ready.add(id);
            }
        });
        while (!ready.isEmpty()) {
            String id = ready.first();
            ready.remove(id);
            nodeIndex.put(id, nodes.size());
            nodes.add(id);
            for (String to : next.getOrDefault(id, List.of())) {
                if (waiting.merge(to, -1, Integer::sum) == 0) {
                    ready.add(to);
                }
            }
        }
    }

    /** A database in several parts is two nodes: its hottest part, and the others together. */
    boolean isSharded(String id) {
        Component component = system.components().get(index.component(id));
        return component.kind() == Kind.DATABASE && component.settings().get(Parameter.SHARDS) >= 2;
    }

    private static String hottest(String id) {
        return id + ", hottest part";
    }

    private static void link(Map<String, List<String>> next, Map<String, Integer> waiting, String from, String to) {
        next.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
        waiting.merge(to, 1, Integer::sum);
    }

    /** Messages wait in the queue until a consumer takes them: such a call starts by itself and orders nobody. */
    boolean takesItself(Dependency d) {
        return index.kind(d.from()) == Kind.QUEUE;
    }

    /** How much a consumer takes at once is said by its number of places, so that a pool before it would bound nothing. */
    boolean isGated(Dependency dependency) {
        boolean bounded = dependency.settings().get(Parameter.POOL) > 0
                || dependency.settings().get(Parameter.BULKHEAD) > 0;
        return bounded && !takesItself(dependency);
    }
}
