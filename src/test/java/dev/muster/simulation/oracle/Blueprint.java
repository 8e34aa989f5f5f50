package dev.muster.simulation.oracle;

import dev.muster.scenario.Component;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.SystemModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Builds nodes, links and roles from a system. */
final class Blueprint {
    private final SystemModel system;
    private final Scene scene;
    final Map<String, Node> nodes = new HashMap<>();
    private final Map<Dependency, Link> links = new HashMap<>();
    private final Map<String, Role> roles = new HashMap<>();

    Blueprint(SystemModel system, Scene scene) {
        this.system = system;
        this.scene = scene;
        system.components().forEach(c -> nodes.put(c.id(), node(c)));
        system.components().forEach(c -> roles.put(c.id(), new Role(nodes.get(c.id()))));
        system.components().forEach(c -> all(roles.get(c.id()), c.id()));
    }

    private Node node(Component component) {
        if (component.kind() == Kind.QUEUE || component.kind() == Kind.JOB) {
            throw new IllegalArgumentException(
                    "The oracle has no " + component.kind().id() + ".");
        }
        int entity = scene.dials().entity(component.id());
        var has = Parameter.of(component.kind());
        if (has.contains(Parameter.LATENCY_MEAN)) {
            return new Crowd(scene, entity);
        }
        if (has.contains(Parameter.DEMAND)) {
            return new Station(scene, entity, !has.contains(Parameter.REPLICAS));
        }
        return new Balancer(scene, entity);
    }

    private void all(Role role, String from) {
        for (Dependency dependency : system.dependencies()) {
            if (dependency.from().equals(from)) {
                role.legs.add(new Role.Leg(link(dependency), roles.get(dependency.to())));
            }
        }
    }

    private Link link(Dependency dependency) {
        Link known = links.get(dependency);
        if (known != null) {
            return known;
        }
        String cache = dependency.onMissOf();
        Link missOf = cache == null
                ? null
                : system.dependency(dependency.from(), cache).map(this::link).orElse(null);
        String text = dependency.target().text();
        Link made = new Link(
                scene,
                scene.dials().entity(text),
                scene.dials().entity(dependency.from()),
                dependency.mode(),
                system.component(dependency.to()).orElseThrow().kind() == Kind.CACHE,
                missOf);
        links.put(dependency, made);
        return made;
    }

    Customers customers(Journey journey) {
        Role entry = entry(journey);
        int entity = scene.dials().entity("journey " + journey.id());
        Consumer<Consumer<Boolean>> enter;
        if (entry.node instanceof Balancer) {
            enter = ended -> entry.node.accept(new Visit(
                    entry,
                    scene.now(),
                    Double.POSITIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    ending -> ended.accept(ending == Ending.GOOD)));
        } else {
            Role.Leg leg = new Role.Leg(new Link(scene, -1, -1, Dependency.Mode.SEQUENTIAL, false, null), entry);
            enter = ended -> new Call(scene, leg, null, ended).begin();
        }
        return new Customers(scene, entity, journey.withinSeconds(), enter);
    }

    /** The role at the head of a journey's path: only the given way from each component but the last. */
    private Role entry(Journey journey) {
        List<String> path = journey.through();
        Role role = roles.get(path.get(path.size() - 1));
        for (int i = path.size() - 2; i >= 0; i--) {
            Dependency dependency =
                    system.dependency(path.get(i), path.get(i + 1)).orElseThrow();
            Role before = new Role(nodes.get(path.get(i)));
            before.legs.add(new Role.Leg(link(dependency), role));
            role = before;
        }
        return role;
    }
}
