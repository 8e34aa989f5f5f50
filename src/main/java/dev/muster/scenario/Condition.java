package dev.muster.scenario;

/**
 * A sentence about one series, in the one language that alerts, evidence and timelines share: {@code p99 > 2s for 1m},
 * {@code burn > 14.4 over 5m}, {@code burn > 14.4 over 5m and 1m}.
 *
 * @param threshold in the unit in which the series is kept (shares 0..1, seconds)
 * @param overSeconds the window that the series is taken over; 0 = the latest scrape
 * @param forSeconds how long it must hold without a break; 0 = at once
 * @param shortSeconds a second, shorter window over which it must hold as well, so that it ends soon after the trouble does; 0 = none
 */
public record Condition(
        Target on, Series series, boolean above, double threshold, int overSeconds, int forSeconds, int shortSeconds) {

    public Condition {
        if (shortSeconds != 0 && (shortSeconds < 0 || shortSeconds >= overSeconds)) {
            throw new IllegalArgumentException("The second window of " + shortSeconds
                    + " s is not shorter than the first of " + overSeconds + " s.");
        }
    }

    /** A condition over one window. */
    public Condition(Target on, Series series, boolean above, double threshold, int overSeconds, int forSeconds) {
        this(on, series, above, threshold, overSeconds, forSeconds, 0);
    }

    /** Whether it must hold over two windows at once. */
    public boolean isPair() {
        return shortSeconds > 0;
    }

    /** Whether one value of the series satisfies the comparison; a value that is not known never does. */
    public boolean isMetBy(double value) {
        return above ? value > threshold : value < threshold;
    }
}
