package dev.muster.simulation;

import dev.muster.scenario.Dependency;
import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a checked system into the tables of {@link Topology}. */
final class TopologyCompiler {
    private final SystemModel system;
    private final Index index;
    private final NodeOrder order;
    private final List<String> nodes;
    private final List<Integer> roleNode = new ArrayList<>();
    private final List<List<Integer>> callsOf = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final int[] journeyRole;
    private final int[] journeyRoot;

    private record Call(
            int from, int to, int dependency, boolean inner, Dependency.Mode mode, int missOf, Topology.Part part) {
        Call(int from, int to, int dependency, boolean inner, Dependency.Mode mode, int missOf) {
            this(from, to, dependency, inner, mode, missOf, Topology.Part.ALL);
        }

        Call with(int target, Topology.Part share) {
            return new Call(from, target, dependency, inner, mode, missOf, share);
        }
    }

    TopologyCompiler(SystemModel system) {
        this.system = system;
        index = new Index(system);
        journeyRole = new int[system.journeys().size()];
        journeyRoot = new int[system.journeys().size()];
        order = new NodeOrder(system, index);
        nodes = order.names();
        for (int n = 0; n < nodes.size(); n++) {
            role(n);
        }
        for (int n = 0; n < nodes.size(); n++) {
            fullCalls(n);
        }
        for (int j = 0; j < journeyRole.length; j++) {
            journey(j);
        }
    }

    /** Whoever publishes waits for the queue alone. */
    private Dependency.Mode mode(Dependency dependency) {
        return order.takesItself(dependency) ? Dependency.Mode.ASYNC : dependency.mode();
    }

    private int role(int node) {
        roleNode.add(node);
        callsOf.add(new ArrayList<>());
        return roleNode.size() - 1;
    }

    private void fullCalls(int node) {
        String id = nodes.get(node);
        if (index.component(id) >= 0) {
            allCalls(node, id);
            return;
        }
        if (order.isHottest(id)) {
            return;
        }
        int d = order.gateOf(id);
        add(new Call(node, order.node(system.dependencies().get(d).to()), d, true, Dependency.Mode.SEQUENTIAL, -1));
    }

    /** All calls of a component, for one of its roles. The first roles are the full ones, with the index of their node. */
    private void allCalls(int role, String id) {
        Map<String, Integer> caches = new HashMap<>();
        for (int d : index.callsOf(id)) {
            caches.put(system.dependencies().get(d).to(), call(role, d, -1, caches));
        }
    }

    /** Adds the call over a dependency to a role; {@code to} is the role behind it, or -1 for the full one. */
    private int call(int role, int d, int to, Map<String, Integer> caches) {
        Dependency dependency = system.dependencies().get(d);
        int target = to >= 0 ? to : order.node(dependency.to());
        if (order.isGated(dependency)) {
            int gated = to >= 0 ? role(order.node(NodeOrder.gate(dependency))) : order.node(NodeOrder.gate(dependency));
            if (to >= 0) {
                add(new Call(gated, to, d, true, Dependency.Mode.SEQUENTIAL, -1));
            }
            target = gated;
        }
        int missOf = dependency.onMissOf() == null ? -1 : caches.getOrDefault(dependency.onMissOf(), -1);
        return add(new Call(role, target, d, false, mode(dependency), missOf));
    }

    /** A call on a database in several parts is two calls, of which a request makes one or the other. */
    private int add(Call call) {
        String to = nodes.get(roleNode.get(call.to));
        boolean delivered = call.from >= 0 && kindOf(call.from) == Kind.QUEUE;
        if (call.from < 0 || delivered || index.component(to) < 0 || !order.isSharded(to)) {
            return append(call);
        }
        int others = append(call.with(call.to, Topology.Part.OTHERS));
        append(call.with(order.hottestOf(to), Topology.Part.HOTTEST));
        return others;
    }

    private @Nullable Kind kindOf(int role) {
        return index.kind(nodes.get(roleNode.get(role)));
    }

    private int append(Call call) {
        calls.add(call);
        if (call.from >= 0) {
            callsOf.get(call.from).add(calls.size() - 1);
        }
        return calls.size() - 1;
    }

    private void journey(int j) {
        Journey journey = system.journeys().get(j);
        List<String> path = journey.through();
        int last = path.size() - 1;
        int role = order.node(path.get(last));
        boolean balanced = kind(path.get(0)) == Kind.LOAD_BALANCER;
        if (last == 0 && balanced) {
            role = role(role);
            allCalls(role, path.get(0));
        }
        for (int i = last - 1; i >= 0; i--) {
            int caller = role(order.node(path.get(i)));
            call(caller, index.dependency(path.get(i), path.get(i + 1)), role, Map.of());
            role = caller;
        }
        if (balanced) {
            journeyRole[j] = role;
            journeyRoot[j] = onlyCall(role);
        } else {
            journeyRole[j] = -1;
            journeyRoot[j] = add(new Call(-1, role, -1, false, Dependency.Mode.SEQUENTIAL, -1));
        }
    }

    /** The one call that a request makes exactly once in this role, or -1. */
    private int onlyCall(int role) {
        if (callsOf.get(role).size() != 1) {
            return -1;
        }
        int call = callsOf.get(role).get(0);
        Dependency dependency = system.dependencies().get(calls.get(call).dependency);
        return dependency.settings().get(Parameter.CALLS) == 1 ? call : -1;
    }

    private Kind kind(String component) {
        return Objects.requireNonNull(index.kind(component));
    }

    Topology.Law[] law() {
        return nodes.stream()
                .map(id -> index.component(id) >= 0 ? lawOf(kind(id)) : Topology.Law.STATION)
                .toArray(Topology.Law[]::new);
    }

    private static Topology.Law lawOf(Kind kind) {
        return switch (kind) {
            case LOAD_BALANCER -> Topology.Law.PASS;
            case SERVICE, DATABASE -> Topology.Law.STATION;
            case CACHE, THIRD_PARTY, QUEUE -> Topology.Law.CROWD;
            case JOB -> Topology.Law.SOURCE;
            case HOST, RESOLVER, CERTIFICATE, CONFIG -> Topology.Law.SUPPORT;
        };
    }

    int[] component() {
        return nodes.stream().mapToInt(id -> order.component(id)).toArray();
    }

    int[] gateOf() {
        return nodes.stream().mapToInt(id -> order.gateOf(id)).toArray();
    }

    int[] nodeOf() {
        return system.components().stream().mapToInt(c -> order.node(c.id())).toArray();
    }

    /** By component: the node of its hottest part, or -1. */
    int[] hotOf() {
        return system.components().stream()
                .mapToInt(c -> order.hottestOf(c.id()))
                .toArray();
    }

    Topology.Part[] callPart() {
        return calls.stream().map(Call::part).toArray(Topology.Part[]::new);
    }

    int[] roleNode() {
        return roleNode.stream().mapToInt(Integer::intValue).toArray();
    }

    int[][] callsOf() {
        return callsOf.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    int[] callFrom() {
        return calls.stream().mapToInt(Call::from).toArray();
    }

    int[] callTo() {
        return calls.stream().mapToInt(Call::to).toArray();
    }

    int[] callDependency() {
        return calls.stream().mapToInt(Call::dependency).toArray();
    }

    int[] callMissOf() {
        return calls.stream().mapToInt(Call::missOf).toArray();
    }

    boolean[] callInner() {
        boolean[] inner = new boolean[calls.size()];
        for (int e = 0; e < inner.length; e++) {
            inner[e] = calls.get(e).inner;
        }
        return inner;
    }

    Dependency.Mode[] callMode() {
        return calls.stream().map(Call::mode).toArray(Dependency.Mode[]::new);
    }

    int[] journeyRole() {
        return journeyRole;
    }

    int[] journeyRoot() {
        return journeyRoot;
    }
}
