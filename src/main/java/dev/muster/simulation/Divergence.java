package dev.muster.simulation;

import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import dev.muster.scenario.View;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether what a view shows differs between the live system and its twin. Both live through the same chance, so any difference is an effect; what is
 * asked is whether it can be seen: more than 5 % and more than three standard deviations of what the twin's own values scatter. Shares are
 * compared absolutely: five points in a hundred.
 */
public final class Divergence {
    private static final double VISIBLE = 0.05;
    private static final double NOISE = 3;
    /** The twin's scatter is taken over this many seconds before the end of the window. */
    private static final int SCATTER_SECONDS = 300;

    private static final int MOST_LINES = 2000;
    private static final Set<Series> SHARES =
            EnumSet.of(Series.ERRORS, Series.CPU, Series.HIT_RATIO, Series.FAILING, Series.SLOW);

    private final Simulation live;
    private final Simulation twin;
    private final long from;
    private final long to;

    private Divergence(Simulation live, Simulation twin, long from, long to) {
        this.live = live;
        this.twin = twin;
        this.from = from;
        this.to = to;
    }

    /**
     * Compares what a view shows in {@code fromTick..toTick}, both included: for metrics any series that it covers, for logs the numbers of a
     * component's error and warning lines, for a trace the durations and outcomes of a journey's spans. Changes and runbooks never differ.
     */
    public static boolean differs(Simulation live, Simulation twin, View view, long fromTick, long toTick) {
        Divergence divergence = new Divergence(live, twin, fromTick, toTick);
        return switch (view.source()) {
            case METRICS -> divergence.metrics(view);
            case LOGS -> divergence.logs(view);
            case TRACE -> divergence.trace(view.target());
            case CHANGES, RUNBOOK -> false;
        };
    }

    private boolean metrics(View view) {
        Target on = target(view.target());
        for (Series series : live.telemetry().seriesOf(on)) {
            boolean covered = view.selector() == null || view.selector().equals(series.id());
            if (covered && metric(on, series)) {
                return true;
            }
        }
        return false;
    }

    private Target target(String text) {
        int arrow = text.indexOf(" -> ");
        if (arrow > 0) {
            return new Target.OnDependency(text.substring(0, arrow), text.substring(arrow + 4));
        }
        if (text.startsWith("journey ")) {
            return new Target.OnJourney(text.substring("journey ".length()));
        }
        boolean component = live.system().component(text).isPresent();
        return component ? new Target.OnComponent(text) : new Target.OnJourney(text);
    }

    /** Compares expected values, so that counting alone never makes a difference, against what counting scatters. */
    private boolean metric(Target on, Series series) {
        int entity = Names.require(live.system(), on);
        SeriesReader mine = live.expected();
        SeriesReader other = twin.expected();
        Points scattered = twin.telemetry().points(on, series, to - SCATTER_SECONDS, to);
        double noise = NOISE * scatter(scattered);
        for (long tick : twin.telemetry().points(on, series, from, to).ticks()) {
            double a = mine.read(entity, series, tick - SeriesReader.SCRAPE, tick);
            double b = other.read(entity, series, tick - SeriesReader.SCRAPE, tick);
            if (Double.isNaN(a) != Double.isNaN(b)) {
                return true;
            }
            double visible = SHARES.contains(series) ? VISIBLE : VISIBLE * Math.abs(b);
            if (Math.abs(a - b) > Math.max(visible, noise)) {
                return true;
            }
        }
        return false;
    }

    private static double scatter(Points points) {
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (double value : points.values()) {
            if (!Double.isNaN(value)) {
                sum += value;
                squares += value * value;
                n++;
            }
        }
        return n < 2 ? 0 : Math.sqrt(Math.max(0, squares / n - sum / n * (sum / n)));
    }

    private boolean logs(View view) {
        for (String level : List.of("ERROR", "WARN")) {
            double mine = lines(live, view, level);
            double other = lines(twin, view, level);
            if (Math.abs(mine - other) > Math.max(VISIBLE * other, NOISE * Math.sqrt(other + 1))) {
                return true;
            }
        }
        return false;
    }

    private double lines(Simulation simulation, View view, String level) {
        return simulation.telemetry().logs(view.target(), from, to, view.selector(), MOST_LINES).stream()
                .filter(line -> line.level().equals(level))
                .count();
    }

    private boolean trace(String target) {
        SystemModel system = live.system();
        String id = target.startsWith("journey ") ? target.substring("journey ".length()) : target;
        int journey = Names.journeyOf(system, id);
        if (journey < 0) {
            return false;
        }
        for (int d : Reach.of(system, system.journeys().get(journey))) {
            if (spans(system.components().size() + d)) {
                return true;
            }
        }
        return false;
    }

    private boolean spans(int entity) {
        return calls(live.chronicle(), entity).differs(calls(twin.chronicle(), entity));
    }

    /** The calls over a dependency in the window. */
    private Sample calls(Chronicle chronicle, int entity) {
        Sample calls = new Sample();
        for (long t = from; t <= to; t++) {
            Samples.dependency(chronicle, t, entity, calls);
        }
        return calls;
    }
}
