package dev.muster.scenario;

import java.util.Comparator;

/** Where something stands in a file; line and column count from 1. */
record Place(int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> READING_ORDER =
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    static final Place START = new Place(1, 1);

    @Override
    public int compareTo(Place other) {
        return READING_ORDER.compare(this, other);
    }
}
