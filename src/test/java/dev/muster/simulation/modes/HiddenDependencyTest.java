package dev.muster.simulation.modes;

import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST;
import static dev.muster.simulation.modes.Signal.Relation.AT_LEAST_UNLIKE_TWIN;
import static dev.muster.simulation.modes.Signal.Relation.AT_MOST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import dev.muster.scenario.Tool;
import dev.muster.simulation.Patch;
import dev.muster.simulation.Shop;
import dev.muster.simulation.Simulation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tools for the repair rest on what is broken: here, on the same names. */
class HiddenDependencyTest {
    private static final Target BUY = new Target.OnJourney("buy");

    private static SystemModel system() {
        SystemModel plain = Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has("ops", Kind.LOAD_BALANCER, "")
                .has("shop", Kind.SERVICE, "replicas 4, cores 2, slots 64, demand 0.004")
                .has("store", Kind.DATABASE, "cores 8, connections 200, demand 0.002")
                .has("dashboards", Kind.SERVICE, "replicas 1, cores 2, slots 32, demand 0.01")
                .has("metrics-store", Kind.DATABASE, "cores 8, connections 100, demand 0.01")
                .has("deployer", Kind.SERVICE, "replicas 1, cores 2, slots 32, demand 0.01")
                .has("logins", Kind.SERVICE, "replicas 2, cores 2, slots 32, demand 0.004")
                .has("dns", Kind.RESOLVER, "ttl 60")
                .calls("web", "shop", "timeout 5")
                .calls("shop", "store", "timeout 1, connection-life 300")
                .over("dns", null)
                .calls("ops", "dashboards", "timeout 5")
                .calls("dashboards", "metrics-store", "timeout 2, connection-life 15")
                .over("dns", null)
                .calls("ops", "deployer", "timeout 5")
                .calls("deployer", "logins", "timeout 2, connection-life 0")
                .over("dns", null)
                .journey("buy", 80, "web", "shop")
                .journey("look", 3, "ops", "dashboards")
                .journey("deploy", 1, "ops", "deployer")
                .pages("dead-mans-switch", new Target.OnJourney("look"), Series.FAILING, 0.3, 15, 0)
                .pages("buy-fails", BUY, Series.FAILING, 0.2, 30, 0)
                .build();
        return new SystemModel(
                plain.components(),
                plain.dependencies(),
                plain.journeys(),
                plain.alerts(),
                plain.runbooks(),
                Map.of(Tool.METRICS, "dashboards", Tool.DEPLOY, "deployer"));
    }

    private static Signal.Reading works(Tool tool) {
        return simulation -> simulation.available(tool) ? 1 : 0;
    }

    private static final List<Signal> BLIND = List.of(
            new Signal("metrics at hand", works(Tool.METRICS), AT_MOST, 0),
            new Signal("deploy tool at hand", works(Tool.DEPLOY), AT_MOST, 0),
            new Signal("logs at hand", works(Tool.LOGS), AT_LEAST, 1),
            new Signal(
                    "logins that fail, says the deploy tool",
                    Signal.logs("deployer", "logins: could not resolve", 60),
                    AT_LEAST_UNLIKE_TWIN,
                    20),
            new Signal("dead man's switch", Signal.alert("dead-mans-switch"), AT_LEAST_UNLIKE_TWIN, 1),
            new Signal("errors of the logins", Signal.of("logins", Series.ERRORS, 60), AT_MOST, 0.01),
            new Signal("failing customers", Signal.of(BUY, Series.FAILING, 30), AT_LEAST_UNLIKE_TWIN, 0.2));

    @Test
    void mode_25_the_tools_go_before_the_customers_do() {
        Play play = Play.of("25 hidden dependency", system(), "buy", 41).runTo(60);
        assertThat(play.live().available(Tool.METRICS) && play.live().available(Tool.DEPLOY))
                .isTrue();
        play.fault(Shop.set("dns", Parameter.UP, 0, 0));
        long blind = goneAt(play);
        System.out.printf("25 hidden dependency: both tools gone %d s after the names%n", blind - 60);
        play.runTo(blind);
        double failing = play.live().telemetry().value(BUY, Series.FAILING, blind, 10);
        assertThat(failing).as("customers that fail when the tools are gone").isLessThan(0.2);
        play.runTo(200).isBad().shows(BLIND);
        Patch right = Shop.set("dns", Parameter.UP, 1, 0);
        play.recovers("names again, by another way in", 20, right);
        Simulation fork = play.fork().fault(right).live();
        Shop.runTo(fork, 215);
        assertThat(fork.available(Tool.METRICS) && fork.available(Tool.DEPLOY)).isTrue();
        play.staysBad("monitoring is broken, so restart monitoring", 90, new Patch.Restart("dashboards", 10));
        play.getsWorse("restart of the shop", 60, new Patch.Restart("shop", 5));
        Simulation restarted =
                play.fork().fault(new Patch.Restart("dashboards", 10)).live();
        Shop.runTo(restarted, 260);
        assertThat(restarted.available(Tool.METRICS)).isFalse();
    }

    private static long goneAt(Play play) {
        Simulation fork = play.fork().live();
        while (fork.tick() < 300 && (fork.available(Tool.METRICS) || fork.available(Tool.DEPLOY))) {
            fork.advance();
        }
        return fork.tick();
    }
}
