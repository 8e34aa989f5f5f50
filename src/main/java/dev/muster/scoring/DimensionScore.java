package dev.muster.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dimension of a run.
 *
 * @param findings of every indicator that this version of the scorer has for it, applicable or not
 * @param computed 0..100, one digit; null where nothing applies. Pages show {@link #score()} instead.
 * @param measured the applicable share of the weight of the indicators that this version has, 0..1, two digits
 * @param covers the share of the whole table's weight that this version has, 0..1, two digits
 */
public record DimensionScore(
        Dimension dimension,
        List<Finding> findings,
        @Nullable Double computed,
        double measured,
        double covers) {
    private static final double ENOUGH = 0.5;
    private static final int BAND = 20;

    public DimensionScore {
        findings = List.copyOf(findings);
    }

    static DimensionScore of(Dimension dimension, List<Finding> findings) {
        double has = 0;
        double applies = 0;
        double earned = 0;
        for (Finding each : findings) {
            has += each.weight();
            Double value = each.value();
            if (value != null) {
                applies += each.weight();
                earned += each.weight() * value;
            }
        }
        return new DimensionScore(
                dimension,
                findings,
                applies == 0 ? null : Digits.round(100 * earned / applies, 1),
                has == 0 ? 0 : Digits.round(applies / has, 2),
                Digits.round(has, 2));
    }

    /** Whether too little could be measured to say a number. */
    public boolean withheld() {
        return computed == null || measured < ENOUGH;
    }

    /** 0..100, or null if withheld. */
    public @Nullable Double score() {
        return withheld() ? null : computed;
    }

    /** The band of 20 points, 0..4, the same scale as observers use; null if withheld. */
    public @Nullable Band band() {
        Double score = score();
        return score == null ? null : Band.values()[(int) Math.min(Band.values().length - 1, Math.floor(score / BAND))];
    }

    /** Words for the bands. */
    public enum Band {
        STARTING,
        EMERGING,
        STEADY,
        STRONG,
        EXEMPLARY
    }
}
