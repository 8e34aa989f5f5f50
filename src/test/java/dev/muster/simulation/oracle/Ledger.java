package dev.muster.simulation.oracle;

/** What was counted, second by second. */
public final class Ledger {
    private static final int COUNTS = Count.values().length;

    private final Dials dials;
    private final int first;
    private final int seconds;
    private final double[] sums;

    Ledger(Dials dials, int first, int last) {
        this.dials = dials;
        this.first = first;
        this.seconds = last - first + 1;
        sums = new double[dials.size() * COUNTS * seconds];
    }

    void add(int entity, Count count, double now, double amount) {
        if (entity < 0) {
            return;
        }
        int second = Math.max(0, Math.min(seconds - 1, (int) Math.floor(now) - first));
        sums[(entity * COUNTS + count.ordinal()) * seconds + second] += amount;
    }

    /** Adds {@code amount} times the time between two moments, each part to its second. */
    void spread(int entity, Count count, double from, double to, double amount) {
        double at = from;
        while (amount != 0 && at < to) {
            double end = Math.min(to, Math.floor(at) + 1);
            add(entity, count, at, amount * (end - at));
            at = end;
        }
    }

    /** The sum over the seconds {@code from <= second < to}. */
    public double sum(String entity, Count count, int from, int to) {
        int row = (dials.entity(entity) * COUNTS + count.ordinal()) * seconds;
        double sum = 0;
        for (int second = from; second < to; second++) {
            sum += sums[row + second - first];
        }
        return sum;
    }

    /** The mean per second over {@code from <= second < to}. */
    public double mean(String entity, Count count, int from, int to) {
        return sum(entity, count, from, to) / (to - from);
    }

    /** Mean time of the good answers; of a journey, slow ones included. */
    public double latency(String entity, int from, int to) {
        double answers = sum(entity, Count.GOOD, from, to) + sum(entity, Count.SLOW, from, to);
        return answers <= 0 ? 0 : sum(entity, Count.TIME, from, to) / answers;
    }
}
