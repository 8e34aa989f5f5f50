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
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses a system that cannot run, with one sentence that says what is wrong. The reader of scenario files has said most of it before, with places. */
final class TopologyCheck {
    /** Beyond that a tick takes longer than a drill can wait, and a drill more memory than a server has. */
    static final int MOST_COMPONENTS = 20_000;

    private static final int MOST_DEPENDENCIES = 5 * MOST_COMPONENTS;

    private final SystemModel system;
    private final Index index;

    private TopologyCheck(SystemModel system) {
        this.system = system;
        index = new Index(system);
    }

    static void check(SystemModel system) {
        size("components", system.components().size(), MOST_COMPONENTS);
        size("dependencies", system.dependencies().size(), MOST_DEPENDENCIES);
        TopologyCheck check = new TopologyCheck(system);
        check.components();
        check.dependencies();
        check.circles();
        check.journeys();
        system.alerts().forEach(rule -> Names.require(system, rule.on()));
    }

    private static void size(String what, int found, int most) {
        refuseIf(found > most, "The system has " + found + " " + what + "; at most " + most + " can be simulated.");
    }

    private void components() {
        Set<String> seen = new HashSet<>();
        for (Component component : system.components()) {
            refuseIf(!seen.add(component.id()), "Two components are called " + component.id() + ".");
            settings(component.id(), component.settings(), Parameter.of(component.kind()));
            component.hosts().forEach(host -> supports(component.id(), host, Kind.HOST));
            supports(component.id(), component.config(), Kind.CONFIG);
        }
    }

    private void dependencies() {
        Set<String> seen = new HashSet<>();
        for (Dependency d : system.dependencies()) {
            String name = d.target().text();
            refuseIf(!seen.add(name), "The dependency " + name + " stands twice.");
            known(d.from(), name);
            known(d.to(), name);
            ends(d, name);
            settings(name, d.settings(), Parameter.ofDependencies());
            supports(name, d.resolver(), Kind.RESOLVER);
            supports(name, d.certificate(), Kind.CERTIFICATE);
            if (d.onMissOf() != null) {
                missesOf(d, d.onMissOf());
            }
        }
    }

    private void ends(Dependency d, String name) {
        Kind from = index.kind(d.from());
        Kind to = index.kind(d.to());
        refuseIf(from != null && !from.calls(), name + ": a " + idOf(from) + " calls nobody.");
        refuseIf(to != null && !to.serves(), name + ": a " + idOf(to) + " answers no calls.");
    }

    private static String idOf(@Nullable Kind kind) {
        return kind == null ? "" : kind.id();
    }

    private void supports(String where, @Nullable String id, Kind kind) {
        if (id != null) {
            known(id, where);
            refuseIf(index.kind(id) != kind, where + " rests on " + id + ", which is no " + kind.id() + ".");
        }
    }

    private void missesOf(Dependency d, String cache) {
        String name = d.target().text();
        refuseIf(index.kind(cache) != Kind.CACHE, name + " is taken on misses of " + cache + ", which is no cache.");
        int asked = index.dependency(d.from(), cache);
        refuseIf(
                asked < 0 || asked > index.dependency(d.from(), d.to()),
                name + " is taken on misses of " + cache + ", but " + d.from() + " does not ask " + cache
                        + " before it.");
    }

    private void circles() {
        Set<String> done = new HashSet<>();
        system.components().forEach(component -> walk(component.id(), done));
    }

    /** Depth first, with a stack of its own: a chain of any length is fine. What a queue hands on lies in it first. */
    private void walk(String start, Set<String> done) {
        List<String> way = new ArrayList<>();
        List<Iterator<Integer>> next = new ArrayList<>();
        Set<String> onTheWay = new HashSet<>();
        enter(start, way, next, onTheWay, done);
        while (!way.isEmpty()) {
            int top = way.size() - 1;
            if (next.get(top).hasNext()) {
                String callee = system.dependencies().get(next.get(top).next()).to();
                if (onTheWay.contains(callee)) {
                    throw new IllegalArgumentException(circle(way, callee));
                }
                enter(callee, way, next, onTheWay, done);
            } else {
                onTheWay.remove(way.remove(top));
                next.remove(top);
            }
        }
    }

    private void enter(
            String id, List<String> way, List<Iterator<Integer>> next, Set<String> onTheWay, Set<String> done) {
        if (done.add(id)) {
            way.add(id);
            onTheWay.add(id);
            List<Integer> calls = index.kind(id) == Kind.QUEUE ? List.of() : index.callsOf(id);
            next.add(calls.iterator());
        }
    }

    private static String circle(List<String> way, String back) {
        int from = Math.max(0, way.indexOf(back));
        return "Components call each other in a circle without any delay: "
                + String.join(" -> ", way.subList(from, way.size())) + " -> " + back + ".";
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
                        index.dependency(from, to) < 0,
                        name + " goes through " + from + " and " + to + ", but " + from + " does not call " + to + ".");
            }
        }
    }

    private void known(String component, String where) {
        refuseIf(index.component(component) < 0, where + " names an unknown component: " + component + ".");
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
