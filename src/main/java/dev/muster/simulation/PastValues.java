package dev.muster.simulation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What parameters were before they changed, so that a past second can be told with what was set then. Of one cell at most one change in a tick is kept, the first; cells that never
 * changed cost nothing. No part of the state of the world: nothing in it depends on this.
 */
final class PastValues {
    private final Map<Integer, Changes> changes = new HashMap<>();

    /** The changes of one cell, oldest first: at {@code ticks[i]} it left {@code before[i]}. */
    private static final class Changes {
        private long[] ticks = new long[2];
        private double[] before = new double[2];
        private int size;

        void add(long tick, double value) {
            if (size > 0 && ticks[size - 1] >= tick) {
                return;
            }
            if (size == ticks.length) {
                ticks = Arrays.copyOf(ticks, 2 * size);
                before = Arrays.copyOf(before, 2 * size);
            }
            ticks[size] = tick;
            before[size++] = value;
        }

        Changes copy() {
            Changes copy = new Changes();
            copy.ticks = ticks.clone();
            copy.before = before.clone();
            copy.size = size;
            return copy;
        }
    }

    PastValues copy() {
        PastValues copy = new PastValues();
        changes.forEach((cell, each) -> copy.changes.put(cell, each.copy()));
        return copy;
    }

    /** Notes that in the tick after this one a cell no longer has its value. */
    void note(int cell, long tick, double value) {
        changes.computeIfAbsent(cell, key -> new Changes()).add(tick, value);
    }

    /** The value that a cell had in the tick that ended then, given what it has now. */
    double at(int cell, long tick, double now) {
        Changes of = changes.get(cell);
        if (of == null || of.ticks[of.size - 1] < tick) {
            return now;
        }
        int place = Arrays.binarySearch(of.ticks, 0, of.size, tick);
        return of.before[place < 0 ? -place - 1 : place];
    }
}
