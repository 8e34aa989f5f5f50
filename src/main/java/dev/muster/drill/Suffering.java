package dev.muster.drill;

import dev.muster.scenario.Journey;
import dev.muster.scenario.SystemModel;
import dev.muster.simulation.JourneyTick;
import dev.muster.simulation.Simulation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How customers fare, live against twin, over a short moving window. */
final class Suffering {
    /** Excess over the twin that still counts as noise when a journey is judged to be well. */
    private static final double NOISE = 0.005;

    private final List<Journey> journeys;
    private final Map<String, Window> live = new LinkedHashMap<>();
    private final Map<String, Window> twin = new LinkedHashMap<>();
    private double unconfirmed;

    Suffering(SystemModel system, int windowTicks) {
        journeys = system.journeys();
        for (Journey journey : journeys) {
            live.put(journey.id(), new Window(windowTicks));
            twin.put(journey.id(), new Window(windowTicks));
        }
    }

    void add(Simulation liveNow, Simulation twinNow) {
        for (Journey journey : journeys) {
            JourneyTick tick = liveNow.journey(journey.id());
            window(live, journey.id()).add(tick);
            window(twin, journey.id()).add(twinNow.journey(journey.id()));
            unconfirmed += tick.unconfirmed();
        }
    }

    double impact() {
        double weights = 0;
        double sum = 0;
        for (Journey journey : journeys) {
            if (journey.critical()) {
                double weight = journey.ratePerSecond() * Math.max(journey.worth(), 1e-6);
                weights += weight;
                sum += weight * excess(journey);
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }

    boolean well() {
        return journeys.stream().filter(Journey::critical).allMatch(this::well);
    }

    private boolean well(Journey journey) {
        double allowed =
                1 - journey.successTarget() + window(twin, journey.id()).bad(1) + NOISE;
        return window(live, journey.id()).bad(1) <= allowed;
    }

    double failing(String journey) {
        return window(live, journey).failing();
    }

    double excess(String journey) {
        return journeys.stream()
                .filter(j -> j.id().equals(journey))
                .mapToDouble(this::excess)
                .findFirst()
                .orElse(0);
    }

    double unconfirmed() {
        return unconfirmed;
    }

    private double excess(Journey journey) {
        double slowCounts = journey.slowCounts();
        return Math.max(
                0,
                window(live, journey.id()).bad(slowCounts)
                        - window(twin, journey.id()).bad(slowCounts));
    }

    private static Window window(Map<String, Window> windows, String journey) {
        Window window = windows.get(journey);
        if (window == null) {
            throw new IllegalArgumentException("No journey '" + journey + "' in this system");
        }
        return window;
    }

    /** Sums over the last ticks: good, slow, failed requests. */
    private static final class Window {
        private final double[][] ticks;
        private int next;

        Window(int length) {
            ticks = new double[length][3];
        }

        void add(JourneyTick tick) {
            double[] slot = ticks[next++ % ticks.length];
            slot[0] = tick.good();
            slot[1] = tick.slow();
            slot[2] = tick.failed();
        }

        double bad(double slowCounts) {
            double ended = sum(0) + sum(1) + sum(2);
            return ended <= 0 ? 0 : (sum(2) + slowCounts * sum(1)) / ended;
        }

        double failing() {
            return bad(0);
        }

        private double sum(int column) {
            double sum = 0;
            for (double[] tick : ticks) {
                sum += tick[column];
            }
            return sum;
        }
    }
}
