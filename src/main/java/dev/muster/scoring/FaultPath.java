package dev.muster.scoring;

import dev.muster.scenario.ClaimKey;
import dev.muster.scenario.Truth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The way that a fault travels, a graph of components, and how near a claim is to a cause on it. After ITBench's proximity. */
final class FaultPath {
    private static final double OTHER_MODE = 0.5;

    private final Map<String, Set<String>> neighbours = new HashMap<>();
    private final Map<String, Map<String, Integer>> hopsFrom = new HashMap<>();

    FaultPath(Truth truth) {
        truth.factors().forEach(factor -> near(factor.component()));
        for (Truth.Edge edge : truth.path()) {
            near(edge.from()).add(edge.to());
            near(edge.to()).add(edge.from());
        }
    }

    private Set<String> near(String component) {
        return neighbours.computeIfAbsent(component, each -> new LinkedHashSet<>());
    }

    /** 1 for the cause itself, half of it for another failure mode, less with every hop along the path; 0 off the path. */
    double closeness(ClaimKey claim, Truth.Factor factor) {
        Integer hops = hopsFrom.computeIfAbsent(factor.component(), this::walk).get(claim.component());
        if (hops == null) {
            return 0;
        }
        return (claim.mode().equals(factor.mode()) ? 1 : OTHER_MODE) / (1 + hops);
    }

    /** The nearest of several causes. */
    double closeness(ClaimKey claim, List<Truth.Factor> factors) {
        return factors.stream()
                .mapToDouble(each -> closeness(claim, each))
                .max()
                .orElse(0);
    }

    private Map<String, Integer> walk(String start) {
        Map<String, Integer> hops = new HashMap<>();
        Deque<String> front = new ArrayDeque<>();
        hops.put(start, 0);
        front.add(start);
        while (!front.isEmpty()) {
            String here = front.remove();
            for (String next : neighbours.getOrDefault(here, Set.of())) {
                if (hops.putIfAbsent(next, hops.getOrDefault(here, 0) + 1) == null) {
                    front.add(next);
                }
            }
        }
        return hops;
    }
}
