package dev.muster.simulation;

import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;

/** Finds the places of named things in a system. Entities stand in one row: components, then dependencies, then journeys. */
final class Names {
    private Names() {}

    /** The entity's place, or -1 if the system has no such thing. */
    static int find(SystemModel system, Target target) {
        return target.match(new Target.Cases<>() {
            @Override
            public Integer component(String id) {
                return componentOf(system, id);
            }

            @Override
            public Integer dependency(String from, String to) {
                for (int i = 0; i < system.dependencies().size(); i++) {
                    var d = system.dependencies().get(i);
                    if (d.from().equals(from) && d.to().equals(to)) {
                        return system.components().size() + i;
                    }
                }
                return -1;
            }

            @Override
            public Integer journey(String id) {
                int found = journeyOf(system, id);
                return found < 0
                        ? -1
                        : system.components().size() + system.dependencies().size() + found;
            }
        });
    }

    /** The entity's place; throws if the system has no such thing. */
    static int require(SystemModel system, Target target) {
        int found = find(system, target);
        if (found < 0) {
            throw new IllegalArgumentException("The system has no " + target.text() + ".");
        }
        return found;
    }

    /** Place of a component in the model, or -1. */
    static int componentOf(SystemModel system, String id) {
        for (int i = 0; i < system.components().size(); i++) {
            if (system.components().get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** Place of a journey in the model, or -1. */
    static int journeyOf(SystemModel system, String id) {
        for (int i = 0; i < system.journeys().size(); i++) {
            if (system.journeys().get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** Place of a journey in the model; throws if there is none. */
    static int requireJourney(SystemModel system, String id) {
        int found = journeyOf(system, id);
        if (found < 0) {
            throw new IllegalArgumentException("The system has no journey " + id + ".");
        }
        return found;
    }
}
