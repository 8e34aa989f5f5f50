package dev.muster.simulation;

/** How requests that hold a slot wait for each other's CPU. */
final class Contention {
    private static final double MOST_LOAD = 0.95;

    private Contention() {}

    /** Once a tick: how long a request waits for CPU while it holds a slot, at the load of the last second. */
    static void contend(World w) {
        for (int n = 0; n < w.top.nodes(); n++) {
            if (w.top.law[n] != Topology.Law.STATION || w.top.gateOf[n] >= 0) {
                continue;
            }
            w.cpuWait[n] = cpuWait(w.tuning, n, Math.min(MOST_LOAD, w.load[n]));
        }
    }

    /**
     * The wait of M/M/c, less what it cannot be because no more requests than slots are ever at the cores. Other service times than exponential ones wait
     * {@code (1 + cs^2) / 2} as long (Allen and Cunneen 1978).
     */
    private static double cpuWait(Tuning tuning, int n, double load) {
        double slots = tuning.slots[n];
        double cores = tuning.cores[n];
        double demand = tuning.demand[n];
        double beyond = slots - cores;
        if (cores <= 0 || beyond <= 0 || load < 0.05) {
            return 0;
        }
        double spread = tuning.demandSpread[n];
        double open = demand * Erlang.meanWait(Math.max(1, cores), load) * (1 + spread * spread) / 2;
        return Math.min(open * beyond / slots, demand * beyond / cores);
    }
}
