package dev.muster.simulation;

/**
 * Adds up the times of one request's calls: one after the other the means and variances add, side by side the largest counts. Of two normal times with
 * means a, b and variances s, t the larger has the mean and variance that Clark (1961) gives. Scratch, no part of the state.
 */
final class TimeSum {
    private double mean;
    private double variance;
    private double groupMean;
    private double groupVariance;
    private boolean inGroup;

    void clear() {
        mean = 0;
        variance = 0;
        inGroup = false;
    }

    void add(double time, double spread, boolean parallel) {
        if (!parallel) {
            close();
            mean += time;
            variance += spread;
        } else if (!inGroup) {
            inGroup = true;
            groupMean = time;
            groupVariance = spread;
        } else {
            larger(time, spread);
        }
    }

    private void close() {
        if (inGroup) {
            mean += groupMean;
            variance += groupVariance;
            inGroup = false;
        }
    }

    private void larger(double time, double spread) {
        double distance = Math.sqrt(groupVariance + spread);
        if (distance < 1e-12) {
            groupMean = Math.max(groupMean, time);
            return;
        }
        double alpha = (groupMean - time) / distance;
        double density = 0.3989422804014327 * StrictMath.exp(-alpha * alpha / 2);
        double first = Tails.normalAbove(-alpha);
        double second = 1 - first;
        double larger = groupMean * first + time * second + distance * density;
        double squares = (groupMean * groupMean + groupVariance) * first
                + (time * time + spread) * second
                + (groupMean + time) * distance * density;
        groupMean = larger;
        groupVariance = Math.max(0, squares - larger * larger);
    }

    double mean() {
        close();
        return mean;
    }

    double variance() {
        close();
        return variance;
    }
}
