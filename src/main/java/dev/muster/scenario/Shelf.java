package dev.muster.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The scenarios that drills can be opened on. */
public record Shelf(List<Copy> copies) {
    private static final int REFERENCE_LENGTH = 12;

    public Shelf {
        copies = copies.stream()
                .sorted(Comparator.comparing(copy -> copy.scenario().identity().id()))
                .toList();
    }

    /** A scenario with the bytes that it was read from. */
    public record Copy(Scenario scenario, byte[] bytes) {}

    /** A name for a scenario that says nothing of what it is about. */
    public static String reference(Scenario scenario) {
        return scenario.sha256().substring(0, REFERENCE_LENGTH);
    }

    /** The scenario of that id or reference. */
    public Optional<Copy> find(String id) {
        return copies.stream()
                .filter(copy -> copy.scenario().identity().id().equals(id)
                        || reference(copy.scenario()).equals(id))
                .findFirst();
    }
}
