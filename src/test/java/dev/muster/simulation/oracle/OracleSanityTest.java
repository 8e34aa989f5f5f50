package dev.muster.simulation.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Component;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Settings;
import dev.muster.scenario.SystemModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The oracle itself against closed forms, before anything is held against it. */
class OracleSanityTest {
    private static final int LONG = 20_000;

    private static Settings settings(Object... keysAndValues) {
        Map<Parameter, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(
                    Parameter.of((String) keysAndValues[i]).orElseThrow(),
                    ((Number) keysAndValues[i + 1]).doubleValue());
        }
        return new Settings(values);
    }

    private static SystemModel one(double rate, Settings settings) {
        Component web = new Component("web", Kind.LOAD_BALANCER, "shop", true, Settings.NONE);
        Component one = new Component("one", Kind.SERVICE, "shop", true, settings);
        Dependency call = new Dependency("web", "one", false, null, settings("timeout", 600));
        Journey go = new Journey("go", List.of("web", "one"), rate, 0.999, 1, 1, 1, "EUR", true);
        return new SystemModel(List.of(web, one), List.of(call), List.of(go), List.of(), List.of());
    }

    private static double inside(Ledger ledger) {
        return ledger.mean("one", Count.BUSY, 0, LONG) + ledger.mean("one", Count.QUEUE, 0, LONG);
    }

    /** Erlang B by its recursion. */
    private static double erlangB(int servers, double offered) {
        double refused = 1;
        for (int i = 1; i <= servers; i++) {
            refused = offered * refused / (i + offered * refused);
        }
        return refused;
    }

    private static double erlangC(int servers, double load) {
        double b = erlangB(servers, servers * load);
        return b / (1 - load * (1 - b));
    }

    @Test
    void one_server_holds_rho_by_one_minus_rho() {
        Ledger ledger = Oracle.of(one(8, settings("cores", 1, "slots", 10_000, "demand", 0.1)), 1)
                .run(200, LONG);
        System.out.printf("oracle M/M/1 rho .8: L %.3f, theory 4%n", inside(ledger));
        assertThat(inside(ledger)).isCloseTo(4, within(0.2));
        assertThat(ledger.latency("one", 0, LONG)).isCloseTo(0.5, within(0.025));
        assertThat(ledger.mean("one", Count.CPU, 0, LONG)).isCloseTo(0.8, within(0.01));
    }

    @Test
    void several_servers_hold_what_Erlang_C_says() {
        double load = 0.85;
        double exact = 4 * load + erlangC(4, load) * load / (1 - load);
        Ledger cores = Oracle.of(one(34, settings("cores", 4, "slots", 10_000, "demand", 0.1)), 2)
                .run(200, LONG);
        System.out.printf("oracle M/M/4 rho .85: L %.3f, Erlang C %.3f%n", inside(cores), exact);
        assertThat(inside(cores)).isCloseTo(exact, within(0.04 * exact));
    }

    @Test
    void slots_without_a_queue_refuse_what_Erlang_B_says() {
        Settings pool = settings("cores", 1000, "slots", 10, "queue", 0, "demand", 0.5);
        Ledger ledger = Oracle.of(one(20, pool), 3).run(100, LONG);
        double refused = ledger.mean("one", Count.REFUSED, 0, LONG) / 20;
        System.out.printf("oracle M/M/10/10 offered 10: refused %.4f, Erlang B %.4f%n", refused, erlangB(10, 10));
        assertThat(refused).isCloseTo(erlangB(10, 10), within(0.005));
    }

    @Test
    void fixed_and_spread_service_times_wait_what_Pollaczek_and_Khinchine_say() {
        for (double spread : new double[] {0, 0.5, 2}) {
            Ledger ledger = Oracle.of(one(8, settings("cores", 1, "slots", 10_000, "demand", 0.1)), 4)
                    .with("one", "demand-spread", spread)
                    .run(200, LONG);
            double exact = 0.8 + 0.64 * (1 + spread * spread) / (2 * 0.2);
            System.out.printf("oracle M/G/1 cv %.1f rho .8: L %.3f, theory %.3f%n", spread, inside(ledger), exact);
            assertThat(inside(ledger)).isCloseTo(exact, within((spread > 1 ? 0.15 : 0.05) * exact));
        }
    }
}
