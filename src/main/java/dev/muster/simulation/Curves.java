package dev.muster.simulation;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The curves of all numbers of servers for one number of places, which stations share. A curve is a pure function of its two numbers, so who makes it
 * first never matters.
 */
final class Curves {
    /** Above this many servers a curve is that of this many, stretched. */
    static final int MOST_SERVERS = 256;

    private static final int MOST_KEPT = 1024;
    private static final ConcurrentMap<Integer, Curves> KEPT = new ConcurrentHashMap<>();

    private final int places;
    private final AtomicReferenceArray<Curve> curves;

    private Curves(int places) {
        this.places = places;
        curves = new AtomicReferenceArray<>(MOST_SERVERS + 1);
    }

    /** The curves for a number of places, or for {@link Curve#UNBOUNDED}; to be kept by who needs them often. */
    static Curves with(int places) {
        Curves known = KEPT.get(places);
        if (known != null) {
            return known;
        }
        if (KEPT.size() >= MOST_KEPT) {
            KEPT.clear();
        }
        Curves made = new Curves(places);
        Curves first = KEPT.putIfAbsent(places, made);
        return first == null ? made : first;
    }

    /** The curve of so many servers, 1 to {@link #MOST_SERVERS}. */
    Curve of(int servers) {
        Curve known = curves.get(servers);
        if (known != null) {
            return known;
        }
        Curve made = new Curve(servers, places);
        curves.set(servers, made);
        return made;
    }
}
