package dev.muster.simulation;

/**
 * A cumulative count and what it was every ten seconds of the last eleven hours, so that the age of what has not left yet can be read: of a row that is
 * worked off in order, the oldest is as old as the last moment at which the curve was lower by the length of the row. Between two marks it is
 * interpolated.
 */
final class AgeCurve {
    private static final int STEPS_BETWEEN = 100;
    private static final int MARKS = 4096;

    private final double[] marks;
    private double count;
    private long lastMark;

    AgeCurve() {
        marks = new double[MARKS];
    }

    private AgeCurve(AgeCurve other) {
        marks = other.marks.clone();
        count = other.count;
        lastMark = other.lastMark;
    }

    AgeCurve copy() {
        return new AgeCurve(this);
    }

    /** Adds what came in the step that ends at {@code step}. */
    void add(double amount, long step) {
        count += amount;
        if (step % STEPS_BETWEEN == 0) {
            lastMark = step / STEPS_BETWEEN;
            marks[place(lastMark)] = count;
        }
    }

    /** Seconds since the curve was lower by that amount; as far as it reaches if it never was. */
    double age(double amount, long step) {
        if (amount <= 0) {
            return 0;
        }
        double wanted = count - amount;
        double high = count;
        double highAt = step;
        for (long m = lastMark; m > Math.max(-1, lastMark - MARKS); m--) {
            double low = marks[place(m)];
            double lowAt = (double) m * STEPS_BETWEEN;
            if (low <= wanted) {
                double part = high > low ? (wanted - low) / (high - low) : 1;
                return (step - lowAt - part * (highAt - lowAt)) * World.DT;
            }
            high = low;
            highAt = lowAt;
        }
        return (step - highAt) * World.DT;
    }

    /** What came in the last seconds; everything if the curve does not reach that far. */
    double within(double seconds, long step) {
        double at = step - seconds / World.DT;
        double highAt = step;
        double high = count;
        for (long m = lastMark; m > Math.max(-1, lastMark - MARKS); m--) {
            double low = marks[place(m)];
            double lowAt = (double) m * STEPS_BETWEEN;
            if (lowAt <= at) {
                double part = highAt > lowAt ? (at - lowAt) / (highAt - lowAt) : 0;
                return count - low - part * (high - low);
            }
            high = low;
            highAt = lowAt;
        }
        return Double.MAX_VALUE;
    }

    double count() {
        return count;
    }

    private static int place(long mark) {
        return (int) (mark & (MARKS - 1));
    }
}
