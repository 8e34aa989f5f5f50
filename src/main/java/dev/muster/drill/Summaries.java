package dev.muster.drill;

import dev.muster.people.SeatId;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import dev.muster.scenario.View;
import dev.muster.simulation.LogLine;
import dev.muster.simulation.Points;
import dev.muster.simulation.Telemetry;
import dev.muster.simulation.TraceSample;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Puts what a view shows into one line of words and numbers, made from the telemetry: the text twin of a chart. */
final class Summaries {
    private static final int TRACES = 5;
    private static final int DAY_TICKS = 86_400;

    private final Scenario scenario;
    private final World world;
    private final EvidenceFinder evidence;

    Summaries(Scenario scenario, World world, EvidenceFinder evidence) {
        this.scenario = scenario;
        this.world = world;
        this.evidence = evidence;
    }

    String of(View view, SeatId seat, long from, long to) {
        return switch (view.source()) {
            case METRICS -> metrics(view, from, to);
            case LOGS -> logs(view, from, to);
            case TRACE -> trace(view, to);
            case CHANGES -> changes(view, seat, from, to);
            case RUNBOOK ->
                scenario.system()
                        .runbook(view.target())
                        .map(r -> r.text().strip())
                        .orElse("");
        };
    }

    private String metrics(View view, long from, long to) {
        Telemetry telemetry = world.live().telemetry();
        Target target = Views.target(scenario.system(), view.target()).orElseThrow();
        String selector = view.selector();
        List<Series> series = selector == null
                ? telemetry.seriesOf(target)
                : List.of(Series.of(selector).orElseThrow());
        return series.stream()
                .map(s -> s.id() + " " + moved(telemetry.points(target, s, from, to), s)
                        + (selector == null ? "" : dayBefore(telemetry.value(target, s, to - DAY_TICKS, 0), s)))
                .collect(Collectors.joining(" · "));
    }

    /** What it was at the same hour of the day before, for a look at one series. */
    private static String dayBefore(double value, Series series) {
        return Double.isNaN(value) ? "" : "; a day before " + shown(value, series);
    }

    /** {@code 7 → 36 (highest 36)}: first, last and the extreme of the window. */
    private static String moved(Points points, Series series) {
        double first = Double.NaN;
        double last = Double.NaN;
        double most = Double.NaN;
        for (double value : points.values()) {
            if (!Double.isNaN(value)) {
                first = Double.isNaN(first) ? value : first;
                last = value;
                most = Double.isNaN(most) ? value : Math.max(most, value);
            }
        }
        if (Double.isNaN(last)) {
            return "no data";
        }
        String now = shown(last, series);
        String was = shown(first, series);
        return was.equals(now) && now.equals(shown(most, series))
                ? now + " (flat)"
                : was + " → " + now + " (highest " + shown(most, series) + ")";
    }

    /** A value in the unit that people read. */
    static String shown(double value, Series series) {
        return switch (series.unit()) {
            case "%" -> number(100 * value) + " %";
            case "s" -> value < 1 ? number(1000 * value) + " ms" : number(value) + " s";
            case "" -> number(value);
            default -> number(value) + series.unit();
        };
    }

    private static String number(double value) {
        int digits = Math.abs(value) >= 100 || value == Math.rint(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    private String logs(View view, long from, long to) {
        List<LogLine> lines =
                world.live().telemetry().logs(view.target(), from, to, view.selector(), ViewContent.LOG_LINES);
        long loud = lines.stream().filter(l -> !l.level().equals("INFO")).count();
        String latest = lines.isEmpty()
                ? ""
                : "; latest: " + lines.get(lines.size() - 1).text();
        return lines.size() + " lines, " + loud + " of them warnings or errors" + latest;
    }

    private String trace(View view, long to) {
        List<TraceSample> traces = world.live().telemetry().traces(view.target(), to, TRACES);
        if (traces.isEmpty()) {
            return "no requests ended in this second";
        }
        TraceSample slowest = traces.stream()
                .reduce((a, b) -> b.durationMillis() > a.durationMillis() ? b : a)
                .orElseThrow();
        long failed = traces.stream().filter(t -> !t.ok()).count();
        return traces.size() + " requests sampled, " + failed + " failed; slowest "
                + shown(slowest.durationMillis() / 1000, Series.P99);
    }

    private String changes(View view, SeatId seat, long from, long to) {
        var changes = evidence.changes(view.target(), seat, from, to);
        return changes.isEmpty()
                ? "no changes in the feeds that you can see"
                : changes.stream().map(c -> c.on().text() + ": " + c.what()).collect(Collectors.joining("; "));
    }
}
