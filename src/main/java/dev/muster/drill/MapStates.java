package dev.muster.drill;

import dev.muster.scenario.AlertRule;
import dev.muster.scenario.Component;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import dev.muster.simulation.AlertStatus;
import dev.muster.simulation.Telemetry;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the team's map may show: a component's state once somebody has looked at it or an alert fires on it, from its own errors and latency. */
final class MapStates {
    private static final double FAILING = 0.25;
    private static final double DEGRADED = 0.01;
    /** How many times slower than before the drill counts as degraded. */
    private static final double SLOWER = 3;

    private static final int BEFORE_SECONDS = 600;
    private static final int NOW_SECONDS = 15;

    private final Scene scene;

    MapStates(Scene scene) {
        this.scene = scene;
    }

    /** Component to {@code ok}, {@code degraded}, {@code failing} or {@code unknown}. */
    Map<String, String> now() {
        Map<String, String> states = new TreeMap<>();
        for (Component component : scene.scenario().system().components()) {
            states.put(component.id(), known(component.id()) ? state(component) : "unknown");
        }
        return states;
    }

    private boolean known(String component) {
        return scene.state().board.explored().stream()
                        .anyMatch(t -> t.equals(component) || t.startsWith(component + " ->"))
                || firing(component).isPresent();
    }

    private Optional<AlertStatus> firing(String component) {
        return scene.world().live().alerts().stream()
                .filter(a -> a.state() == AlertStatus.State.FIRING
                        && a.rule().on().text().equals(component))
                .findFirst();
    }

    private String state(Component component) {
        Target on = new Target.OnComponent(component.id());
        Telemetry telemetry = scene.world().live().telemetry();
        long tick = scene.world().tick();
        double errors = telemetry.value(on, Series.ERRORS, tick, NOW_SECONDS);
        double before = telemetry.value(on, Series.P95, 0, BEFORE_SECONDS);
        double latency = telemetry.value(on, Series.P95, tick, NOW_SECONDS);
        boolean paged = firing(component.id())
                .filter(a -> a.rule().severity() == AlertRule.Severity.PAGE)
                .isPresent();
        boolean silent = telemetry.value(on, Series.GAPS, tick, NOW_SECONDS) >= 1;
        if (silent || errors >= FAILING) {
            return "failing";
        }
        return paged || errors >= DEGRADED || latency > SLOWER * before ? "degraded" : "ok";
    }
}
