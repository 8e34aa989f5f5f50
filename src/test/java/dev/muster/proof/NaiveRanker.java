package dev.muster.proof;

import dev.muster.scenario.Component;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import dev.muster.simulation.Simulation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule without understanding blames: the component whose series left their usual range furthest (3 sigma), whose 95th percentile tripled, or whose log speaks of errors.
 * Fang et al. (arXiv 2510.04711) found that such a rule matches published root-cause models on the easy benchmarks; a scenario that it solves teaches little.
 */
final class NaiveRanker {
    private static final int USUAL_SECONDS = 600;

    private final Simulation live;
    private final long alert;

    /** @param alert the tick of the first page; what lies before it counts as usual, what comes after as the incident */
    NaiveRanker(Simulation live, long alert) {
        this.live = live;
        this.alert = alert;
    }

    /** The components, most suspect first. */
    List<String> ranked() {
        Map<String, Double> scores = new HashMap<>();
        for (Component component : live.system().components()) {
            if (component.kind() != Kind.LOAD_BALANCER) {
                scores.put(component.id(), score(component));
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private double score(Component component) {
        Target on = new Target.OnComponent(component.id());
        double furthest = 0;
        for (Series series : live.telemetry().seriesOf(on)) {
            furthest = Math.max(furthest, deviation(on, series));
        }
        double slower =
                mean(on, Series.P95, alert, live.tick()) > 3 * mean(on, Series.P95, usualFrom(), usualTo()) ? 1 : 0;
        double errors = live.telemetry()
                                .logs(component.id(), alert, live.tick(), "ERROR", 1000)
                                .size()
                        > 0
                ? 1
                : 0;
        return Math.min(furthest, 100) / 100 + slower + errors;
    }

    /** The quarter of an hour before the trouble, not the minutes in which it grew. */
    private long usualFrom() {
        return usualTo() - USUAL_SECONDS;
    }

    private long usualTo() {
        return Math.min(alert, 0);
    }

    private double deviation(Target on, Series series) {
        double[] usual = values(on, series, usualFrom(), usualTo());
        double mean = mean(usual);
        double squares = 0;
        int count = 0;
        for (double value : usual) {
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
                count++;
            }
        }
        double sd = Math.sqrt(squares / Math.max(1, count - 1));
        double now = mean(on, series, alert, live.tick());
        return Double.isNaN(now) || Double.isNaN(mean) ? 0 : Math.abs(now - mean) / Math.max(sd, 1e-3 + 0.01 * mean);
    }

    private double[] values(Target on, Series series, long from, long to) {
        return live.telemetry().points(on, series, from, to).values();
    }

    private double mean(Target on, Series series, long from, long to) {
        return mean(values(on, series, from, to));
    }

    private static double mean(double[] values) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
