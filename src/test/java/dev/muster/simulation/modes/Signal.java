package dev.muster.simulation.modes;

import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import dev.muster.simulation.AlertStatus;
import dev.muster.simulation.Simulation;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Something that tells a failure mode apart, with its threshold written down before the play: a named series, log lines or traces, by itself or against
 * the twin. Shares are 0..1, times seconds.
 */
public record Signal(String name, Reading reading, Relation relation, double threshold) {
    /** Reads one number from a simulation as it stands now. */
    public interface Reading {
        double of(Simulation simulation);
    }

    /** How live and twin are held against the threshold. */
    public enum Relation {
        /** Live at least. */
        AT_LEAST,
        /** Live at most. */
        AT_MOST,
        /** Live at least so many times the twin. */
        TIMES_TWIN_AT_LEAST,
        /** Live at most so many times the twin. */
        TIMES_TWIN_AT_MOST,
        /** Live at least, and the twin below half of it. */
        AT_LEAST_UNLIKE_TWIN
    }

    /** A series of a component over the last seconds. */
    public static Reading of(String component, Series series, int over) {
        return of(new Target.OnComponent(component), series, over);
    }

    /** A series of a dependency over the last seconds. */
    public static Reading of(String from, String to, Series series, int over) {
        return of(new Target.OnDependency(from, to), series, over);
    }

    /** A series over the last seconds. */
    public static Reading of(Target on, Series series, int over) {
        return simulation -> simulation.telemetry().value(on, series, simulation.tick(), over);
    }

    /** The largest value of a series' scrapes in the last seconds. */
    public static Reading most(Target on, Series series, int over) {
        return simulation -> {
            double most = Double.NaN;
            for (double value : simulation
                    .telemetry()
                    .points(on, series, simulation.tick() - over, simulation.tick())
                    .values()) {
                most = Double.isNaN(most) || value > most ? value : most;
            }
            return most;
        };
    }

    /** Log lines of a component in the last seconds that contain a text. */
    public static Reading logs(String component, String text, int over) {
        return simulation -> simulation
                .telemetry()
                .logs(component, simulation.tick() - over, simulation.tick(), text, 100_000)
                .size();
    }

    /** Share of some sampled requests of the last second in which something holds of a span. */
    public static Reading traces(String journey, Predicate<dev.muster.simulation.Span> holds) {
        return simulation -> {
            var sampled = simulation.telemetry().traces(journey, simulation.tick(), 200);
            double some = sampled.stream()
                    .filter(trace -> trace.spans().stream().anyMatch(holds))
                    .count();
            return sampled.isEmpty() ? Double.NaN : some / sampled.size();
        };
    }

    /** 1 if an alert fires, 0 if not. */
    public static Reading alert(String id) {
        return simulation -> simulation.alerts().stream()
                .filter(status -> status.rule().id().equals(id))
                .mapToDouble(status -> status.state() == AlertStatus.State.FIRING ? 1 : 0)
                .findFirst()
                .orElseThrow();
    }

    boolean isSeen(Simulation live, Simulation twin) {
        double value = reading.of(live);
        double other = reading.of(twin);
        return switch (relation) {
            case AT_LEAST -> value >= threshold;
            case AT_MOST -> value <= threshold;
            case TIMES_TWIN_AT_LEAST -> value >= threshold * other;
            case TIMES_TWIN_AT_MOST -> value <= threshold * other;
            case AT_LEAST_UNLIKE_TWIN -> value >= threshold && !(other >= threshold / 2);
        };
    }

    String told(Simulation live, Simulation twin) {
        String sign = switch (relation) {
            case AT_LEAST, AT_LEAST_UNLIKE_TWIN -> ">= ";
            case AT_MOST -> "<= ";
            case TIMES_TWIN_AT_LEAST -> ">= twin x ";
            case TIMES_TWIN_AT_MOST -> "<= twin x ";
        };
        return String.format(
                Locale.ROOT,
                "%s %.3g (twin %.3g, wanted %s%.3g)",
                name,
                reading.of(live),
                reading.of(twin),
                sign,
                threshold);
    }
}
