package dev.muster.simulation;

import java.util.function.DoubleUnaryOperator;

/**
 * A duration histogram with the boundaries that OpenTelemetry recommends for HTTP. Quantiles are read from it as Prometheus does, with the same
 * artefacts: linear inside a bucket, never above the last boundary.
 */
final class Histogram {
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10};

    /** How many buckets there are, the open one at the end included. */
    static final int BUCKETS = BOUNDS.length + 1;

    private final double[] counts = new double[BUCKETS];

    /** Adds answers with a gamma law of their times, none later than a limit. */
    void addGamma(double answers, double mean, double sd, double limit) {
        spread(answers, bound -> bound >= limit ? 0 : Tails.gammaAbove(mean, sd * sd, bound));
    }

    /** Adds answers with a lognormal law of their times, none later than a limit. */
    void addLognormal(double answers, double mean, double sd, double limit) {
        spread(answers, bound -> bound >= limit ? 0 : Tails.lognormalAbove(mean, mean <= 0 ? 0 : sd / mean, bound));
    }

    private void spread(double answers, DoubleUnaryOperator above) {
        if (answers <= 0) {
            return;
        }
        double before = 1;
        for (int i = 0; i < BOUNDS.length; i++) {
            double beyond = Math.min(before, above.applyAsDouble(BOUNDS[i]));
            counts[i] += answers * (before - beyond);
            before = beyond;
        }
        counts[BOUNDS.length] += answers * before;
    }

    /** Adds answers that all took the same time. */
    void addAt(double answers, double seconds) {
        int i = 0;
        while (i < BOUNDS.length && seconds > BOUNDS[i]) {
            i++;
        }
        counts[i] += answers;
    }

    void add(Histogram other) {
        for (int i = 0; i < BUCKETS; i++) {
            counts[i] += other.counts[i];
        }
    }

    /** Adds whole numbers drawn around the counts of another histogram. */
    void addCountsOf(Histogram other, long key, long time) {
        for (int i = 0; i < BUCKETS; i++) {
            counts[i] += Noise.count(other.counts[i], Noise.at(key, time, i));
        }
    }

    double total() {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum;
    }

    /** The quantile, or NaN if the histogram is empty. */
    double quantile(double share) {
        double total = total();
        if (total <= 0) {
            return Double.NaN;
        }
        double rank = share * total;
        double below = 0;
        for (int i = 0; i < BOUNDS.length; i++) {
            if (below + counts[i] >= rank && counts[i] > 0) {
                double low = i == 0 ? 0 : BOUNDS[i - 1];
                return low + (BOUNDS[i] - low) * (rank - below) / counts[i];
            }
            below += counts[i];
        }
        return BOUNDS[BOUNDS.length - 1];
    }
}
