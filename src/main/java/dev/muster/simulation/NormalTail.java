package dev.muster.simulation;

/**
 * The tail of the standard normal law, P(Z > z), from a table of cubics whose values and slopes are exact every 32nd part: the error is below 2e-9.
 * Nothing in a step computes an exponential for it.
 */
final class NormalTail {
    /** Beyond this nothing is left: a tail of 1e-7. */
    static final double END = 5.25;

    private static final int PARTS = 32;
    private static final double[] CUBICS = cubics();

    private NormalTail() {}

    /** P(Z > z). */
    static double above(double z) {
        if (z < 0) {
            return z <= -END ? 1 : 1 - upper(-z);
        }
        return z >= END ? 0 : upper(z);
    }

    private static double upper(double z) {
        double place = z * PARTS;
        int i = (int) place;
        double t = place - i;
        i *= 4;
        return CUBICS[i] + t * (CUBICS[i + 1] + t * (CUBICS[i + 2] + t * CUBICS[i + 3]));
    }

    private static double[] cubics() {
        int pieces = (int) (END * PARTS);
        double[] made = new double[4 * pieces];
        for (int i = 0; i < pieces; i++) {
            double low = exact((double) i / PARTS);
            double high = exact((i + 1.0) / PARTS);
            double lowSlope = -density((double) i / PARTS) / PARTS;
            double highSlope = -density((i + 1.0) / PARTS) / PARTS;
            made[4 * i] = low;
            made[4 * i + 1] = lowSlope;
            made[4 * i + 2] = 3 * (high - low) - 2 * lowSlope - highSlope;
            made[4 * i + 3] = 2 * (low - high) + lowSlope + highSlope;
        }
        return made;
    }

    private static double density(double z) {
        return 0.3989422804014327 * StrictMath.exp(-z * z / 2);
    }

    /** One half less the series {@code density * (z + z^3/3 + z^5/15 + ...)} (Abramowitz and Stegun 26.2.11). */
    private static double exact(double z) {
        double term = z;
        double sum = z;
        for (int n = 3; term > 1e-18; n += 2) {
            term *= z * z / n;
            sum += term;
        }
        return 0.5 - density(z) * sum;
    }
}
