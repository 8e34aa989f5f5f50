package dev.muster.simulation;

import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of floats for each second since the history began, in chunks. Full chunks never change, so forks share them. Beyond some seven hours the
 * oldest are dropped.
 */
final class Chronicle {
    private static final int ROWS = 256;
    private static final int MOST_CHUNKS = 100;

    private final int components;
    private final int dependencies;
    private final int firstGauge;
    private final int width;
    private final List<float[]> chunks;
    private long first;
    private long next;

    /**
     * @param gauges how many the slow laws show
     * @param first the tick of the first row
     */
    Chronicle(SystemModel system, int gauges, long first) {
        components = system.components().size();
        dependencies = system.dependencies().size();
        firstGauge = place(components + dependencies + system.journeys().size());
        width = firstGauge + gauges;
        chunks = new ArrayList<>();
        this.first = first;
        next = first;
    }

    private Chronicle(Chronicle other) {
        components = other.components;
        dependencies = other.dependencies;
        firstGauge = other.firstGauge;
        width = other.width;
        chunks = new ArrayList<>(other.chunks);
        first = other.first;
        next = other.next;
        if ((next - first) % ROWS != 0) {
            chunks.set(chunks.size() - 1, chunks.get(chunks.size() - 1).clone());
        }
    }

    Chronicle copy() {
        return new Chronicle(this);
    }

    /** Where an entity's columns begin in a row. */
    int place(int entity) {
        if (entity <= components) {
            return entity * Column.OF_COMPONENT;
        }
        int after = components * Column.OF_COMPONENT;
        if (entity <= components + dependencies) {
            return after + (entity - components) * Column.OF_DEPENDENCY;
        }
        return after + dependencies * Column.OF_DEPENDENCY + (entity - components - dependencies) * Column.OF_JOURNEY;
    }

    int width() {
        return width;
    }

    /** The first tick that is kept. */
    long first() {
        return first;
    }

    /** The tick of the latest row; one before {@link #first} if there is none. */
    long last() {
        return next - 1;
    }

    void append(float[] row) {
        long index = next - first;
        if (index % ROWS == 0) {
            chunks.add(new float[ROWS * width]);
            if (chunks.size() > MOST_CHUNKS) {
                chunks.remove(0);
                first += ROWS;
                index -= ROWS;
            }
        }
        System.arraycopy(row, 0, chunks.get((int) (index / ROWS)), (int) (index % ROWS) * width, width);
        next++;
    }

    /** What was recorded in the second that ended at a tick; 0 outside what is kept. */
    double get(long tick, int entity, int column) {
        return at(tick, place(entity) + column);
    }

    /** What a gauge showed at a tick; 0 outside what is kept. */
    double gauge(long tick, int gauge) {
        return at(tick, firstGauge + gauge);
    }

    private double at(long tick, int column) {
        if (tick < first || tick >= next) {
            return 0;
        }
        long index = tick - first;
        return chunks.get((int) (index / ROWS))[(int) (index % ROWS) * width + column];
    }
}
