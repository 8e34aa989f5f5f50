package dev.muster.web;

import dev.muster.scenario.Component;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Settings;
import dev.muster.scenario.SystemModel;
import java.util.List;
import java.util.Map;

/** The shop of the start page: a checkout that waits for payments, and they for a bank. It has no alerts, and that is its story. None of the drills on the shelf goes like this one, so that nobody has seen the answer. */
final class DemoShop {
    static final String CHECKOUT = "checkout";
    static final String PAYMENTS = "payments";
    static final String BANK = "bank";
    static final String PAY = "pay";
    /** Slots of one replica of checkout, and its replicas. */
    private static final int SLOTS = 12;

    private static final int REPLICAS = 3;

    static final int CHECKOUT_SLOTS = SLOTS * REPLICAS;

    private DemoShop() {}

    static SystemModel system() {
        return new SystemModel(components(), dependencies(), journeys(), List.of(), List.of());
    }

    private static List<Component> components() {
        return List.of(
                component("web", Kind.LOAD_BALANCER, Map.of()),
                component("storefront", Kind.SERVICE, service(4, 64, 64, 0.006)),
                component(CHECKOUT, Kind.SERVICE, service(REPLICAS, SLOTS, 4, 0.06)),
                component(
                        "orders-db",
                        Kind.DATABASE,
                        Map.of(Parameter.CORES, 8.0, Parameter.CONNECTIONS, 120.0, Parameter.DEMAND, 0.004)),
                component(PAYMENTS, Kind.SERVICE, service(3, 40, 40, 0.009)),
                component(BANK, Kind.THIRD_PARTY, Map.of(Parameter.LATENCY_MEAN, 0.18)));
    }

    private static List<Dependency> dependencies() {
        return List.of(
                dependency("web", "storefront", 5, false),
                dependency("web", CHECKOUT, 5, false),
                dependency("storefront", "orders-db", 1, false),
                dependency(CHECKOUT, "orders-db", 2, false),
                dependency(CHECKOUT, PAYMENTS, 8, false),
                dependency(PAYMENTS, BANK, 8, false));
    }

    private static List<Journey> journeys() {
        return List.of(
                new Journey("browse", List.of("web", "storefront"), 120, 0.995, 0.6, 0.25, 0, "EUR", false),
                new Journey(PAY, List.of("web", CHECKOUT), 25, 0.999, 1.5, 0.25, 4, "EUR", true));
    }

    private static Map<Parameter, Double> service(int replicas, int slots, int queue, double demandSeconds) {
        return Map.of(
                Parameter.REPLICAS, (double) replicas,
                Parameter.SLOTS, (double) slots,
                Parameter.QUEUE_LENGTH, (double) queue,
                Parameter.DEMAND, demandSeconds);
    }

    private static Component component(String id, Kind kind, Map<Parameter, Double> values) {
        return new Component(id, kind, "shop", true, new Settings(values));
    }

    private static Dependency dependency(String from, String to, double timeoutSeconds, boolean optional) {
        return new Dependency(from, to, optional, null, new Settings(Map.of(Parameter.TIMEOUT, timeoutSeconds)));
    }
}
