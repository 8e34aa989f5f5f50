package dev.muster.simulation;

import java.util.Locale;
import java.util.Optional;

/**
 * The names of sampled requests: which journey, second and number a request is, scrambled with the seed so that it reads like any trace id. Whoever has one can open that very request
 * at any time. Every step of the scrambling can be undone (multiplication by odd numbers, shifts by half a word).
 *
 * @param journey place in the model
 * @param number from 0, of the samples of that second
 */
record TraceId(int journey, long tick, int number) {
    private static final long FIRST = 0xBF58476D1CE4E5B9L;
    private static final long SECOND = 0x94D049BB133111EBL;
    private static final long BEFORE = 1L << 23;
    private static final int NUMBERS = 1 << 20;
    private static final int JOURNEYS = 1 << 12;

    /** Sixteen hexadecimal digits. */
    String text(long seed) {
        long packed = ((long) journey << 44) | ((tick + BEFORE) << 20) | number;
        long bits = (packed ^ Noise.mix(seed)) * FIRST;
        bits = (bits ^ (bits >>> 32)) * SECOND;
        return String.format(Locale.ROOT, "%016x", bits ^ (bits >>> 32));
    }

    /** The request of that name; empty if it cannot be one of that seed. */
    static Optional<TraceId> of(String text, long seed) {
        if (!text.matches("[0-9a-f]{16}")) {
            return Optional.empty();
        }
        long bits = Long.parseUnsignedLong(text, 16);
        bits = (bits ^ (bits >>> 32)) * inverse(SECOND);
        bits = ((bits ^ (bits >>> 32)) * inverse(FIRST)) ^ Noise.mix(seed);
        long journey = bits >>> 44;
        if (journey >= JOURNEYS) {
            return Optional.empty();
        }
        long tick = ((bits >>> 20) & (2 * BEFORE - 1)) - BEFORE;
        return Optional.of(new TraceId((int) journey, tick, (int) (bits & (NUMBERS - 1))));
    }

    /** The number that undoes a multiplication by an odd one, by Newton's iteration. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int i = 0; i < 5; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
