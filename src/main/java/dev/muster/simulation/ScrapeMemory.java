package dev.muster.simulation;

import dev.muster.scenario.Series;
import java.util.Arrays;

/** Scrapes that somebody has read before: a scrape never changes once it was taken, and everybody looks at the same ones. Forgetting it all changes nothing but time. */
final class ScrapeMemory {
    private static final int SERIES = Series.values().length;
    private static final double UNREAD = Double.NEGATIVE_INFINITY;

    private final SeriesReader reader;
    private final ScrapeGaps gaps;
    private final long first;
    private final double[][] values;

    ScrapeMemory(SeriesReader reader, ScrapeGaps gaps, int entities) {
        this.reader = reader;
        this.gaps = gaps;
        first = SeriesReader.scrapeAt(-Simulation.HISTORY_TICKS);
        values = new double[entities * SERIES][];
    }

    /** The value of one scrape; NaN if there is nothing to tell. */
    double read(int entity, Series series, long scrape) {
        int index = (int) ((scrape - first) / SeriesReader.SCRAPE);
        if (index < 0 || scrape > reader.last()) {
            return seen(entity, series, scrape);
        }
        double[] row = row(entity * SERIES + series.ordinal(), index);
        if (row[index] == UNREAD) {
            row[index] = seen(entity, series, scrape);
        }
        return row[index];
    }

    private double seen(int entity, Series series, long scrape) {
        if (scrape > reader.last()) {
            return Double.NaN;
        }
        if (series == Series.GAPS) {
            return gaps.missed(entity, scrape);
        }
        return gaps.isGap(entity, series, scrape)
                ? Double.NaN
                : reader.read(entity, series, scrape - SeriesReader.SCRAPE, scrape);
    }

    private double[] row(int place, int index) {
        double[] row = values[place];
        if (row == null || row.length <= index) {
            int known = row == null ? 0 : row.length;
            row = row == null
                    ? new double[Math.max(512, index + 1)]
                    : Arrays.copyOf(row, Math.max(2 * known, index + 1));
            Arrays.fill(row, known, row.length, UNREAD);
            values[place] = row;
        }
        return row;
    }
}
