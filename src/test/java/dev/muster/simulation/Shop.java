package dev.muster.simulation;

import dev.muster.scenario.AlertRule;
import dev.muster.scenario.Component;
import dev.muster.scenario.Condition;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Settings;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds systems in a few words. {@link #online()} is the shop of the first drill: an optional tracking call that holds checkout's slots. */
public final class Shop {
    private final List<Component> components = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<Journey> journeys = new ArrayList<>();
    private final List<AlertRule> alerts = new ArrayList<>();

    public static Shop empty() {
        return new Shop();
    }

    public static SystemModel online() {
        return onlineBefore().build();
    }

    /** The shop of the first drill, open for additions. */
    public static Shop onlineBefore() {
        return empty().has("web", Kind.LOAD_BALANCER, "")
                .has("storefront", Kind.SERVICE, "replicas 4, cores 2, slots 64, demand 0.006")
                .has("checkout", Kind.SERVICE, "replicas 3, cores 2, slots 12, queue 4, demand 0.06")
                .has("payments", Kind.SERVICE, "replicas 3, cores 2, slots 40, demand 0.009")
                .has("orders-db", Kind.DATABASE, "cores 8, connections 120, demand 0.004")
                .has("catalogue", Kind.SERVICE, "replicas 2, cores 2, slots 40, demand 0.005")
                .has("cache", Kind.CACHE, "hit-ratio 0.95, latency.mean 0.002")
                .has("tracking", Kind.THIRD_PARTY, "latency.mean 0.04, latency.spread 0.1")
                .has("card-network", Kind.THIRD_PARTY, "latency.mean 0.18, latency.spread 0.3")
                .calls("web", "storefront", "timeout 5")
                .calls("web", "checkout", "timeout 5")
                .calls("storefront", "catalogue", "timeout 1, attempts 2")
                .callsOptionally("catalogue", "cache", "timeout 0.05")
                .callsOnMiss("catalogue", "orders-db", "cache", "timeout 1")
                .calls("checkout", "payments", "timeout 3, attempts 2, backoff.base 0.05, backoff.jitter 0.2")
                .calls("checkout", "orders-db", "timeout 2, pool 60")
                .callsOptionally("checkout", "tracking", "timeout 30")
                .calls("payments", "card-network", "timeout 2")
                .journey(new Journey("browse", List.of("web", "storefront"), 120, 0.995, 0.6, 1, 0, "EUR", false))
                .journey(new Journey("pay", List.of("web", "checkout"), 25, 0.999, 1.5, 0.25, 4, "EUR", true))
                .pages("pay-budget-burn", new Target.OnJourney("pay"), Series.BURN, 14.4, 300, 0)
                .pages("checkout-latency", new Target.OnComponent("checkout"), Series.P99, 2, 0, 60);
    }

    public Shop has(String id, Kind kind, String settings) {
        components.add(new Component(id, kind, "shop", false, settings(settings)));
        return this;
    }

    /** A component that runs on hosts, and loads a configuration (or null). */
    public Shop has(String id, Kind kind, String settings, List<String> hosts, @Nullable String config) {
        components.add(new Component(id, kind, "shop", false, settings(settings), hosts, config));
        return this;
    }

    public Shop calls(String from, String to, String settings) {
        return dependency(from, to, false, null, settings);
    }

    public Shop callsOptionally(String from, String to, String settings) {
        return dependency(from, to, true, null, settings);
    }

    public Shop callsOnMiss(String from, String to, String cache, String settings) {
        return dependency(from, to, false, cache, settings);
    }

    private Shop dependency(String from, String to, boolean optional, @Nullable String cache, String settings) {
        dependencies.add(new Dependency(from, to, optional, cache, settings(settings)));
        return this;
    }

    /** The latest dependency needs this resolver, or null, and this certificate, or null, for a new connection. */
    public Shop over(@Nullable String resolver, @Nullable String certificate) {
        Dependency last = dependencies.remove(dependencies.size() - 1);
        dependencies.add(new Dependency(
                last.from(),
                last.to(),
                last.optional(),
                last.onMissOf(),
                last.settings(),
                last.mode(),
                resolver,
                certificate));
        return this;
    }

    /** A journey whose customers want their answer within a second. */
    public Shop journey(String id, double rate, String... through) {
        return journey(new Journey(id, List.of(through), rate, 0.999, 1, 1, 1, "EUR", true));
    }

    public Shop journey(Journey journey) {
        journeys.add(journey);
        return this;
    }

    public Shop pages(String id, Target on, Series series, double above, int over, int holding) {
        Condition when = new Condition(on, series, true, above, over, holding);
        alerts.add(new AlertRule(id, when, AlertRule.Severity.PAGE, null));
        return this;
    }

    public Shop alert(AlertRule rule) {
        alerts.add(rule);
        return this;
    }

    public SystemModel build() {
        return new SystemModel(components, dependencies, journeys, alerts, List.of());
    }

    public static Settings settings(String text) {
        Map<Parameter, Double> values = new LinkedHashMap<>();
        for (String entry : text.split(",\\s*")) {
            if (!entry.isBlank()) {
                String[] words = entry.trim().split(" ");
                values.put(Parameter.of(words[0]).orElseThrow(), Double.parseDouble(words[1]));
            }
        }
        return new Settings(values);
    }

    public static Patch set(String component, Parameter parameter, double value, int ramp) {
        return new Patch.SetTo(new Target.OnComponent(component), parameter, value, ramp);
    }

    public static Patch set(String from, String to, Parameter parameter, double value) {
        return new Patch.SetTo(new Target.OnDependency(from, to), parameter, value, 0);
    }

    /** Moves a simulation to a tick. */
    public static Simulation runTo(Simulation simulation, long tick) {
        while (simulation.tick() < tick) {
            simulation.advance();
        }
        return simulation;
    }
}
