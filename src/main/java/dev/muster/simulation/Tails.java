package dev.muster.simulation;

/**
 * How much of a time to answer lies beyond a limit, and what a wait that is cut off at that limit costs on average. Own services answer with a gamma
 * law (Wilson and Hilferty 1931 turn it into a normal one), third parties and caches with a lognormal one.
 */
final class Tails {
    /** Beyond this many standard deviations nothing is left that a drill could show. */
    private static final double FAR = 10;

    /** Beyond this many standard deviations of a normal law lies 1e-5 of it, as beyond {@link #FAR} of an exponential one: nothing, too. */
    private static final double RARE = 4.265;

    /** Two thirds of a double's exponent of 1, corrected for what the mantissa makes of it. */
    private static final long GUESS = 715_094_163L << 32;

    private Tails() {}

    /** A positive base to any power, within some 1e-15; the library's own function makes objects, which a step must not. */
    static double power(double base, double exponent) {
        return base <= 0 ? 0 : StrictMath.exp(exponent * StrictMath.log(base));
    }

    /** P(Z > z) of a standard normal. */
    static double normalAbove(double z) {
        return NormalTail.above(z);
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
        double most = middle + RARE * sd;
        if (ratio >= most * most * most) {
            return 0;
        }
        double least = middle - RARE * sd;
        if (ratio <= least * least * least) {
            return 1;
        }
        return NormalTail.above((cubeRoot(ratio) - middle) / sd);
    }

    /**
     * The cube root of a positive number, to 1e-14: a first guess from the bits of the double (Kahan 1991), then two steps of Halley's method. Only + - *
     * and /, so it is the same everywhere.
     */
    static double cubeRoot(double x) {
        double root = Double.longBitsToDouble(Double.doubleToRawLongBits(x) / 3 + GUESS);
        double cube = root * root * root;
        root *= (cube + 2 * x) / (2 * cube + x);
        cube = root * root * root;
        return root * ((cube + 2 * x) / (2 * cube + x));
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
        return NormalTail.above((StrictMath.log(limit / mean) + variance / 2) / Math.sqrt(variance));
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
        return Math.min(limit, mean * NormalTail.above(sigma - z) + limit * above);
    }
}
