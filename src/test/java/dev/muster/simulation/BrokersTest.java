package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Operation;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import org.junit.jupiter.api.Test;

/** Queues: what is published waits, is taken up, comes again, sticks, or is lost; and nothing else happens to it. */
class BrokersTest {
    private static final Target GROUP = new Target.OnDependency("orders", "worker");

    /** An api that publishes orders, and a worker with a database that works them off. */
    private static Simulation orders(double rate, String queue, String group, String worker) {
        return Simulation.start(
                Shop.empty()
                        .has("api", Kind.SERVICE, "replicas 2, cores 4, slots 100, demand 0.001")
                        .has("orders", Kind.QUEUE, "latency.mean 0.004, " + queue)
                        .has("worker", Kind.SERVICE, "replicas 2, cores 1, slots 20, " + worker)
                        .has("db", Kind.DATABASE, "cores 4, connections 50, demand 0.002")
                        .calls("api", "orders", "timeout 1")
                        .calls("orders", "worker", "timeout 30, " + group)
                        .calls("worker", "db", "timeout 5")
                        .journey("order", rate, "api")
                        .build(),
                11);
    }

    private static double gauge(Simulation simulation, Series series) {
        return simulation.telemetry().value(GROUP, series, simulation.tick(), 0);
    }

    private static Patch set(Parameter parameter, double value) {
        return Shop.set("orders", "worker", parameter, value);
    }

    @Test
    void a_consumer_that_is_fast_enough_leaves_nothing_and_its_database_bears_the_load() {
        Simulation simulation = orders(60, "", "consumers 8", "demand 0.01");
        Shop.runTo(simulation, 60);
        double db = simulation.telemetry().value(new Target.OnComponent("db"), Series.RATE, 60, 60);
        assertThat(gauge(simulation, Series.BACKLOG)).isLessThan(8);
        assertThat(db).isCloseTo(60, within(4.0));
    }

    /** A consumer of 8 places and 0.2 s a message does 40/s; at 60/s the backlog grows by 20/s and the oldest is a third of the time old. */
    @Test
    void the_backlog_grows_by_what_the_consumer_cannot_do() {
        Simulation simulation = orders(60, "", "consumers 8, network 0.1875", "demand 0.01");
        double before = gauge(simulation, Series.BACKLOG);
        Shop.runTo(simulation, 300);
        double slope = (gauge(simulation, Series.BACKLOG) - before) / 300;
        double expected = 60 - 8 / 0.2;
        System.out.printf("queue: the backlog grows by %.2f/s, 60 - 8/0.2 = %.2f/s%n", slope, expected);
        assertThat(slope).isCloseTo(expected, within(1.5));
        double waiting = 2100 * slope / 60;
        assertThat(gauge(simulation, Series.OLDEST)).isCloseTo(waiting, within(0.06 * waiting));
        assertThat(gauge(simulation, Series.LAG)).isCloseTo(gauge(simulation, Series.BACKLOG) / 40, within(40.0));
        assertThat(simulation.journey("order").good()).isGreaterThan(40);
    }

    @Test
    void many_places_at_a_fast_consumer_do_not_swing() {
        Simulation simulation = orders(10, "partitions 64", "consumers 64", "demand 0.01, queue 200");
        simulation.apply(set(Parameter.ENABLED, 0));
        Shop.runTo(simulation, 300);
        assertThat(gauge(simulation, Series.BACKLOG)).isCloseTo(3000, within(200.0));
        assertThat(gauge(simulation, Series.OLDEST)).isCloseTo(300, within(8.0));
        simulation.apply(set(Parameter.ENABLED, 1));
        Shop.runTo(simulation, 302);
        for (int t = 303; t <= 312; t++) {
            Shop.runTo(simulation, t);
            double served = simulation.chronicle().get(t, 2, Column.SERVED);
            double refused = simulation.chronicle().get(t, 2, Column.REFUSED);
            assertThat(served).as("served in second %s", t).isCloseTo(200, within(8.0));
            assertThat(refused).as("refused in second %s", t).isLessThan(2);
        }
    }

    @Test
    void no_more_is_done_at_once_than_there_are_partitions() {
        Simulation simulation = orders(60, "partitions 3", "consumers 20, network 0.1875", "demand 0.01");
        Shop.runTo(simulation, 100);
        double done = simulation.telemetry().value(new Target.OnComponent("worker"), Series.RATE, 100, 60);
        assertThat(done).isCloseTo(3 / 0.2, within(1.0));
    }

    @Test
    void every_message_is_done_waits_is_under_way_or_was_dropped() {
        Simulation simulation =
                orders(50, "dead-letters 1", "consumers 8, attempts 2, backoff.base 0.5", "demand 0.01");
        World w = simulation.world();
        double published = 0;
        double done = 0;
        double dropped = 0;
        double start = gauge(simulation, Series.BACKLOG);
        for (int t = 0; t < 300; t++) {
            if (t == 20) {
                simulation.apply(Shop.set("worker", Parameter.ERRORS, 0.5, 10));
            } else if (t == 100) {
                simulation.apply(new Patch.Restart("worker", 20));
            } else if (t == 150) {
                simulation.apply(Shop.set("orders", Parameter.POISON, 2, 0));
            } else if (t == 200) {
                simulation.apply(new Patch.Operate("orders", Operation.PARK, 2));
                simulation.apply(Shop.set("worker", Parameter.ERRORS, 0, 0));
            }
            simulation.advance();
            long tick = simulation.tick();
            published += simulation.chronicle().get(tick, 1, Column.SERVED);
            done += good(simulation, tick);
            dropped += w.gauges[w.top.gauges.find(5, Series.DROPPED)];
        }
        double backlog = w.gauges[w.top.gauges.find(5, Series.BACKLOG)];
        System.out.printf(
                "queue: %.1f published, %.1f done, %.1f dropped, %.1f wait%n", published, done, dropped, backlog);
        assertThat(dropped).isGreaterThan(500);
        assertThat(done + dropped + backlog - start).isCloseTo(published, within(10.0));
    }

    private static double good(Simulation simulation, long tick) {
        return simulation.chronicle().get(tick, 5, Column.SENT)
                - simulation.chronicle().get(tick, 5, Column.FAILED);
    }

    @Test
    void without_dead_letters_what_fails_comes_again_until_it_is_done() {
        Simulation simulation = orders(20, "", "consumers 8, backoff.base 1", "demand 0.01");
        simulation.apply(Shop.set("worker", Parameter.ERRORS, 1, 0));
        Shop.runTo(simulation, 60);
        assertThat(gauge(simulation, Series.BACKLOG)).isCloseTo(1200, within(120.0));
        simulation.apply(Shop.set("worker", Parameter.ERRORS, 0, 0));
        Shop.runTo(simulation, 120);
        assertThat(gauge(simulation, Series.BACKLOG)).isLessThan(20);
        assertThat(gauge(simulation, Series.DROPPED)).isZero();
    }

    @Test
    void what_is_too_old_is_dropped_and_a_purge_drops_the_rest() {
        Simulation simulation = orders(20, "retention 100", "", "demand 0.01");
        simulation.apply(set(Parameter.ENABLED, 0));
        Shop.runTo(simulation, 200);
        assertThat(gauge(simulation, Series.OLDEST)).isCloseTo(100, within(12.0));
        assertThat(gauge(simulation, Series.DROPPED)).isCloseTo(20, within(12.0));
        assertThat(gauge(simulation, Series.BACKLOG)).isCloseTo(2000, within(200.0));
        simulation.apply(new Patch.Operate("orders", Operation.PURGE, 1));
        Shop.runTo(simulation, 205);
        assertThat(gauge(simulation, Series.BACKLOG)).isLessThan(150);
    }

    @Test
    void every_group_has_a_backlog_of_its_own() {
        Simulation simulation = Simulation.start(
                Shop.empty()
                        .has("api", Kind.SERVICE, "replicas 2, cores 4, slots 100, demand 0.001")
                        .has("orders", Kind.QUEUE, "latency.mean 0.004")
                        .has("worker", Kind.SERVICE, "")
                        .has("mail", Kind.THIRD_PARTY, "latency.mean 0.1")
                        .calls("api", "orders", "timeout 1")
                        .calls("orders", "worker", "timeout 5")
                        .calls("orders", "mail", "timeout 5, consumers 1")
                        .journey("order", 30, "api")
                        .build(),
                1);
        double mail = simulation.telemetry().value(new Target.OnDependency("orders", "mail"), Series.BACKLOG, 0, 0);
        double all = simulation.telemetry().value(new Target.OnComponent("orders"), Series.BACKLOG, 0, 0);
        assertThat(gauge(simulation, Series.BACKLOG)).isLessThan(5);
        assertThat(mail).isCloseTo(1800 * 20, within(1500.0));
        assertThat(all).isCloseTo(mail, within(10.0));
    }

    @Test
    void a_stuck_partition_holds_its_part_and_the_others_go_on() {
        Simulation simulation = orders(40, "partitions 8", "consumers 8", "demand 0.01, boot 5");
        simulation.apply(Shop.set("orders", Parameter.POISON, 1, 0));
        simulation.apply(set(Parameter.BACKOFF_BASE, 60));
        Shop.runTo(simulation, 100);
        assertThat(gauge(simulation, Series.STUCK)).isEqualTo(1);
        assertThat(gauge(simulation, Series.BACKLOG)).isCloseTo(500, within(60.0));
        assertThat(gauge(simulation, Series.OLDEST)).isCloseTo(100, within(5.0));
        simulation.apply(new Patch.Operate("orders", Operation.PARK, 1));
        Shop.runTo(simulation, 120);
        assertThat(gauge(simulation, Series.BACKLOG)).isLessThan(10);
        assertThat(gauge(simulation, Series.STUCK)).isZero();
    }

    @Test
    void a_fork_goes_on_like_the_straight_run() {
        Simulation simulation = orders(60, "", "consumers 8, network 0.1875, attempts 2", "demand 0.01, errors 0.1");
        Simulation fork = simulation.fork();
        Shop.runTo(simulation, 50);
        Shop.runTo(fork, 50);
        assertThat(fork.hash()).isEqualTo(simulation.hash());
    }
}
