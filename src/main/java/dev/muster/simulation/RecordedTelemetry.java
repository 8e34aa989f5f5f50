package dev.muster.simulation;

import dev.muster.scenario.Condition;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Telemetry read from the chronicle: nothing is kept but one row a second, everything else follows from it and the seed. */
final class RecordedTelemetry implements Telemetry {
    private final SystemModel system;
    private final SeriesTable series;
    private final SeriesReader reader;
    private final ScrapeMemory scrapes;
    private final LogWriter logs;
    private final TraceSampler traces;

    RecordedTelemetry(Topology top, Chronicle chronicle, Parameters parameters, long seed) {
        system = top.system;
        series = new SeriesTable(top);
        reader = new SeriesReader(top, chronicle, seed, true);
        scrapes = new ScrapeMemory(
                reader,
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
        long first =
                Math.max(-Math.floorDiv(-fromTick, (long) SeriesReader.SCRAPE) * SeriesReader.SCRAPE, reader.first());
        long last = Math.min(SeriesReader.scrapeAt(toTick), reader.last());
        int size = (int) Math.max(0, (last - first) / SeriesReader.SCRAPE + (last >= first ? 1 : 0));
        long[] ticks = new long[size];
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            ticks[i] = first + (long) i * SeriesReader.SCRAPE;
            values[i] = scrapes.read(entity, series, ticks[i]);
        }
        return new Points(ticks, values);
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
        return over == SeriesReader.SCRAPE
                ? scrapes.read(entity, series, scrape)
                : reader.read(entity, series, scrape - over, scrape);
    }

    @Override
    public boolean holds(Condition condition, long atTick) {
        long last = SeriesReader.scrapeAt(atTick);
        for (long t = last; t >= last - condition.forSeconds(); t -= SeriesReader.SCRAPE) {
            double value = value(condition.on(), condition.series(), t, condition.overSeconds());
            if (Double.isNaN(value) || !condition.isMetBy(value)) {
                return false;
            }
        }
        return true;
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
