package dev.muster.simulation;

/**
 * Chance without a generator: every random number is a pure function of seed, stream, entity and time, so that what one part of the world does
 * never shifts the numbers of another. Entities are known by a hash of their name, never by their place in a list.
 */
final class Noise {
    /** Arrivals of customers, step by step. */
    static final int ARRIVALS = 1;
    /** The slow wander of demand. */
    static final int WANDER = 2;
    /** Counting noise of scrapes. */
    static final int COUNTS = 3;
    /** Log lines. */
    static final int LOGS = 4;
    /** Sampled traces. */
    static final int TRACES = 5;
    /** Scrapes that are missed. */
    static final int SCRAPES = 18;
    /** Health checks. */
    static final int CHECKS = 16;
    /** Parts of a series that is taken apart. */
    static final int SPLITS = 17;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double[] QUANTILES = quantiles();

    private Noise() {}

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    static long mix(long bits) {
        long z = bits + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A stable hash of a name: FNV-1a over its characters, mixed. */
    static long name(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** The key of one entity's stream; made once, then asked with {@link #at}. */
    static long key(long seed, int stream, long entity) {
        return mix(mix(seed ^ (stream * 0xD1B54A32D192ED03L)) + entity * 0xAEF17502108EF2D9L);
    }

    /** 64 random bits of a key at a time, the i-th of that time. */
    static long at(long key, long time, int i) {
        return mix(key + time * 0xDB4F0B9175AE2165L + i * 0xBBE0563303A4615FL);
    }

    /** Uniform in [0, 1). */
    static double uniform(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    /** Standard normal, from a table of 1,024 quantiles; nothing lies beyond 3.3. */
    static double normal(long bits) {
        return QUANTILES[(int) (bits >>> 54)];
    }

    /** A whole number with about the mean and variance of a Poisson count. */
    static double count(double mean, long bits) {
        if (mean <= 0) {
            return 0;
        }
        double spread = mean < 8 ? 0 : Math.sqrt(mean) * normal(mix(bits));
        if (mean < 8) {
            return smallCount(mean, uniform(bits));
        }
        return Math.max(0, Math.floor(mean + spread + 0.5));
    }

    private static double smallCount(double mean, double u) {
        double chance = StrictMath.exp(-mean);
        double sum = chance;
        int n = 0;
        while (u > sum && n < 60) {
            n++;
            chance *= mean / n;
            sum += chance;
        }
        return n;
    }

    private static double[] quantiles() {
        double[] table = new double[1024];
        double squares = 0;
        for (int i = 0; i < 512; i++) {
            double low = -6;
            double high = 0;
            double target = (i + 0.5) / 1024;
            for (int round = 0; round < 60; round++) {
                double middle = (low + high) / 2;
                if (NormalTail.above(-middle) < target) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            table[i] = low;
            table[1023 - i] = -low;
            squares += 2 * low * low;
        }
        double unit = Math.sqrt(squares / 1024);
        for (int i = 0; i < 1024; i++) {
            table[i] /= unit;
        }
        return table;
    }
}
