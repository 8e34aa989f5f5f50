package dev.muster.simulation;

/**
 * Cumulative counts of many lines at the end of each step: one row of all lines for a step, so that a step works on memory that lies together. The last
 * 128 steps are kept one by one, what is older second by second, as far back as the longest patience.
 */
final class Past {
    private static final int FINE = 128;
    private static final int COARSE = 10;

    private final int lines;
    /** The row of step s stands at s modulo 128. */
    private final double[][] fine;
    /** The row of step {@code 10 s} stands at s modulo the length. */
    private double[][] coarse;

    private double[] low;
    private double[] high;
    private double part;

    /** @param steps how far back is kept */
    Past(int lines, int steps) {
        this.lines = lines;
        fine = new double[FINE][lines];
        coarse = new double[steps / COARSE + 2][lines];
        low = fine[0];
        high = fine[0];
    }

    private Past(Past other) {
        lines = other.lines;
        fine = deep(other.fine);
        coarse = deep(other.coarse);
        low = fine[0];
        high = fine[0];
    }

    Past copy() {
        return new Past(this);
    }

    /** The counts at the end of a step that is not long ago; those of the step under way may be written. */
    double[] row(long step) {
        return fine[(int) step & (FINE - 1)];
    }

    private double[] second(long tens) {
        return coarse[(int) (tens % coarse.length)];
    }

    /** Begins the row of a step with the counts of the step before. */
    void begin(long step) {
        double[] before = row(step - 1);
        System.arraycopy(before, 0, row(step), 0, lines);
        if ((step - 1) % COARSE == 0) {
            System.arraycopy(before, 0, second((step - 1) / COARSE), 0, lines);
        }
    }

    /** Goes to a moment in steps, to read some lines {@link #here}. Moments before what is kept are the oldest one kept. */
    void seek(double moment, long now) {
        long before = (long) moment;
        if (before >= now) {
            low = row(now);
            high = low;
            part = 0;
        } else if (before > now - FINE) {
            low = row(before);
            high = row(before + 1);
            part = moment - before;
        } else {
            double oldest = COARSE * Math.max(0, now / COARSE - coarse.length + 1);
            double tens = Math.max(oldest, moment) / COARSE;
            low = second((long) tens);
            high = second((long) tens + 1);
            part = tens - (long) tens;
        }
    }

    /** The count of a line at the moment sought last, between two rows interpolated. */
    double here(int line) {
        double value = low[line];
        return part == 0 ? value : value + part * (high[line] - value);
    }

    /** The count of a line at a moment in steps. */
    double at(int line, double moment, long now) {
        seek(moment, now);
        return here(line);
    }

    /** The first moment at which a line reached a level, searched forward from a moment at which it had not. */
    double reached(int line, double level, double from, long now) {
        long s = (long) from;
        if (s >= now) {
            return now;
        }
        double before = s > now - FINE ? row(s)[line] : at(line, s, now);
        double after = s + 1 > now - FINE ? row(s + 1)[line] : at(line, s + 1.0, now);
        while (after < level) {
            s++;
            if (s >= now) {
                return now;
            }
            before = after;
            after = s + 1 > now - FINE ? row(s + 1)[line] : at(line, s + 1.0, now);
        }
        if (after <= before) {
            return Math.max(from, s + 1.0);
        }
        double share = (level - before) / (after - before);
        return Math.max(from, s + Math.min(1, Math.max(0, share)));
    }

    /** Brings all counts of a line since a moment nearer to a level, so that every cohort since then keeps the same share. */
    void thin(int line, double since, double level, double kept, long now) {
        for (long s = Math.max(Math.max(0, now - FINE + 1), (long) since); s <= now; s++) {
            row(s)[line] = level + (row(s)[line] - level) * kept;
        }
        long oldest = Math.max(0, now / COARSE - coarse.length + 1);
        for (long s = Math.max(oldest, (long) since / COARSE); s * COARSE < now; s++) {
            second(s)[line] = level + (second(s)[line] - level) * kept;
        }
    }

    /** The same counts, kept as far back as that at least. */
    void keep(int steps, long now) {
        int length = steps / COARSE + 2;
        if (coarse.length >= length) {
            return;
        }
        double[][] longer = new double[length][];
        long last = now / COARSE;
        long first = Math.max(0, last - coarse.length + 1);
        for (long s = last; s > last - length; s--) {
            int place = (int) Math.floorMod(s, (long) length);
            longer[place] = s >= first ? second(s) : s >= 0 ? second(first).clone() : new double[lines];
        }
        coarse = longer;
    }

    /** The same counts in other places: line i comes from line {@code from[i]}, or is new where that is negative. */
    Past moved(int[] from) {
        Past moved = new Past(from.length, 0);
        moved.coarse = new double[coarse.length][];
        for (int i = 0; i < FINE; i++) {
            moved.fine[i] = moved(fine[i], from);
        }
        for (int i = 0; i < coarse.length; i++) {
            moved.coarse[i] = moved(coarse[i], from);
        }
        moved.low = moved.fine[0];
        moved.high = moved.fine[0];
        return moved;
    }

    /** Values in other places; 0 where one is new. */
    static double[] moved(double[] values, int[] from) {
        double[] moved = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            moved[i] = from[i] < 0 ? 0 : values[from[i]];
        }
        return moved;
    }

    private static double[][] deep(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }
}
