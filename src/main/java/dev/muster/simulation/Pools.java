package dev.muster.simulation;

import dev.muster.scenario.Series;

/** Shows what pools and bulkheads hold: connections in use, and calls that wait for one. It has no state of its own and changes nothing. */
final class Pools implements Law {
    private final int[] gates;
    private final int[] used;
    private final int[] waiting;

    Pools(Topology top, Gauges.Plan gauges) {
        int count = 0;
        for (int gate : top.gateOf) {
            count += gate >= 0 ? 1 : 0;
        }
        gates = new int[count];
        used = new int[count];
        waiting = new int[count];
        int i = 0;
        for (int n = 0; n < top.nodes(); n++) {
            if (top.gateOf[n] >= 0) {
                int entity = top.components() + top.gateOf[n];
                gates[i] = n;
                used[i] = gauges.claim(entity, Series.POOL_USED);
                waiting[i++] = gauges.claim(entity, Series.POOL_WAITING);
            }
        }
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int i = 0; i < gates.length; i++) {
            w.gauges[used[i]] = flow.nodeBusy[gates[i]] / Simulation.STEPS_PER_TICK;
            w.gauges[waiting[i]] = flow.nodeQueue[gates[i]] / Simulation.STEPS_PER_TICK;
        }
    }

    @Override
    public long fold(long hash) {
        return hash;
    }

    @Override
    public Law copy() {
        return this;
    }
}
