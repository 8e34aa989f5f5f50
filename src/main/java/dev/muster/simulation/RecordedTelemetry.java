package dev.muster.simulation;

import dev.muster.scenario.Condition;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Telemetry read from the chronicle: nothing is kept but one row a second, everything else follows from it and the seed. */
final class RecordedTelemetry implements Telemetry {
    /** So long a value stands in for scrapes that are missed, as in Prometheus. */
    private static final int STALE_SECONDS = 300;

    private final SystemModel system;
    private final SeriesTable series;
    private final SeriesReader reader;
    private final ScrapeMemory scrapes;
    private final ScrapeGaps gaps;
    private final Splits splits;
    private final DayBefore day;
    private final LogWriter logs;
    private final TraceSampler traces;

    RecordedTelemetry(Topology top, Chronicle chronicle, Parameters parameters, DayBefore day, long seed) {
        system = top.system;
        this.day = day;
        series = new SeriesTable(top);
        reader = new SeriesReader(top, chronicle, seed, true);
        gaps = new ScrapeGaps(top, chronicle, parameters, seed);
        splits = new Splits(top, chronicle, parameters, reader, gaps, seed);
        scrapes = new ScrapeMemory(
                reader,
                gaps,
                system.components().size()
                        + system.dependencies().size()
                        + system.journeys().size());
        logs = new LogWriter(top, chronicle, seed);
        traces = new TraceSampler(top, chronicle, parameters, seed);
    }

    @Override
    public int scrapeSeconds() {
        return SeriesReader.SCRAPE;
    }

    @Override
    public Points points(Target on, Series series, long fromTick, long toTick) {
        int entity = Names.find(system, on);
        if (entity < 0 || !this.series.has(entity, series)) {
            return new Points(new long[0], new double[0]);
        }
        long oldest = Math.max(
                -Math.floorDiv(-fromTick, (long) DayBefore.STEP_SECONDS) * DayBefore.STEP_SECONDS, DayBefore.first());
        long latestOfDay = Math.min(DayBefore.pointAt(toTick), DayBefore.last());
        int ofDay = chronicleIsWhole() ? count(oldest, latestOfDay, DayBefore.STEP_SECONDS) : 0;
        long first =
                Math.max(-Math.floorDiv(-fromTick, (long) SeriesReader.SCRAPE) * SeriesReader.SCRAPE, reader.first());
        int size = count(first, Math.min(SeriesReader.scrapeAt(toTick), reader.last()), SeriesReader.SCRAPE);
        long[] ticks = new long[ofDay + size];
        double[] values = new double[ofDay + size];
        for (int i = 0; i < ofDay; i++) {
            ticks[i] = oldest + (long) i * DayBefore.STEP_SECONDS;
            values[i] = day.read(entity, series, ticks[i]);
        }
        for (int i = ofDay; i < ofDay + size; i++) {
            ticks[i] = first + (long) (i - ofDay) * SeriesReader.SCRAPE;
            values[i] = scrapes.read(entity, series, ticks[i]);
        }
        return new Points(ticks, values);
    }

    private static int count(long first, long last, int every) {
        return last < first ? 0 : (int) ((last - first) / every + 1);
    }

    /** Whether the history is still kept: after many hours its beginning is dropped, and the day before it with it. */
    private boolean chronicleIsWhole() {
        return reader.first() <= SeriesReader.SCRAPE - Simulation.HISTORY_TICKS;
    }

    @Override
    public List<SplitLine> split(Target on, Series series, Split by, long fromTick, long toTick) {
        Points whole = points(on, series, Math.max(fromTick, reader.first()), toTick);
        int entity = Names.find(system, on);
        Map<String, double[]> lines = new TreeMap<>();
        for (int i = 0; i < whole.size() && by.series().contains(series); i++) {
            int place = i;
            splits.at(entity, series, by, whole.ticks()[i])
                    .forEach(
                            (label, value) -> lines.computeIfAbsent(label, key -> silent(whole.size()))[place] = value);
        }
        List<SplitLine> parts = new ArrayList<>();
        lines.forEach((label, values) -> parts.add(new SplitLine(label, new Points(whole.ticks(), values))));
        return parts;
    }

    private static double[] silent(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    @Override
    public List<Series> seriesOf(Target on) {
        return series.of(on);
    }

    @Override
    public double value(Target on, Series series, long atTick, int overSeconds) {
        int entity = Names.find(system, on);
        if (entity < 0 || !this.series.has(entity, series)) {
            return Double.NaN;
        }
        long scrape = SeriesReader.scrapeAt(atTick);
        int over = Math.max(SeriesReader.SCRAPE, overSeconds);
        if (scrape > reader.last()) {
            return Double.NaN;
        }
        if (scrape < reader.first() && chronicleIsWhole()) {
            return day.read(entity, series, Math.min(DayBefore.pointAt(atTick), DayBefore.last()));
        }
        if (over == SeriesReader.SCRAPE) {
            return latest(entity, series, scrape);
        }
        return series == Series.GAPS
                ? missed(entity, scrape, over)
                : isDark(entity, series, scrape, over)
                        ? Double.NaN
                        : reader.read(entity, series, scrape - over, scrape);
    }

    /** The latest value known: monitoring goes on with it for five minutes if scrapes are missed. */
    private double latest(int entity, Series series, long scrape) {
        long at = scrape;
        while (at > scrape - STALE_SECONDS && at > reader.first() && gaps.isGap(entity, series, at)) {
            at -= SeriesReader.SCRAPE;
        }
        return scrapes.read(entity, series, at);
    }

    private double missed(int entity, long scrape, int over) {
        double sum = 0;
        int count = 0;
        for (long t = scrape; t > scrape - over && t >= reader.first(); t -= SeriesReader.SCRAPE) {
            sum += scrapes.read(entity, Series.GAPS, t);
            count++;
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** Whether every scrape of a window is missing. */
    private boolean isDark(int entity, Series series, long scrape, int over) {
        for (long t = scrape; t > scrape - over && t >= reader.first(); t -= SeriesReader.SCRAPE) {
            if (!gaps.isGap(entity, series, t)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean holds(Condition condition, long atTick) {
        long last = SeriesReader.scrapeAt(atTick);
        for (long t = last; t >= last - condition.forSeconds(); t -= SeriesReader.SCRAPE) {
            if (!isMet(condition, t, condition.overSeconds())
                    || (condition.isPair() && !isMet(condition, t, condition.shortSeconds()))) {
                return false;
            }
        }
        return true;
    }

    private boolean isMet(Condition condition, long atTick, int overSeconds) {
        return condition.isMetBy(value(condition.on(), condition.series(), atTick, overSeconds));
    }

    @Override
    public List<LogLine> logs(String component, long fromTick, long toTick, @Nullable String filter, int limit) {
        int index = Names.componentOf(system, component);
        return index < 0 ? List.of() : logs.lines(index, fromTick, toTick, filter == null ? "" : filter, limit);
    }

    @Override
    public List<TraceSample> traces(String journey, long tick, int count) {
        int index = Names.journeyOf(system, journey);
        return index < 0 ? List.of() : traces.sample(index, tick, count);
    }

    @Override
    public Optional<TraceSample> trace(String id) {
        return traces.named(id);
    }
}
