package dev.muster.simulation;

import dev.muster.scenario.Dependency;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * What a wrong clock does to what is written down: lines and spans of replicas on that host carry its time. Which host wrote a line or a span is drawn by
 * its place; a call that was accepted where clocks are compared did not come from a host that is too far off.
 */
final class Stamps {
    private final Topology top;
    private final Chronicle chronicle;
    private final int[][] gauges;

    Stamps(Topology top, Chronicle chronicle) {
        this.top = top;
        this.chronicle = chronicle;
        gauges = new int[top.components()][];
        for (int c = 0; c < gauges.length; c++) {
            gauges[c] = top.system.components().get(c).hosts().stream()
                    .mapToInt(id -> top.gauges.find(Names.componentOf(top.system, id), Series.CLOCK))
                    .toArray();
        }
    }

    /** Puts the time of the host that wrote it on each line of a component's second. */
    void stamp(int component, LogPage page) {
        if (!isOff(component, page.tick())) {
            return;
        }
        for (int i = 0; i < page.lines().size(); i++) {
            LogLine line = page.lines().get(i);
            int host = (int) (Noise.uniform(page.bits(31_000 + i)) * gauges[component].length);
            long shift = Math.round(chronicle.gauge(page.tick(), gauges[component][host]));
            page.lines().set(i, new LogLine(line.tick() + shift, line.component(), line.level(), line.text()));
        }
    }

    /** The same trace with each span at the time of the host it ran on, against that of the first span. */
    TraceSample stamp(TraceSample trace, long key) {
        List<Span> spans = new ArrayList<>();
        double first = 0;
        for (int i = 0; i < trace.spans().size(); i++) {
            Span span = trace.spans().get(i);
            double offset = offset(span, trace.tick(), Noise.uniform(Noise.at(key, 77_000, i)));
            first = i == 0 ? offset : first;
            double start = span.startMillis() + (offset - first) * 1000;
            spans.add(new Span(
                    span.depth(),
                    span.component(),
                    span.operation(),
                    start,
                    span.durationMillis(),
                    span.outcome(),
                    span.note()));
        }
        return new TraceSample(trace.id(), trace.journey(), trace.tick(), trace.ok(), trace.durationMillis(), spans);
    }

    /** Whether any clock of a host of these components was off. */
    boolean isOff(TraceSample trace) {
        for (Span span : trace.spans()) {
            if (isOff(Names.componentOf(top.system, span.component()), trace.tick())) {
                return true;
            }
        }
        return false;
    }

    private boolean isOff(int component, long tick) {
        for (int gauge : gauges[component]) {
            if (gauge >= 0 && chronicle.gauge(tick, gauge) != 0) {
                return true;
            }
        }
        return false;
    }

    private double offset(Span span, long tick, double draw) {
        int component = Names.componentOf(top.system, span.component());
        boolean refused = span.note().contains(TraceWalk.TOKEN);
        double tolerance = tolerance(span.operation());
        double[] fitting = new double[gauges[component].length];
        int count = 0;
        for (int gauge : gauges[component]) {
            double offset = gauge < 0 ? 0 : chronicle.gauge(tick, gauge);
            if (tolerance <= 0 || refused == Math.abs(offset) > tolerance) {
                fitting[count++] = offset;
            }
        }
        return count == 0 ? 0 : fitting[(int) (draw * count)];
    }

    private double tolerance(String operation) {
        for (Dependency dependency : top.system.dependencies()) {
            if (dependency.target().text().equals(operation)) {
                return dependency.settings().get(Parameter.CLOCK_TOLERANCE);
            }
        }
        return 0;
    }
}
