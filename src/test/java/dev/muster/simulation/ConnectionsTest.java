package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Component;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Operation;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Connections, names and certificates against closed forms. */
class ConnectionsTest {
    private static final double LIFE = 120;
    private static final double TTL = 60;

    /** A busy caller (400/s over 4 connections at least) and a quiet one (0.05/s), both of one callee. */
    private static SystemModel system(String certificateHosts) {
        Shop shop = Shop.empty()
                .has("edge", Kind.LOAD_BALANCER, "")
                .has("busy", Kind.SERVICE, "replicas 4, cores 8, slots 200, demand 0.001")
                .has("quiet", Kind.SERVICE, "replicas 1, cores 2, slots 20, demand 0.001")
                .has("store", Kind.SERVICE, "replicas 4, cores 8, slots 200, demand 0.001")
                .has("dns", Kind.RESOLVER, "ttl " + TTL)
                .has("ca", Kind.CERTIFICATE, "")
                .has("h1", Kind.HOST, "")
                .has("h2", Kind.HOST, "")
                .calls("edge", "busy", "timeout 5")
                .calls("edge", "quiet", "timeout 5")
                .calls("busy", "store", "timeout 1, connection-life " + LIFE)
                .calls("quiet", "store", "timeout 1, connection-life " + LIFE)
                .journey("much", 400, "edge", "busy")
                .journey("little", 0.05, "edge", "quiet");
        SystemModel plain = shop.build();
        List<Dependency> ways = new ArrayList<>();
        for (Dependency d : plain.dependencies()) {
            boolean inner = d.to().equals("store");
            ways.add(new Dependency(
                    d.from(), d.to(), false, null, d.settings(), d.mode(), inner ? "dns" : null, inner ? "ca" : null));
        }
        List<Component> components = new ArrayList<>();
        for (Component c : plain.components()) {
            boolean spread = c.id().equals(certificateHosts);
            components.add(new Component(
                    c.id(), c.kind(), c.owner(), false, c.settings(), spread ? List.of("h1", "h2") : List.of(), null));
        }
        return plain.with(components, ways);
    }

    private static double of(Simulation simulation, String from, Series series) {
        return simulation.expected().read(entity(simulation, from), series, simulation.tick() - 5, simulation.tick());
    }

    private static int entity(Simulation simulation, String from) {
        return Names.require(simulation.system(), new Target.OnDependency(from, "store"));
    }

    private static double calls(Simulation simulation, String from) {
        double sent = 0;
        for (long t = simulation.tick() - 4; t <= simulation.tick(); t++) {
            sent += simulation.chronicle().get(t, entity(simulation, from), Column.SENT);
        }
        return sent / 5;
    }

    private static double failing(Simulation simulation, String from, Series series) {
        return of(simulation, from, series) / calls(simulation, from);
    }

    @Test
    void connections_open_anew_as_fast_as_they_age() {
        Simulation simulation = Shop.runTo(Simulation.start(system(""), 1), 5);
        double opened = of(simulation, "busy", Series.CONNECTIONS);
        System.out.printf("4 connections of 120 s: %.4f opened each second, wanted %.4f%n", opened, 4 / LIFE);
        assertThat(opened).isCloseTo(4 / LIFE, within(0.35 * 4 / LIFE));
    }

    @Test
    void a_broken_name_fails_calls_as_names_and_then_connections_expire() {
        Simulation simulation = Simulation.start(system(""), 1);
        simulation.apply(Shop.set("dns", Parameter.UP, 0, 0));
        double ttl = 1 / TTL;
        double life = 1 / LIFE;
        for (int t : new int[] {10, 60, 120, 240}) {
            Shop.runTo(simulation, t);
            double at = t - 2.5;
            double chain = 1 - (ttl * StrictMath.exp(-life * at) - life * StrictMath.exp(-ttl * at)) / (ttl - life);
            double seen = failing(simulation, "busy", Series.RESOLVE_ERRORS);
            System.out.printf(
                    "after %d s without names: %.3f of calls fail, two expiries in a row give %.3f%n", t, seen, chain);
            assertThat(seen).isCloseTo(chain, within(0.03));
        }
    }

    @Test
    void whoever_calls_rarely_fails_first() {
        Simulation simulation = Simulation.start(system(""), 1);
        simulation.apply(Shop.set("dns", Parameter.UP, 0, 0));
        Shop.runTo(simulation, 20);
        double quiet = failing(simulation, "quiet", Series.RESOLVE_ERRORS);
        double busy = failing(simulation, "busy", Series.RESOLVE_ERRORS);
        System.out.printf("20 s without names: %.3f of the rare calls fail, %.3f of the frequent%n", quiet, busy);
        assertThat(quiet).isGreaterThan(2 * busy);
    }

    @Test
    void a_resolver_that_is_up_again_helps_at_once_and_a_wrong_record_lives_on() {
        Simulation down = Simulation.start(system(""), 1);
        Simulation wrong = down.fork();
        down.apply(Shop.set("dns", Parameter.UP, 0, 0));
        wrong.apply(Shop.set("dns", Parameter.VALID, 0, 0));
        Shop.runTo(down, 240);
        Shop.runTo(wrong, 240);
        down.apply(Shop.set("dns", Parameter.UP, 1, 0));
        wrong.apply(Shop.set("dns", Parameter.VALID, 1, 0));
        Shop.runTo(down, 250);
        Shop.runTo(wrong, 250);
        assertThat(failing(down, "busy", Series.RESOLVE_ERRORS)).isLessThan(0.001);
        assertThat(failing(wrong, "busy", Series.RESOLVE_ERRORS)).isGreaterThan(0.3);
        Shop.runTo(wrong, 250 + 6 * (int) TTL);
        assertThat(failing(wrong, "busy", Series.RESOLVE_ERRORS)).isLessThan(0.01);
    }

    @Test
    void an_expired_certificate_fails_new_connections_alone() {
        Simulation simulation = Simulation.start(system(""), 1);
        simulation.apply(Shop.set("ca", Parameter.NOT_AFTER, 10, 0));
        Shop.runTo(simulation, 10);
        assertThat(failing(simulation, "busy", Series.TLS_ERRORS)).isZero();
        Shop.runTo(simulation, 70);
        double seen = failing(simulation, "busy", Series.TLS_ERRORS);
        double aged = 1 - StrictMath.exp(-57.5 / LIFE);
        System.out.printf("60 s after expiry: %.3f of calls refused, connections aged %.3f%n", seen, aged);
        assertThat(seen).isCloseTo(aged, within(0.03));
        assertThat(simulation.mechanism("much")).isEqualTo("certificate refused: busy -> store");
        simulation.apply(Shop.set("ca", Parameter.NOT_AFTER, 1e6, 0));
        Shop.runTo(simulation, 80);
        assertThat(failing(simulation, "busy", Series.TLS_ERRORS)).isZero();
    }

    @Test
    void what_closes_connections_makes_an_expired_certificate_worse() {
        Simulation simulation = Simulation.start(system(""), 1);
        simulation.apply(Shop.set("ca", Parameter.NOT_AFTER, 0, 0));
        Shop.runTo(simulation, 10);
        Simulation closed = simulation.fork();
        Simulation restarted = simulation.fork();
        closed.apply(new Patch.Operate("store", Operation.RECONNECT, 1));
        restarted.apply(new Patch.Restart("busy", 2));
        assertThat(failing(Shop.runTo(simulation, 25), "busy", Series.TLS_ERRORS))
                .isLessThan(0.2);
        assertThat(failing(Shop.runTo(closed, 25), "busy", Series.TLS_ERRORS)).isGreaterThan(0.99);
        assertThat(failing(Shop.runTo(restarted, 25), "busy", Series.TLS_ERRORS))
                .isGreaterThan(0.99);
    }

    @Test
    void one_clock_of_two_that_is_wrong_refuses_half_in_the_end() {
        Simulation simulation = Simulation.start(system("busy"), 1);
        simulation.apply(Shop.set("h1", Parameter.CLOCK_OFFSET, 1e6, 0));
        simulation.apply(Shop.set("ca", Parameter.NOT_AFTER, 1e5, 0));
        simulation.apply(new Patch.Operate("store", Operation.RECONNECT, 1));
        Shop.runTo(simulation, 30);
        assertThat(failing(simulation, "busy", Series.TLS_ERRORS)).isCloseTo(0.5, within(0.01));
        simulation.apply(Shop.set("h1", Parameter.CLOCK_OFFSET, 0, 0));
        Shop.runTo(simulation, 40);
        assertThat(failing(simulation, "busy", Series.TLS_ERRORS)).isLessThan(0.001);
    }

    @Test
    void opening_costs_the_callee_its_cpu() {
        Simulation simulation = Simulation.start(system(""), 1);
        simulation.apply(Shop.set("busy", "store", Parameter.CONNECTION_LIFE, 0));
        Shop.runTo(simulation, 20);
        Simulation costly = simulation.fork();
        costly.apply(Shop.set("busy", "store", Parameter.HANDSHAKE, 0.02));
        Shop.runTo(simulation, 40);
        Shop.runTo(costly, 40);
        double cheap = cpu(simulation);
        double dear = cpu(costly);
        double opened = of(costly, "busy", Series.CONNECTIONS);
        System.out.printf(
                "CPU of the callee %.4f, with %.1f handshakes of 20 ms each second %.4f%n", cheap, opened, dear);
        assertThat(opened).isGreaterThan(350);
        double stretched = cheap / (1 - opened * 0.02 / 32);
        assertThat(dear).isCloseTo(stretched, within(0.02 * stretched));
    }

    private static double cpu(Simulation simulation) {
        int store = Names.componentOf(simulation.system(), "store");
        return simulation.expected().read(store, Series.CPU, simulation.tick() - 5, simulation.tick());
    }
}
