package dev.muster.simulation;

/** Rings of doubles by step: cumulative counts of the past, and amounts due in the future. A ring never gets shorter. */
final class Rings {
    private Rings() {}

    /** Whole steps of a time in seconds, at least one. */
    static int stepsOf(double seconds) {
        return (int) Math.max(1, Math.ceil(seconds / World.DT));
    }

    /** The cumulative count at a moment in steps, between two steps interpolated; moments before the ring read its oldest entry. */
    static double at(double[] ring, double moment, long now) {
        if (moment >= now) {
            return ring[(int) (now % ring.length)];
        }
        long oldest = Math.max(0, now - ring.length + 1);
        if (moment <= oldest) {
            return ring[(int) (oldest % ring.length)];
        }
        long before = (long) moment;
        double part = moment - before;
        int i = (int) (before % ring.length);
        int next = i + 1 == ring.length ? 0 : i + 1;
        return part == 0 ? ring[i] : ring[i] + part * (ring[next] - ring[i]);
    }

    /** The first moment at which the cumulative count reached a level, searched forward from a moment at which it had not. */
    static double reached(double[] ring, double level, double from, long now) {
        long oldest = Math.max(0, now - ring.length + 1);
        long s = Math.max(oldest, (long) from);
        while (s < now && ring[(int) ((s + 1) % ring.length)] < level) {
            s++;
        }
        if (s >= now) {
            return now;
        }
        double low = ring[(int) (s % ring.length)];
        double high = ring[(int) ((s + 1) % ring.length)];
        if (high <= low) {
            return Math.max(from, s + 1.0);
        }
        double part = (level - low) / (high - low);
        return Math.max(from, s + Math.min(1, Math.max(0, part)));
    }

    /** The same past in a longer ring. */
    static double[] longerPast(double[] ring, int length, long now) {
        if (ring.length >= length) {
            return ring;
        }
        double[] longer = new double[length];
        for (long s = Math.max(0, now - ring.length + 1); s <= now && ring.length > 0; s++) {
            longer[(int) (s % length)] = ring[(int) (s % ring.length)];
        }
        long first = Math.max(0, now - ring.length + 1);
        double oldest = ring.length == 0 ? 0 : ring[(int) (first % ring.length)];
        for (long s = Math.max(0, now - length + 1); s < first; s++) {
            longer[(int) (s % length)] = oldest;
        }
        return longer;
    }

    /** The same future in a longer ring. */
    static double[] longerFuture(double[] ring, int length, long now) {
        if (ring.length >= length) {
            return ring;
        }
        double[] longer = new double[length];
        for (long s = now + 1; s <= now + ring.length; s++) {
            longer[(int) (s % length)] = ring[(int) (s % ring.length)];
        }
        return longer;
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
