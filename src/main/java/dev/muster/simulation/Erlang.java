package dev.muster.simulation;

/** Erlang's formulas for M/M/k. */
final class Erlang {
    private Erlang() {}

    /** Erlang B: the share of arrivals that find all servers busy when nobody may wait; {@code offered} in servers' worth of work. */
    static double refuses(int servers, double offered) {
        double blocked = 1;
        for (int n = 1; n <= servers; n++) {
            blocked = offered * blocked / (n + offered * blocked);
        }
        return blocked;
    }

    /** Erlang C: the share of arrivals that must wait; {@code load} per server, below 1. */
    static double waits(int servers, double load) {
        double blocked = refuses(servers, load * servers);
        return blocked / (1 - load * (1 - blocked));
    }

    /** Mean wait in M/M/k in units of the service time, for real k (Sakasegawa 1977), exact for k = 1. */
    static double meanWait(double servers, double load) {
        double power = Math.sqrt(2 * (servers + 1)) - 1;
        return Tails.power(load, power) / (servers * (1 - load));
    }
}
