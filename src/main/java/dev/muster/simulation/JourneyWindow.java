package dev.muster.simulation;

/** Sums over some seconds of what the chronicle holds of one journey. */
final class JourneyWindow {
    private final Chronicle chronicle;
    private final int entity;
    private final long after;
    private final long upTo;

    /** @param journey its place in the model; the seconds are {@code after < tick <= upTo} */
    JourneyWindow(Simulation simulation, int journey, long after, long upTo) {
        this.chronicle = simulation.chronicle();
        this.entity = simulation.system().components().size()
                + simulation.system().dependencies().size()
                + journey;
        this.after = after;
        this.upTo = upTo;
    }

    /** The sum of a column. */
    double sum(int column) {
        double sum = 0;
        for (long t = after + 1; t <= upTo; t++) {
            sum += chronicle.get(t, entity, column);
        }
        return sum;
    }

    /** Requests that ended: good, slow and failed ones. */
    double ended() {
        return sum(Column.GOOD) + sum(Column.SLOW) + sum(Column.FAILED);
    }

    /** Share of bad requests among those that ended, a slow one weighed by {@code slowCounts}; 0 if none ended. */
    double badShare(double slowCounts) {
        double ended = ended();
        return ended <= 0 ? 0 : (sum(Column.FAILED) + slowCounts * sum(Column.SLOW)) / ended;
    }
}
