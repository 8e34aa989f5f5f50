package dev.muster.simulation;

/** The scrapes of one series in a window: {@code ticks[i]} is when {@code values[i]} was scraped. Values in the unit in which the series is kept; NaN is a gap. */
public record Points(long[] ticks, double[] values) {
    public Points {
        if (ticks.length != values.length) {
            throw new IllegalArgumentException(
                    "Points need as many ticks as values: " + ticks.length + " and " + values.length);
        }
    }

    public int size() {
        return ticks.length;
    }
}
