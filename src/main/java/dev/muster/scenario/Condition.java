package dev.muster.scenario;

/**
 * A sentence about one series, in the one language that alerts, evidence and timelines share: {@code p99 > 2s for 1m},
 * {@code burn > 14.4 over 5m}.
 *
 * @param threshold in the unit in which the series is kept (shares 0..1, seconds)
 * @param overSeconds the window that the series is taken over; 0 = the latest scrape
 * @param forSeconds how long it must hold without a break; 0 = at once
 */
public record Condition(Target on, Series series, boolean above, double threshold, int overSeconds, int forSeconds) {

    /** Whether one value of the series satisfies the comparison. */
    public boolean isMetBy(double value) {
        return above ? value > threshold : value < threshold;
    }
}
