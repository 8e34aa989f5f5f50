package dev.muster.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.scenario.Component;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import dev.muster.simulation.JourneyTick;
import dev.muster.simulation.Patch;
import dev.muster.simulation.Simulation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The recording that the start page plays: the shop, simulated until its customers cannot pay.
 *
 * @param secondsPerFrame drill seconds between two frames
 * @param slots the slots that checkout has
 */
@JsonNaming(SnakeCaseStrategy.class)
record DemoFilm(int secondsPerFrame, int slots, List<Box> components, List<Line> dependencies, List<Frame> frames) {
    private static final long SEED = 1;
    private static final int SECONDS_PER_FRAME = 4;
    private static final int FAULT_AT = 80;
    private static final int RAMP_SECONDS = 60;
    private static final double SLOW_BANK_SECONDS = 3;

    private static final int END_AT = 228;
    /** From this share of failed requests a box is shown as failing. */
    private static final double FAILING_FROM = 0.05;
    /** From this many times its healthy answer time a box is shown as degraded. */
    private static final double SLOW_FROM = 3;

    record Box(String id, String kind, double x, double y) {}

    record Line(String from, String to, boolean optional, List<MapLayout.Place> passes) {}

    /** One picture. {@code paying} is customers served each second since the last one, {@code failing} the share of payments that failed, {@code slots} checkout's busy ones. */
    record Frame(long tick, double paying, double failing, double slots, Map<String, Look> components) {}

    /** One box at one moment: rate in requests a second, 95th percentile of the answer time in seconds. */
    record Look(String state, double rate, double p95) {}

    /** Simulates the film; the same every time. */
    static DemoFilm shoot() {
        SystemModel system = DemoShop.system();
        Simulation simulation = Simulation.start(system, SEED);
        Map<String, Double> healthy = new LinkedHashMap<>();
        system.components().forEach(c -> healthy.put(c.id(), value(simulation, c.id(), Series.P95)));
        List<Frame> frames = new ArrayList<>();
        List<JourneyTick> since = new ArrayList<>();
        while (simulation.tick() <= END_AT) {
            if (since.size() == SECONDS_PER_FRAME) {
                frames.add(frame(simulation, since, healthy));
                since.clear();
            }
            if (simulation.tick() == FAULT_AT) {
                simulation.apply(new Patch.SetTo(
                        new Target.OnComponent(DemoShop.BANK),
                        Parameter.LATENCY_MEAN,
                        SLOW_BANK_SECONDS,
                        RAMP_SECONDS));
            }
            simulation.advance();
            since.add(simulation.journey(DemoShop.PAY));
        }
        return new DemoFilm(SECONDS_PER_FRAME, DemoShop.CHECKOUT_SLOTS, boxes(system), lines(system), frames);
    }

    private static List<Box> boxes(SystemModel system) {
        Map<String, MapLayout.Place> places = MapLayout.of(system).places();
        return system.components().stream()
                .map(c -> box(c, Objects.requireNonNull(places.get(c.id()))))
                .toList();
    }

    private static Box box(Component component, MapLayout.Place place) {
        return new Box(component.id(), component.kind().id(), place.x(), place.y());
    }

    private static List<Line> lines(SystemModel system) {
        MapLayout map = MapLayout.of(system);
        return system.dependencies().stream()
                .map(d -> new Line(d.from(), d.to(), d.optional(), map.passes(d.from(), d.to())))
                .toList();
    }

    private static Frame frame(Simulation simulation, List<JourneyTick> since, Map<String, Double> healthy) {
        double served =
                since.stream().mapToDouble(pay -> pay.good() + pay.slow()).sum();
        double failed = since.stream().mapToDouble(JourneyTick::failed).sum();
        Map<String, Look> looks = new LinkedHashMap<>();
        for (Component component : simulation.system().components()) {
            looks.put(component.id(), look(simulation, component.id(), healthy.getOrDefault(component.id(), 0.0)));
        }
        return new Frame(
                simulation.tick(),
                served / since.size(),
                served + failed > 0 ? failed / (served + failed) : 0,
                value(simulation, DemoShop.CHECKOUT, Series.SLOTS),
                looks);
    }

    private static Look look(Simulation simulation, String id, double healthyP95) {
        double p95 = value(simulation, id, Series.P95);
        boolean failing = value(simulation, id, Series.ERRORS) > FAILING_FROM;
        boolean slow = p95 > SLOW_FROM * healthyP95;
        return new Look(failing ? "failing" : slow ? "degraded" : "ok", value(simulation, id, Series.RATE), p95);
    }

    private static double value(Simulation simulation, String id, Series series) {
        double value = simulation.telemetry().value(new Target.OnComponent(id), series, simulation.tick(), 0);
        return Double.isNaN(value) ? 0 : value;
    }
}
