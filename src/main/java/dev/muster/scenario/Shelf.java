package dev.muster.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The scenarios that drills can be opened on. */
public record Shelf(List<Copy> copies) {
    public Shelf {
        copies = copies.stream()
                .sorted(Comparator.comparing(copy -> copy.scenario().identity().id()))
                .toList();
    }

    /** A scenario with the bytes that it was read from. */
    public record Copy(Scenario scenario, byte[] bytes) {}

    public Optional<Copy> find(String id) {
        return copies.stream()
                .filter(copy -> copy.scenario().identity().id().equals(id))
                .findFirst();
    }
}
