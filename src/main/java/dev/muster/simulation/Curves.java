package dev.muster.simulation;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps the curves that stations share. A curve is a pure function of its two numbers, so who makes it first never matters. */
final class Curves {
    /** Above this many servers a curve is that of this many, stretched. */
    static final int MOST_SERVERS = 256;

    private static final int MOST_KEPT = 4096;
    private static final ConcurrentMap<Long, Curve> KEPT = new ConcurrentHashMap<>();

    private Curves() {}

    static Curve of(int servers, int places) {
        long key = ((long) servers << 32) | places;
        Curve known = KEPT.get(key);
        if (known != null) {
            return known;
        }
        if (KEPT.size() >= MOST_KEPT) {
            KEPT.clear();
        }
        Curve made = new Curve(servers, places);
        KEPT.put(key, made);
        return made;
    }
}
