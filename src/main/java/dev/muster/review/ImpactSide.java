package dev.muster.review;

import dev.muster.simulation.BlastRadius;
import dev.muster.simulation.JourneyImpact;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * One side of a comparison: what customers bore in one course of events, from tick 0 to the end of the scenario.
 *
 * @param journeys in the order of the model, each beyond the twin's
 * @param impactMinutes impact times time, as scoring counts it: the staircase of a log, in minutes
 * @param blast how far the faults reached
 * @param curve the impact of each tick from 1 on, 0..1, in thousandths
 */
public record ImpactSide(List<JourneyImpact> journeys, double impactMinutes, BlastRadius blast, List<Double> curve) {
    public ImpactSide {
        journeys = List.copyOf(journeys);
        curve = List.copyOf(curve);
    }

    /** A number of {@link JourneyImpact}, summed over the journeys. */
    public double sum(ToDoubleFunction<JourneyImpact> number) {
        return journeys.stream().mapToDouble(number).sum();
    }

    /** Money lost by currency, in the order of the alphabet; empty where no journey has a worth. */
    public Map<String, Double> money(ToDoubleFunction<JourneyImpact> number) {
        Map<String, Double> money = new TreeMap<>();
        journeys.stream()
                .filter(each -> !each.currency().isEmpty())
                .forEach(each -> money.merge(each.currency(), number.applyAsDouble(each), Double::sum));
        return money;
    }
}
