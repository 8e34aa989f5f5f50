package dev.muster.simulation.modes;

import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import dev.muster.simulation.Patch;
import dev.muster.simulation.Shop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small shop for the modes of machines and processes: customers pay 150 times a second at a checkout of four replicas in front of a database. */
final class Town {
    static final String PAY = "pay";
    static final Target PAYING = new Target.OnJourney(PAY);
    static final Target CHECKOUT = new Target.OnComponent("checkout");

    private Town() {}

    /** @param checkout settings of the checkout beside the usual ones, which do 200 requests a second */
    static Shop shop(String checkout, String toDatabase, List<String> hosts, @Nullable String config) {
        return Shop.empty()
                .has("web", Kind.LOAD_BALANCER, "")
                .has(
                        "checkout",
                        Kind.SERVICE,
                        "replicas 4, cores 2, slots 40, queue 40, demand 0.04, boot 20, " + checkout,
                        hosts,
                        config)
                .has("orders-db", Kind.DATABASE, "cores 8, connections 200, demand 0.004")
                .has("cards", Kind.THIRD_PARTY, "latency.mean 0.1, latency.spread 0.3")
                .calls("web", "checkout", "timeout 3")
                .calls("checkout", "cards", "timeout 2")
                .calls("checkout", "orders-db", "timeout 2, " + toDatabase)
                .journey(new Journey(PAY, List.of("web", "checkout"), 150, 0.99, 1, 1, 10, "EUR", true))
                .pages("pay-burn", PAYING, Series.BURN, 14.4, 120, 0);
    }

    static Shop shop(String checkout) {
        return shop(checkout, "", List.of(), null);
    }

    static Patch set(String component, Parameter parameter, double value) {
        return Shop.set(component, parameter, value, 0);
    }

    static Patch paying(Parameter parameter, double value) {
        return new Patch.SetTo(PAYING, parameter, value, 0);
    }
}
