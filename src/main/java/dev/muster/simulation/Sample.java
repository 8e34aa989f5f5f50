package dev.muster.simulation;

/**
 * What some requests showed: how many ended, how many of them badly, and how long the answered ones took. Two samples differ if somebody who counts requests could see it: by more than
 * 5 % (of a share: five points), and by more than three standard deviations of what counting alone scatters.
 */
final class Sample {
    private static final double VISIBLE = 0.05;
    private static final double NOISE = 3;

    private double ended;
    private double failed;
    private double answered;
    private double time;
    private double square;

    /** Adds requests that ended, of which some failed. */
    void count(double ended, double failed) {
        this.ended += ended;
        this.failed += failed;
    }

    /** Adds answered requests with the mean and the standard deviation of their times, in seconds. */
    void time(double answered, double mean, double sd) {
        this.answered += answered;
        time += answered * mean;
        square += answered * (mean * mean + sd * sd);
    }

    /** Adds another sample. */
    void add(Sample other) {
        ended += other.ended;
        failed += other.failed;
        answered += other.answered;
        time += other.time;
        square += other.square;
    }

    void clear() {
        ended = 0;
        failed = 0;
        answered = 0;
        time = 0;
        square = 0;
    }

    double ended() {
        return ended;
    }

    /** Whether it differs visibly from what the twin shows. */
    boolean differs(Sample twin) {
        if (ended <= 0 || twin.ended <= 0) {
            return ended > 0 != twin.ended > 0;
        }
        double n = Math.min(ended, twin.ended);
        double timeNoise = NOISE * twin.sd() / Math.sqrt(n);
        if (Math.abs(mean() - twin.mean()) > Math.max(VISIBLE * twin.mean(), timeNoise)) {
            return true;
        }
        double p = Math.min(1, twin.failed / twin.ended);
        double shareNoise = NOISE * Math.sqrt(p * (1 - p) / n);
        return Math.abs(failed / ended - p) > Math.max(VISIBLE, shareNoise);
    }

    private double mean() {
        return answered <= 0 ? 0 : time / answered;
    }

    private double sd() {
        return answered <= 0 ? 0 : Math.sqrt(Math.max(0, square / answered - mean() * mean()));
    }
}
