package dev.muster.simulation;

import dev.muster.scenario.Journey;
import dev.muster.scenario.SystemModel;

/**
 * How customers fare at a tick, live against the twin, taken over the ten seconds that end there, so that chance does not look like news. What a drill logs, what a review draws and
 * what a what-if counts come from here.
 */
public final class ImpactGauge {
    /** Seconds that a look takes in. */
    public static final int WINDOW_TICKS = 10;
    /** Excess over the twin that still counts as noise when a journey is judged to be well. */
    private static final double NOISE = 0.005;

    private final SystemModel system;
    private final Simulation live;
    private final Simulation twin;

    /** Compares two simulations that share the journeys of the first. */
    public ImpactGauge(Simulation live, Simulation twin) {
        this.system = live.system();
        this.live = live;
        this.twin = twin;
    }

    /** The impact, 0..1: share of bad requests beyond the twin's, over all critical journeys, each weighed by its usual rate times its worth. */
    public double level(long tick) {
        double weights = 0;
        double sum = 0;
        for (int j = 0; j < system.journeys().size(); j++) {
            Journey journey = system.journeys().get(j);
            if (journey.critical()) {
                double weight = journey.ratePerSecond() * Math.max(journey.worth(), 1e-6);
                weights += weight;
                sum += weight * excess(j, tick);
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }

    /** Whether every critical journey keeps its objective about as well as in the twin. */
    public boolean well(long tick) {
        for (int j = 0; j < system.journeys().size(); j++) {
            Journey journey = system.journeys().get(j);
            double allowed = 1 - journey.successTarget() + window(twin, j, tick).badShare(1) + NOISE;
            if (journey.critical() && window(live, j, tick).badShare(1) > allowed) {
                return false;
            }
        }
        return true;
    }

    /** Share of a journey's requests that fail, 0..1, in the live system. */
    public double failing(String journey, long tick) {
        return window(live, Names.requireJourney(system, journey), tick).badShare(0);
    }

    /** Share of a journey's requests that are bad beyond the twin's, 0..1. */
    public double excess(String journey, long tick) {
        return excess(Names.requireJourney(system, journey), tick);
    }

    private double excess(int j, long tick) {
        double slowCounts = system.journeys().get(j).slowCounts();
        return Math.max(
                0,
                window(live, j, tick).badShare(slowCounts)
                        - window(twin, j, tick).badShare(slowCounts));
    }

    private static JourneyWindow window(Simulation simulation, int j, long tick) {
        return new JourneyWindow(simulation, j, tick - WINDOW_TICKS, tick);
    }
}
