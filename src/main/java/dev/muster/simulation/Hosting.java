package dev.muster.simulation;

import dev.muster.scenario.Component;
import dev.muster.scenario.Parameter;

/** On which hosts a component's replicas run, spread evenly, and what their clocks say. Made once for a system. */
final class Hosting {
    private final int[][] hosts;

    Hosting(Topology top) {
        hosts = new int[top.components()][];
        for (int c = 0; c < hosts.length; c++) {
            Component component = top.system.components().get(c);
            hosts[c] = component.hosts().stream()
                    .mapToInt(id -> Names.componentOf(top.system, id))
                    .toArray();
        }
    }

    /** Hosts of a component; 1, with a right clock, if the author named none. */
    int count(int component) {
        return Math.max(1, hosts[component].length);
    }

    /** Whether one of a component's hosts is up: on one that is not, nothing runs that could be wrong. */
    boolean isUp(World w, int component, int place) {
        return hosts[component].length == 0 || w.parameters.get(hosts[component][place], Parameter.UP) >= 0.5;
    }

    /** Seconds by which the clock of one of a component's hosts is ahead. */
    double offset(World w, int component, int place) {
        return hosts[component].length == 0 ? 0 : w.parameters.get(hosts[component][place], Parameter.CLOCK_OFFSET);
    }
}
