package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Settings;
import dev.muster.scenario.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One tenant among many: what it does to the others, and what blocking it costs. */
class TenantsTest {
    private static final Target CALLS = new Target.OnJourney("calls");

    /** A fifth of 100/s comes from one tenant; the api can do 150/s. */
    private static Simulation api() {
        Settings tenant = Shop.settings("rate 100, tenant.share 0.2");
        Journey calls = new Journey(
                "calls", List.of("web", "api"), 100, 0.99, 1, 1, 1, "EUR", true, Journey.Customers.USUAL, tenant);
        return Simulation.start(
                Shop.empty()
                        .has("web", Kind.LOAD_BALANCER, "")
                        .has("api", Kind.SERVICE, "replicas 3, cores 1, slots 8, queue 4, demand 0.02")
                        .calls("web", "api", "timeout 2")
                        .journey(calls)
                        .build(),
                2);
    }

    private static Patch set(Parameter parameter, double value) {
        return new Patch.SetTo(CALLS, parameter, value, 0);
    }

    private static double seen(Simulation simulation, Series series) {
        return simulation.telemetry().value(CALLS, series, simulation.tick(), 0);
    }

    @Test
    void a_noisy_tenant_hurts_all_alike_and_blocked_only_itself() {
        Simulation simulation = api();
        Shop.runTo(simulation, 30);
        assertThat(seen(simulation, Series.TENANT_RATE)).isCloseTo(20, within(6.0));
        assertThat(seen(simulation, Series.TENANT_FAILING)).isLessThan(0.01);
        simulation.apply(set(Parameter.TENANT_FACTOR, 10));
        Shop.runTo(simulation, 90);
        double all = 100 * (1 - 0.2 + 2);
        double refused = 1 - 150 / all;
        System.out.printf(
                "tenants: %.0f/s of %.0f/s are one tenant's; failing %.3f of it and %.3f of the others, by hand %.3f%n",
                seen(simulation, Series.TENANT_RATE),
                all,
                seen(simulation, Series.TENANT_FAILING),
                seen(simulation, Series.OTHERS_FAILING),
                refused);
        assertThat(seen(simulation, Series.TENANT_RATE)).isCloseTo(200, within(25.0));
        assertThat(seen(simulation, Series.OTHERS_FAILING)).isCloseTo(refused, within(0.06));
        assertThat(seen(simulation, Series.TENANT_FAILING)).isEqualTo(seen(simulation, Series.OTHERS_FAILING));
        simulation.apply(set(Parameter.TENANT_BLOCKED, 1));
        Shop.runTo(simulation, 120);
        assertThat(seen(simulation, Series.TENANT_FAILING)).isEqualTo(1);
        assertThat(seen(simulation, Series.OTHERS_FAILING)).isLessThan(0.01);
        double failing = simulation.telemetry().value(CALLS, Series.FAILING, 120, 20);
        assertThat(failing).isCloseTo(2 / 2.8, within(0.03));
    }

    @Test
    void without_a_share_there_is_nothing_to_see() {
        Simulation simulation = Simulation.start(Shop.online(), 1);
        assertThat(simulation.telemetry().seriesOf(new Target.OnJourney("pay"))).doesNotContain(Series.TENANT_RATE);
    }
}
