package dev.muster.simulation;

/**
 * How much of a time to answer lies beyond a limit, and what a wait that is cut off at that limit costs on average. Own services answer with a gamma
 * law (Wilson and Hilferty 1931 turn it into a normal one), third parties and caches with a lognormal one.
 */
final class Tails {
    /** Beyond this many standard deviations nothing is left that a drill could show. */
    private static final double FAR = 10;
    /** Beyond this a normal tail is 1e-7, less than the error of the formula that would compute it. */
    private static final double NOTHING = 5.2;

    private Tails() {}

    /** P(Z > z) of a standard normal; Abramowitz and Stegun 7.1.26, error below 1.5e-7. */
    static double normalAbove(double z) {
        if (z < 0) {
            return 1 - normalAbove(-z);
        }
        if (z > NOTHING) {
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
        return wilsonHilferty(variance / (9 * mean * mean), limit / mean);
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
        double below = 1 - wilsonHilferty(1 / (9 * (shape + 1)), limit / mean * (shape / (shape + 1)));
        return Math.min(limit, mean * below + limit * above);
    }

    /**
     * The tail of a gamma law whose shape is the ninth part of {@code 1 / ninth}, beyond so many times its mean. What is certain is said without the cube
     * root.
     */
    private static double wilsonHilferty(double ninth, double ratio) {
        double sd = Math.sqrt(ninth);
        double middle = 1 - ninth;
        double most = middle + NOTHING * sd;
        if (ratio >= most * most * most) {
            return 0;
        }
        double least = middle - NOTHING * sd;
        if (ratio <= least * least * least) {
            return 1;
        }
        return normalAbove((StrictMath.cbrt(ratio) - middle) / sd);
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
