package dev.muster.scoring;

/**
 * How much was earned of what was offered. Volume never adds: the offer is fixed by the run, not by how often somebody speaks.
 *
 * @param numerator earned, 0..denominator
 * @param denominator offered, above 0
 * @param opportunities how many single chances the offer was made of
 */
public record Measure(double numerator, double denominator, int opportunities) {
    private static final double DUST = 1e-9;

    public Measure {
        if (!(denominator > 0) || !(numerator >= 0) || numerator > denominator * (1 + DUST)) {
            throw new IllegalArgumentException(
                    "Measure " + numerator + " of " + denominator + " is not within 0..1 of something offered");
        }
    }

    /** A share of one offer. */
    static Measure share(double value, int opportunities) {
        return new Measure(value, 1, opportunities);
    }

    /** Earned by offered, 0..1. */
    public double value() {
        return Math.min(1, numerator / denominator);
    }
}
