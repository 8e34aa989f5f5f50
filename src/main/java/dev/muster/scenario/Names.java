package dev.muster.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that a file declares, gathered before anything is resolved: a component with a wrong setting is still a component, so one mistake is reported once and not wherever its
 * name is used.
 */
final class Names {
    private final Map<String, Optional<Kind>> components = new LinkedHashMap<>();
    private final Set<String> dependencies = new LinkedHashSet<>();
    private final Map<Group, Set<String>> groups = new LinkedHashMap<>();
    private final boolean mistyped;

    /** The blocks and lists that declare names. */
    enum Group {
        JOURNEY("journey", "system", "journeys"),
        ALERT("alert", "system", "alerts"),
        RUNBOOK("runbook", "system", "runbooks"),
        FAULT("fault", "", "faults"),
        ACTION("action", "", "actions"),
        DESK("desk", "people", "desks"),
        PERSONA("persona", "people", "personas"),
        EVIDENCE("evidence", "truth", "evidence");

        private final String word;
        private final String section;
        private final String key;

        Group(String word, String section, String key) {
            this.word = word;
            this.section = section;
            this.key = key;
        }

        String word() {
            return word;
        }
    }

    Names(Written.Block root) {
        inside(root, "system", "components")
                .flatMap(Written::asBlock)
                .ifPresent(block -> block.entries().forEach(e -> components.put(e.name(), kindOf(e.value()))));
        inside(root, "system", "dependencies")
                .ifPresent(list -> namesIn(list).forEach(name -> dependencies.add(spaced(name))));
        mistyped = !dependencies.stream().allMatch(this::joinsTwo);
        for (Group group : Group.values()) {
            Set<String> names = new LinkedHashSet<>();
            inside(root, group.section, group.key).ifPresent(written -> names.addAll(namesIn(written)));
            groups.put(group, names);
        }
    }

    /** The names of a system that was read already. */
    Names(SystemModel system) {
        system.components().forEach(c -> components.put(c.id(), Optional.of(c.kind())));
        system.dependencies().forEach(d -> dependencies.add(d.target().text()));
        for (Group group : Group.values()) {
            groups.put(group, new LinkedHashSet<>());
        }
        system.journeys().forEach(j -> of(Group.JOURNEY).add(j.id()));
        system.alerts().forEach(a -> of(Group.ALERT).add(a.id()));
        system.runbooks().forEach(r -> of(Group.RUNBOOK).add(r.id()));
        mistyped = false;
    }

    Set<String> components() {
        return components.keySet();
    }

    /** The kind of a component; empty if the component or its kind is unknown. */
    Optional<Kind> kind(String component) {
        return components.getOrDefault(component, Optional.empty());
    }

    /** As {@code a -> b}. */
    Set<String> dependencies() {
        return dependencies;
    }

    /**
     * Whether one component calls another. Also true where it cannot be told: one of them is unknown, or a dependency is mistyped and reported for itself.
     */
    boolean mayCall(String from, String to) {
        boolean told = components.containsKey(from) && components.containsKey(to) && !mistyped();
        return !told || dependencies.contains(from + " -> " + to);
    }

    /** Whether one call of a component stands above another in the file; also true where it cannot be told. */
    boolean callsBefore(String caller, String first, String second) {
        List<String> order = List.copyOf(dependencies);
        int before = order.indexOf(caller + " -> " + first);
        return mistyped || before < 0 || before < order.indexOf(caller + " -> " + second);
    }

    /** Whether a dependency joins something else than two components of the file. */
    boolean mistyped() {
        return mistyped;
    }

    private boolean joinsTwo(String dependency) {
        List<String> ends = List.of(dependency.split(" -> ", -1));
        return ends.size() == 2 && components.keySet().containsAll(ends);
    }

    Set<String> of(Group group) {
        return groups.getOrDefault(group, Set.of());
    }

    boolean has(Group group, String name) {
        return of(group).contains(name);
    }

    /** {@code a->b} with one space around the arrow. */
    static String spaced(String dependency) {
        return dependency.replaceAll("\\s*->\\s*", " -> ").strip();
    }

    private static Optional<Kind> kindOf(Written component) {
        return component
                .asBlock()
                .flatMap(block -> block.entry("kind"))
                .flatMap(entry -> entry.value().asText())
                .flatMap(text -> Kind.of(text.value()));
    }

    private static Optional<Written> inside(Written.Block root, String section, String key) {
        Optional<Written.Block> block = section.isEmpty()
                ? Optional.of(root)
                : root.entry(section).flatMap(entry -> entry.value().asBlock());
        return block.flatMap(found -> found.entry(key)).map(Written.Entry::value);
    }

    /** Keys of a block; of a list the texts and the keys of its blocks. */
    private static List<String> namesIn(Written written) {
        List<String> names = new ArrayList<>();
        written.asBlock().ifPresent(block -> block.entries().forEach(e -> names.add(e.name())));
        written.asItems()
                .ifPresent(list -> list.items().forEach(item -> {
                    item.asText().ifPresent(text -> names.add(text.value()));
                    item.asBlock().ifPresent(block -> block.entries().forEach(e -> names.add(e.name())));
                }));
        return names;
    }
}
