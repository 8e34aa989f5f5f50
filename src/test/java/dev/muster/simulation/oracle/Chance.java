package dev.muster.simulation.oracle;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Draws: one seeded stream for a whole run. */
final class Chance {
    private final RandomGenerator random;

    Chance(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    double uniform() {
        return random.nextDouble();
    }

    boolean happens(double share) {
        return share >= 1 || share > 0 && random.nextDouble() < share;
    }

    double exponential(double mean) {
        return mean * random.nextExponential();
    }

    /** A time with that mean and coefficient of variation: fixed at 0, exponential at 1, lognormal at any other. */
    double time(double mean, double spread) {
        if (spread == 1) {
            return exponential(mean);
        }
        return lognormal(mean, spread);
    }

    double lognormal(double mean, double spread) {
        if (spread <= 0 || mean <= 0) {
            return mean;
        }
        double variance = Math.log(1 + spread * spread);
        return mean * Math.exp(Math.sqrt(variance) * random.nextGaussian() - variance / 2);
    }

    /** A whole number with that mean, as near to it as whole numbers are. */
    int count(double mean) {
        int whole = (int) Math.floor(mean);
        return whole + (happens(mean - whole) ? 1 : 0);
    }

    int below(int bound) {
        return bound <= 1 ? 0 : random.nextInt(bound);
    }
}
