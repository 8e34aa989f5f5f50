package dev.muster.simulation;

/** Rings of amounts that are due in a later step. A ring never gets shorter; its length is a power of two (or 0), so that a step's place is a mask away. */
final class Rings {
    private Rings() {}

    /** Whole steps of a time in seconds, at least one. */
    static int stepsOf(double seconds) {
        return (int) Math.max(1, Math.ceil(seconds / World.DT));
    }

    /** The place of a step in a ring. */
    static int place(double[] ring, long step) {
        return (int) step & (ring.length - 1);
    }

    /** The same future in a ring of at least that length. */
    static double[] longerFuture(double[] ring, int length, long now) {
        if (ring.length >= length) {
            return ring;
        }
        double[] longer = new double[powerOfTwo(length)];
        for (long s = now + 1; s <= now + ring.length; s++) {
            longer[place(longer, s)] = ring[place(ring, s)];
        }
        return longer;
    }

    private static int powerOfTwo(int least) {
        return least <= 1 ? least : Integer.highestOneBit(least - 1) << 1;
    }
}
