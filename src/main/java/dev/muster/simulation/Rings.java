package dev.muster.simulation;

/**
 * Rings of doubles by step: cumulative counts of the past, and amounts due in the future. A ring never gets shorter. Its length is a power of two (or 0),
 * so that the place of a step is a mask away.
 */
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

    /** The cumulative count at a moment in steps, between two steps interpolated; moments before the ring read its oldest entry. */
    static double at(double[] ring, double moment, long now) {
        int mask = ring.length - 1;
        if (moment >= now) {
            return ring[(int) now & mask];
        }
        long oldest = Math.max(0, now - mask);
        if (moment <= oldest) {
            return ring[(int) oldest & mask];
        }
        long before = (long) moment;
        double part = moment - before;
        double low = ring[(int) before & mask];
        return part == 0 ? low : low + part * (ring[(int) (before + 1) & mask] - low);
    }

    /** The first moment at which the cumulative count reached a level, searched forward from a moment at which it had not. */
    static double reached(double[] ring, double level, double from, long now) {
        int mask = ring.length - 1;
        long s = Math.max(Math.max(0, now - mask), (long) from);
        if (s >= now) {
            return now;
        }
        double low = ring[(int) s & mask];
        double high = ring[(int) (s + 1) & mask];
        while (high < level) {
            s++;
            if (s >= now) {
                return now;
            }
            low = high;
            high = ring[(int) (s + 1) & mask];
        }
        if (high <= low) {
            return Math.max(from, s + 1.0);
        }
        double part = (level - low) / (high - low);
        return Math.max(from, s + Math.min(1, Math.max(0, part)));
    }

    /** The same past in a ring of at least that length. */
    static double[] longerPast(double[] ring, int length, long now) {
        if (ring.length >= length) {
            return ring;
        }
        double[] longer = new double[powerOfTwo(length)];
        long first = Math.max(0, now - ring.length + 1);
        for (long s = first; s <= now && ring.length > 0; s++) {
            longer[place(longer, s)] = ring[place(ring, s)];
        }
        double oldest = ring.length == 0 ? 0 : ring[place(ring, first)];
        for (long s = Math.max(0, now - longer.length + 1); s < first; s++) {
            longer[place(longer, s)] = oldest;
        }
        return longer;
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

    /** The same rings and some empty ones. */
    static double[][] more(double[][] rings, int count) {
        double[][] more = new double[count][];
        for (int i = 0; i < count; i++) {
            more[i] = i < rings.length ? rings[i] : new double[0];
        }
        return more;
    }
}
