package dev.muster.scoring.run;

import java.math.BigDecimal;
import java.util.List;

/**
 * Customers' suffering over time: a staircase that starts at 0 and holds each level until the next. Sums are exact decimals, so that the cost of
 * the parts is the cost of the whole.
 *
 * @param endTick nothing is counted after it
 */
public record Impact(List<Level> levels, long endTick) {
    private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);

    public Impact {
        levels = List.copyOf(levels);
    }

    /** From this tick on it is {@code level}, 0..1. */
    public record Level(long seq, long fromTick, double level) {}

    /** The suffering of {@code from <= tick < to}, in impact-seconds (level times seconds), exact. */
    public BigDecimal seconds(long from, long to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < levels.size(); i++) {
            Level step = levels.get(i);
            long until = i + 1 < levels.size() ? levels.get(i + 1).fromTick() : endTick;
            long lasted = Math.min(to, until) - Math.max(from, step.fromTick());
            if (lasted > 0) {
                sum = sum.add(BigDecimal.valueOf(step.level()).multiply(BigDecimal.valueOf(lasted)));
            }
        }
        return sum;
    }

    /** Impact-seconds as impact-minutes, the unit of costs on pages. */
    public static double minutes(BigDecimal impactSeconds) {
        return impactSeconds
                .divide(SECONDS_PER_MINUTE, java.math.MathContext.DECIMAL64)
                .doubleValue();
    }

    /** The cost of the run up to its end, in impact-minutes. */
    public double cost() {
        return minutes(seconds(0, endTick));
    }
}
