package dev.muster.simulation;

/**
 * How much of a time to answer lies beyond a limit, and what a wait that is cut off at that limit costs on average. Own services answer with a gamma
 * law (Wilson and Hilferty 1931 turn it into a normal one), third parties and caches with a lognormal one.
 */
final class Tails {
    /** Beyond this many standard deviations nothing is left that a drill could show. */
    private static final double FAR = 10;

    private Tails() {}

    /** P(Z > z) of a standard normal; Abramowitz and Stegun 7.1.26, error below 1.5e-7. */
    static double normalAbove(double z) {
        if (z < 0) {
            return 1 - normalAbove(-z);
        }
        if (z > 7) {
            return 0;
        }
        double root = z * 0.7071067811865476;
        double t = 1 / (1 + 0.3275911 * root);
        double series =
                t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        return 0.5 * series * StrictMath.exp(-root * root);
    }

    /** P(S > limit) of a gamma law with that mean and variance. */
    static double gammaAbove(double mean, double variance, double limit) {
        double far = limit - mean;
        if (far > 0 && far * far >= FAR * FAR * variance) {
            return 0;
        }
        if (limit <= 0 || (far < 0 && far * far >= FAR * FAR * variance)) {
            return 1;
        }
        return wilsonHilferty(mean * mean / variance, limit / mean);
    }

    /** E[min(S, limit)] of a gamma law with that mean and variance. */
    static double gammaCutMean(double mean, double variance, double limit) {
        double above = gammaAbove(mean, variance, limit);
        if (above == 0) {
            return mean;
        }
        if (above == 1) {
            return Math.max(0, limit);
        }
        double shape = mean * mean / variance;
        double below = 1 - wilsonHilferty(shape + 1, limit / mean * (shape / (shape + 1)));
        return Math.min(limit, mean * below + limit * above);
    }

    private static double wilsonHilferty(double shape, double ratio) {
        double ninth = 1 / (9 * shape);
        return normalAbove((StrictMath.cbrt(ratio) - 1 + ninth) / Math.sqrt(ninth));
    }

    /** P(S > limit) of a lognormal law with that mean and coefficient of variation. */
    static double lognormalAbove(double mean, double spread, double limit) {
        if (limit <= 0) {
            return 1;
        }
        if (limit >= mean * (1 + FAR * spread)) {
            return 0;
        }
        if (spread < 1e-9 || mean <= 0) {
            return mean > limit ? 1 : 0;
        }
        double variance = StrictMath.log(1 + spread * spread);
        return normalAbove((StrictMath.log(limit / mean) + variance / 2) / Math.sqrt(variance));
    }

    /** E[min(S, limit)] of a lognormal law with that mean and coefficient of variation. */
    static double lognormalCutMean(double mean, double spread, double limit) {
        double above = lognormalAbove(mean, spread, limit);
        if (above == 0) {
            return mean;
        }
        if (above == 1) {
            return limit;
        }
        double variance = StrictMath.log(1 + spread * spread);
        double sigma = Math.sqrt(variance);
        double z = (StrictMath.log(limit / mean) + variance / 2) / sigma;
        return Math.min(limit, mean * normalAbove(sigma - z) + limit * above);
    }
}
