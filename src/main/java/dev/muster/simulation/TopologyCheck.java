package dev.muster.simulation;

import dev.muster.scenario.Component;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Settings;
import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses a system that cannot run, with one sentence that says what is wrong. The reader of scenario files has said most of it before, with places. */
final class TopologyCheck {
    private final SystemModel system;

    private TopologyCheck(SystemModel system) {
        this.system = system;
    }

    static void check(SystemModel system) {
        TopologyCheck check = new TopologyCheck(system);
        check.components();
        check.dependencies();
        check.circles();
        check.journeys();
        system.alerts().forEach(rule -> Names.require(system, rule.on()));
    }

    private void components() {
        Set<String> seen = new HashSet<>();
        for (Component component : system.components()) {
            refuseIf(!seen.add(component.id()), "Two components are called " + component.id() + ".");
            settings(component.id(), component.settings(), Parameter.of(component.kind()));
        }
    }

    private void dependencies() {
        Set<String> seen = new HashSet<>();
        for (Dependency d : system.dependencies()) {
            String name = d.target().text();
            refuseIf(!seen.add(name), "The dependency " + name + " stands twice.");
            known(d.from(), name);
            known(d.to(), name);
            settings(name, d.settings(), Parameter.ofDependencies());
            if (d.onMissOf() != null) {
                missesOf(d, d.onMissOf());
            }
        }
    }

    private void missesOf(Dependency d, String cache) {
        String name = d.target().text();
        boolean isCache =
                system.component(cache).map(c -> c.kind() == Kind.CACHE).orElse(false);
        refuseIf(!isCache, name + " is taken on misses of " + cache + ", which is no cache.");
        boolean before = false;
        for (Dependency other : system.dependencies()) {
            if (other == d) {
                break;
            }
            before |= other.from().equals(d.from()) && other.to().equals(cache);
        }
        refuseIf(
                !before,
                name + " is taken on misses of " + cache + ", but " + d.from() + " does not ask " + cache
                        + " before it.");
    }

    private void circles() {
        Set<String> done = new HashSet<>();
        for (Component component : system.components()) {
            walk(component.id(), List.of(), done);
        }
    }

    private void walk(String id, List<String> path, Set<String> done) {
        List<String> longer = new ArrayList<>(path);
        longer.add(id);
        refuseIf(
                path.contains(id),
                "Components call each other in a circle without any delay: "
                        + String.join(" -> ", longer.subList(Math.max(0, path.indexOf(id)), longer.size()))
                        + ".");
        if (done.contains(id)) {
            return;
        }
        for (Dependency d : system.dependencies()) {
            boolean waits =
                    system.component(d.from()).map(c -> c.kind() == Kind.QUEUE).orElse(false);
            if (d.from().equals(id) && !waits) {
                walk(d.to(), longer, done);
            }
        }
        done.add(id);
    }

    private void journeys() {
        refuseIf(system.journeys().isEmpty(), "The system has no journey, so nobody would notice anything.");
        Set<String> seen = new HashSet<>();
        for (Journey journey : system.journeys()) {
            String name = "journey " + journey.id();
            refuseIf(!seen.add(journey.id()), "Two journeys are called " + journey.id() + ".");
            refuseIf(journey.through().isEmpty(), name + " goes through no component.");
            inRange(name, Parameter.RATE, journey.ratePerSecond());
            refuseIf(!(journey.withinSeconds() > 0), name + " needs a time to answer within above 0 s.");
            refuseIf(
                    !(journey.successTarget() >= 0 && journey.successTarget() <= 1),
                    name + " needs a success target between 0 and 1, not " + journey.successTarget() + ".");
            journey.through().forEach(id -> known(id, name));
            for (int i = 1; i < journey.through().size(); i++) {
                String from = journey.through().get(i - 1);
                String to = journey.through().get(i);
                refuseIf(
                        system.dependency(from, to).isEmpty(),
                        name + " goes through " + from + " and " + to + ", but " + from + " does not call " + to + ".");
            }
        }
    }

    private void known(String component, String where) {
        refuseIf(system.component(component).isEmpty(), where + " names an unknown component: " + component + ".");
    }

    private static void settings(String where, Settings settings, Set<Parameter> allowed) {
        settings.values().forEach((parameter, value) -> {
            refuseIf(!allowed.contains(parameter), where + " has no parameter " + parameter.id() + ".");
            inRange(where, parameter, value);
        });
    }

    /** Refuses a value outside the range of the parameter's row, NaN included. */
    static void inRange(String where, Parameter parameter, double value) {
        boolean usual = value == parameter.usual();
        refuseIf(
                !usual && !(value >= parameter.least() && value <= parameter.most()),
                where + ": " + parameter.id() + " must lie between " + parameter.least() + " and " + parameter.most()
                        + ", not " + value + ".");
    }

    private static void refuseIf(boolean wrong, String sentence) {
        if (wrong) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
