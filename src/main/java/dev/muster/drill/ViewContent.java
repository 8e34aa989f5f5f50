package dev.muster.drill;

import dev.muster.scenario.Change;
import dev.muster.scenario.Series;
import dev.muster.scenario.View;
import dev.muster.simulation.LogLine;
import dev.muster.simulation.Points;
import dev.muster.simulation.TraceSample;
import java.util.List;

/**
 * What a reading shows, worked out from the telemetry whenever somebody looks; never logged. Only the list that belongs to the source is filled.
 *
 * @param reading the {@code seq} of the query result
 */
public record ViewContent(
        long reading,
        View view,
        long fromTick,
        long toTick,
        List<Line> series,
        List<LogLine> lines,
        List<TraceSample> traces,
        List<Shown> changes,
        String text) {
    /** Lines of a log that one view carries at most. */
    public static final int LOG_LINES = 200;
    /** Requests that one trace view carries. */
    public static final int TRACES = 8;

    public ViewContent {
        series = List.copyOf(series);
        lines = List.copyOf(lines);
        traces = List.copyOf(traces);
        changes = List.copyOf(changes);
    }

    /** One series with its scrapes. */
    public record Line(Series series, Points points) {}

    /** A change as the feeds show it: what it set stays hidden. */
    public record Shown(long tick, String on, String what, String by) {
        static Shown of(Change change) {
            return new Shown(change.atTick(), change.on().text(), change.what(), change.by());
        }
    }
}
