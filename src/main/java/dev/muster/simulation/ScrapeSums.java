package dev.muster.simulation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The sums of single scrapes, and the whole numbers counted in them, kept from the first time that a long window asked: an alert rule over half an hour
 * adds 360 numbers instead of reading 1,800 rows. Forgetting it all changes nothing but time.
 */
final class ScrapeSums {
    private static final int SCRAPE = SeriesReader.SCRAPE;
    private static final int COLUMNS = 32;

    private final Chronicle chronicle;
    private final SeriesReader reader;
    private final long first;
    private final double[][] sums;
    private final double[][] counts;

    ScrapeSums(Chronicle chronicle, SeriesReader reader, int entities) {
        this.chronicle = chronicle;
        this.reader = reader;
        first = SeriesReader.scrapeAt(-Simulation.HISTORY_TICKS);
        sums = new double[entities * COLUMNS][];
        counts = new double[entities * COLUMNS][];
    }

    /** Whether a window is made of several whole scrapes that have all been taken. */
    boolean cover(long after, long upTo) {
        return upTo - after > SCRAPE
                && after >= first
                && upTo <= chronicle.last()
                && SeriesReader.scrapeAt(after) == after
                && SeriesReader.scrapeAt(upTo) == upTo;
    }

    /** The sum of a column over the seconds after one scrape up to and with another. */
    double sum(int entity, int column, long after, long upTo) {
        return over(sums, entity, column, after, upTo, false);
    }

    /** The same in whole numbers, counted scrape by scrape. */
    double count(int entity, int column, long after, long upTo) {
        return over(counts, entity, column, after, upTo, true);
    }

    private double over(double[][] known, int entity, int column, long after, long upTo, boolean counted) {
        int from = (int) ((after - first) / SCRAPE) + 1;
        int to = (int) ((upTo - first) / SCRAPE);
        int place = entity * COLUMNS + column;
        double[] row = longer(known[place], to);
        known[place] = row;
        double sum = 0;
        for (int i = from; i <= to; i++) {
            double value = row[i];
            if (Double.isNaN(value)) {
                value = read(entity, column, first + (long) i * SCRAPE, counted);
                row[i] = value;
            }
            sum += value;
        }
        return sum;
    }

    private double read(int entity, int column, long scrape, boolean counted) {
        double sum = 0;
        for (long t = scrape - SCRAPE + 1; t <= scrape; t++) {
            sum += chronicle.get(t, entity, column);
        }
        return counted ? reader.counted(sum, entity, column, scrape) : sum;
    }

    private static double[] longer(double @Nullable [] row, int index) {
        if (row != null && row.length > index) {
            return row;
        }
        int known = row == null ? 0 : row.length;
        double[] longer = row == null ? new double[Math.max(512, index + 1)] : Arrays.copyOf(row, 2 * index);
        Arrays.fill(longer, known, longer.length, Double.NaN);
        return longer;
    }
}
