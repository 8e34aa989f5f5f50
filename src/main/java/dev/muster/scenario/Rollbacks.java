package dev.muster.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out what a rollback of a component undoes: its latest change, with the fault that came with it. */
final class Rollbacks {
    private final Scenario scenario;

    Rollbacks(Scenario scenario) {
        this.scenario = scenario;
    }

    List<Undo> of(String component, long tick) {
        return latest(component, tick).map(this::undoing).orElse(List.of());
    }

    private Optional<Change> latest(String component, long tick) {
        return scenario.changes().stream()
                .filter(change -> change.atTick() <= tick && owns(change.on(), component))
                .max(Comparator.comparingLong(Change::atTick));
    }

    private List<Undo> undoing(Change change) {
        List<Undo> undone = new ArrayList<>();
        if (!change.set().isEmpty()) {
            undone.add(new Undo(change.on(), before(change, change.on(), change.set())));
        }
        scenario.faults().stream()
                .filter(fault -> fault.id().equals(change.brings()))
                .forEach(fault -> undone.add(new Undo(fault.on(), before(change, fault.on(), fault.set()))));
        return undone;
    }

    private Settings before(Change change, Target on, Settings set) {
        Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
        set.values().keySet().forEach(parameter -> values.put(parameter, before(change, on, parameter)));
        return new Settings(values);
    }

    private double before(Change change, Target on, Parameter parameter) {
        return scenario.changes().stream()
                .filter(earlier ->
                        earlier.atTick() < change.atTick() && earlier.on().equals(on))
                .filter(earlier -> earlier.set().values().containsKey(parameter))
                .max(Comparator.comparingLong(Change::atTick))
                .map(earlier -> earlier.set().get(parameter))
                .orElseGet(() -> scenario.system().usual(on, parameter));
    }

    /** A change of a dependency is its caller's: that is where its code runs. */
    private static boolean owns(Target on, String component) {
        return on.match(new Target.Cases<Boolean>() {
            @Override
            public Boolean component(String id) {
                return id.equals(component);
            }

            @Override
            public Boolean dependency(String from, String to) {
                return from.equals(component);
            }

            @Override
            public Boolean journey(String id) {
                return false;
            }
        });
    }
}
