package dev.muster.simulation;

import dev.muster.scenario.Dependency;
import dev.muster.scenario.Kind;
import dev.muster.scenario.SystemModel;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The system compiled to index tables, immutable and shared by forks.
 *
 * <ul>
 *   <li>A <b>node</b> is a component, or the gate in front of a dependency with a pool. Nodes stand callers first.
 *   <li>A <b>role</b> is a node together with the calls that a request makes there: one full role per node, one more for each step of a journey's path.
 *   <li>A <b>call</b> leads from role to role over one dependency; the calls of a role stand in the order of the file, which is the order in time.
 * </ul>
 */
final class Topology {
    /** How a node treats requests. */
    enum Law {
        /** Passes requests on and holds nothing: a load balancer. */
        PASS,
        /** Slots and a queue: a service, a database, a gate. */
        STATION,
        /** Answers any number at once, each after its own time: a third party, a cache, a queue that takes a message. */
        CROWD,
        /** Calls by itself and is called by nobody: a job. */
        SOURCE,
        /** Sees no requests: a host, a resolver, a certificate, a configuration. */
        SUPPORT
    }

    /** Which part of a callee's keys a call asks for. */
    enum Part {
        ALL,
        /** All but the hottest part. */
        OTHERS,
        HOTTEST
    }

    final SystemModel system;
    final Law[] law;
    /** Index of the component in the model, or -1 for a gate. */
    final int[] component;
    /** Index of the dependency whose pool this node is, or -1. */
    final int[] gateOf;
    /** Component index to node. */
    final int[] nodeOf;
    /** Component index to the node of its hottest part, or -1 if it is in one piece. */
    final int[] hotOf;
    /** A node's roles. */
    final int[][] rolesOf;

    final int[][] callsInto;
    final int[] roleNode;
    /** The calls of a role, in order. */
    final int[][] callsOf;

    final int[] callFrom;
    final int[] callTo;
    /** Index of the dependency in the model, or -1 for a customer's call on a component without a load balancer. */
    final int[] callDependency;
    /** Whether this is the inner half of a gated dependency: one attempt, no limit. */
    final boolean[] callInner;

    final Dependency.Mode[] callMode;
    final Part[] callPart;
    /** The gauges that the slow laws show. */
    final Gauges.Plan gauges = new Gauges.Plan();
    /** The call on the cache whose misses alone take this way, or -1. */
    final int[] callMissOf;
    /** The component that calls over a dependency, and its calls in all roles, gates' inner halves left out. */
    final int[] callerOf;

    final int[][] callsOver;
    /** The nodes that begin calls by themselves. */
    final int[] sources;
    /** By dependency of a queue: the call over which its messages are delivered; -1 for all others. */
    final int[] delivery;
    /** Whether a node keeps what it is sent until somebody takes it up: a queue. */
    final boolean[] keeps;
    /** Role in which a journey starts, or -1 where a customer's call stands before it. */
    final int[] journeyRole;
    /** The call that decides how a journey's requests end, or -1 if a load balancer makes several. */
    final int[] journeyRoot;

    Topology(SystemModel system) {
        TopologyCheck.check(system);
        TopologyCompiler made = new TopologyCompiler(system);
        this.system = system;
        law = made.law();
        component = made.component();
        gateOf = made.gateOf();
        nodeOf = made.nodeOf();
        roleNode = made.roleNode();
        callsOf = made.callsOf();
        callFrom = made.callFrom();
        callTo = made.callTo();
        callDependency = made.callDependency();
        callInner = made.callInner();
        callMode = made.callMode();
        callPart = made.callPart();
        hotOf = made.hotOf();
        callMissOf = made.callMissOf();
        journeyRole = made.journeyRole();
        journeyRoot = made.journeyRoot();
        rolesOf = groups(roleNode, law.length);
        callsInto = inbound();
        callerOf = callers();
        callsOver = over();
        sources = sources(law);
        keeps = keeping();
        delivery = deliveries();
    }

    /** The nodes that begin calls by themselves. */
    private static int[] sources(Law[] law) {
        return IntStream.range(0, law.length).filter(n -> law[n] == Law.SOURCE).toArray();
    }

    int components() {
        return nodeOf.length;
    }

    int nodes() {
        return law.length;
    }

    int roles() {
        return roleNode.length;
    }

    int calls() {
        return callTo.length;
    }

    int journeys() {
        return journeyRole.length;
    }

    /** The node that a call leads to. */
    int target(int call) {
        return roleNode[callTo[call]];
    }

    private int[] callers() {
        int[] callers = new int[system.dependencies().size()];
        for (int e = 0; e < calls(); e++) {
            if (callDependency[e] >= 0 && !callInner[e]) {
                callers[callDependency[e]] = component[roleNode[callFrom[e]]];
            }
        }
        return callers;
    }

    private int[][] over() {
        int[] sizes = new int[system.dependencies().size()];
        int[][] over = new int[sizes.length][];
        for (int round = 0; round < 2; round++) {
            for (int e = 0; e < calls(); e++) {
                int d = callDependency[e];
                if (d >= 0 && !callInner[e]) {
                    if (round == 1) {
                        over[d][--sizes[d]] = e;
                    } else {
                        sizes[d]++;
                    }
                }
            }
            for (int d = 0; round == 0 && d < sizes.length; d++) {
                over[d] = new int[sizes[d]];
            }
        }
        return over;
    }

    private boolean[] keeping() {
        boolean[] keeping = new boolean[nodes()];
        for (int n = 0; n < keeping.length; n++) {
            keeping[n] =
                    component[n] >= 0 && system.components().get(component[n]).kind() == Kind.QUEUE;
        }
        return keeping;
    }

    private int[] deliveries() {
        int[] deliveries = new int[system.dependencies().size()];
        Arrays.fill(deliveries, -1);
        for (int n = 0; n < nodes(); n++) {
            for (int e : keeps[n] ? callsOf[rolesOf[n][0]] : new int[0]) {
                deliveries[callDependency[e]] = e;
            }
        }
        return deliveries;
    }

    private int[][] inbound() {
        int[] targets = new int[calls()];
        for (int e = 0; e < targets.length; e++) {
            targets[e] = target(e);
        }
        return groups(targets, nodes());
    }

    private static int[][] groups(int[] groupOf, int groups) {
        int[] sizes = new int[groups];
        for (int group : groupOf) {
            sizes[group]++;
        }
        int[][] members = new int[groups][];
        for (int g = 0; g < groups; g++) {
            members[g] = new int[sizes[g]];
            sizes[g] = 0;
        }
        for (int i = 0; i < groupOf.length; i++) {
            int g = groupOf[i];
            members[g][sizes[g]++] = i;
        }
        return members;
    }
}
