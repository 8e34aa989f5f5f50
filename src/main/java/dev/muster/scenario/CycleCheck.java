package dev.muster.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds dependencies that lead back to their own caller: such a system has no order in which a request travels. */
final class CycleCheck {
    private final Map<String, List<String>> callees = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Problems problems;

    CycleCheck(Problems problems) {
        this.problems = problems;
    }

    /** Adds a dependency {@code a -> b} of the file. */
    void add(Written.Text name) {
        String[] ends = Names.spaced(name.value()).split(" -> ", 2);
        if (ends.length == 2 && !ends[0].equals(ends[1])) {
            callees.computeIfAbsent(ends[0], caller -> new ArrayList<>()).add(ends[1]);
            places.putIfAbsent(ends[0] + " -> " + ends[1], name.place());
        }
    }

    /** Reports the dependencies that close a cycle, each with the way round. */
    void report() {
        Set<String> done = new HashSet<>();
        callees.keySet().forEach(start -> walk(start, done));
    }

    /** Depth first, with a stack of its own: a chain of any length is fine. */
    private void walk(String start, Set<String> done) {
        List<String> way = new ArrayList<>(List.of(start));
        List<Integer> next = new ArrayList<>(List.of(0));
        Set<String> onTheWay = new HashSet<>(way);
        while (!way.isEmpty()) {
            int top = way.size() - 1;
            String here = way.get(top);
            List<String> calls = done.contains(here) ? List.of() : callees.getOrDefault(here, List.of());
            if (next.get(top) >= calls.size()) {
                done.add(here);
                way.remove(top);
                onTheWay.remove(here);
                next.remove(top);
                continue;
            }
            String callee = calls.get(next.get(top));
            next.set(top, next.get(top) + 1);
            if (onTheWay.contains(callee)) {
                tell(way.subList(way.indexOf(callee), way.size()), callee);
            } else {
                way.add(callee);
                onTheWay.add(callee);
                next.add(0);
            }
        }
    }

    private void tell(List<String> round, String callee) {
        String last = round.get(round.size() - 1);
        Place place = places.getOrDefault(last + " -> " + callee, Place.START);
        problems.add(place, "dependencies go round in a circle: " + String.join(" -> ", round) + " -> " + callee);
    }
}
