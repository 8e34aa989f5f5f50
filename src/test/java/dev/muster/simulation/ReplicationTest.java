package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Operation;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import org.junit.jupiter.api.Test;

/** Followers that fall behind, primaries that change, and writes that only one history has. */
class ReplicationTest {
    private static final double WRITES = 100 * 0.4;

    /** A hundred requests a second, of which four in ten write. */
    private static Simulation store(String settings) {
        return Simulation.start(
                Shop.empty()
                        .has("api", Kind.SERVICE, "replicas 4, cores 4, slots 400, demand 0.001")
                        .has("db", Kind.DATABASE, "cores 8, demand 0.005, replication.writes 0.4, " + settings)
                        .calls("api", "db", "timeout 5")
                        .journey("use", 100, "api")
                        .build(),
                3);
    }

    private static double seen(Simulation simulation, Series series) {
        return simulation.telemetry().value(new Target.OnComponent("db"), series, simulation.tick(), 0);
    }

    private static Patch set(Parameter parameter, double value) {
        return Shop.set("db", parameter, value, 0);
    }

    /** After t seconds at an apply rate a &lt; w, the oldest write that a follower lacks is {@code t (1 - a/w)} old. */
    @Test
    void followers_fall_behind_by_what_they_cannot_take_over() {
        Simulation simulation = store("replication.followers 2, replication.reads 0.5");
        simulation.apply(set(Parameter.APPLY_RATE, 30));
        Shop.runTo(simulation, 200);
        double lag = 200 * (1 - 30 / WRITES);
        double stale = 0.5 * (1 - StrictMath.exp(-lag / 60));
        System.out.printf(
                "replication: lag %.1f s, closed form %.1f s; stale reads %.3f, closed form %.3f%n",
                seen(simulation, Series.LAG), lag, seen(simulation, Series.STALE), stale);
        assertThat(seen(simulation, Series.LAG)).isCloseTo(lag, within(0.12 * lag));
        assertThat(seen(simulation, Series.STALE)).isCloseTo(stale, within(0.06));
        assertThat(simulation.world().wrong[0]).isCloseTo(0.6 * seen(simulation, Series.STALE), within(0.02));
        assertThat(simulation.journey("use").good()).isGreaterThan(80);
        simulation.apply(set(Parameter.FOLLOWER_READS, 0));
        Shop.runTo(simulation, 205);
        assertThat(seen(simulation, Series.STALE)).isZero();
    }

    /** f = 0.6 of the requests go to two followers: the primary's 0.4 bound all at 1/0.4 of what it could do alone. */
    @Test
    void followers_share_the_reads() {
        Simulation alone = store("");
        Simulation spread = store("replication.followers 2, replication.reads 1");
        Shop.runTo(alone, 60);
        Shop.runTo(spread, 60);
        double factor = spread.world().tuning.cores[1] / alone.world().tuning.cores[1];
        assertThat(factor).isCloseTo(1 / 0.4, within(1e-9));
        assertThat(spread.world().tuning.cores[0]).isEqualTo(alone.world().tuning.cores[0]);
    }

    @Test
    void a_synchronous_write_waits_for_a_follower_and_hangs_without_one() {
        Simulation plain = store("replication.followers 1, replication.apply 50");
        Simulation waits = store("replication.followers 1, replication.apply 50, replication.synchronous 1");
        Shop.runTo(plain, 30);
        Shop.runTo(waits, 30);
        assertThat(waits.world().effects.extra[0]).isGreaterThanOrEqualTo(0.4 / 50);
        assertThat(seen(waits, Series.STALE)).isZero();
        waits.apply(set(Parameter.CUT_OFF, 1));
        plain.apply(set(Parameter.CUT_OFF, 1));
        Shop.runTo(waits, 60);
        Shop.runTo(plain, 60);
        assertThat(waits.journey("use").failed() / waits.journey("use").begun()).isCloseTo(0.4, within(0.05));
        assertThat(plain.journey("use").good() / plain.journey("use").begun()).isGreaterThan(0.99);
    }

    @Test
    void fenced_nobody_takes_writes_for_five_seconds_and_what_was_behind_is_lost() {
        Simulation simulation = store("replication.followers 2, replication.failover 10, replication.fenced 1");
        simulation.apply(set(Parameter.CUT_OFF, 1));
        Shop.runTo(simulation, 5);
        assertThat(seen(simulation, Series.LAG)).isCloseTo(5, within(1.0));
        Shop.runTo(simulation, 12);
        double refused = simulation.world().tuning.errors[1];
        assertThat(refused).isCloseTo(0.4, within(1e-9));
        assertThat(simulation.mechanism("use")).isEqualTo("db is read-only: no primary");
        Shop.runTo(simulation, 40);
        assertThat(seen(simulation, Series.PRIMARIES)).isEqualTo(1);
        assertThat(seen(simulation, Series.LAG)).isLessThan(1);
        assertThat(seen(simulation, Series.DIVERGED)).isCloseTo(10 * WRITES, within(60.0));
        assertThat(simulation.telemetry().logs("db", 0, 40, "read-only", 50)).isNotEmpty();
    }

    @Test
    void without_a_fence_two_primaries_write_until_one_is_fenced_and_the_histories_are_reconciled() {
        Simulation simulation = store("replication.followers 2, replication.failover 10");
        simulation.apply(set(Parameter.CUT_OFF, 1));
        Shop.runTo(simulation, 43);
        simulation.apply(set(Parameter.CUT_OFF, 0));
        Shop.runTo(simulation, 110);
        assertThat(seen(simulation, Series.PRIMARIES)).isEqualTo(2);
        double diverged = seen(simulation, Series.DIVERGED);
        assertThat(diverged).isCloseTo((10 + 100) * WRITES, within(400.0));
        assertThat(simulation.journey("use").good() / simulation.journey("use").begun())
                .isGreaterThan(0.99);
        assertThat(seen(simulation, Series.STALE)).isGreaterThan(0.3);
        Simulation unfenced = simulation.fork();
        unfenced.apply(new Patch.Operate("db", Operation.RECONCILE, 1));
        simulation.apply(set(Parameter.FENCED, 1));
        Shop.runTo(simulation, 130);
        Shop.runTo(unfenced, 130);
        assertThat(seen(unfenced, Series.PRIMARIES)).isEqualTo(2);
        assertThat(seen(unfenced, Series.DIVERGED)).isGreaterThan(500);
        assertThat(seen(simulation, Series.PRIMARIES)).isEqualTo(1);
        assertThat(seen(simulation, Series.STALE)).isGreaterThan(0.1);
        simulation.apply(new Patch.Operate("db", Operation.RECONCILE, 1));
        Shop.runTo(simulation, 135);
        assertThat(seen(simulation, Series.DIVERGED)).isZero();
        assertThat(seen(simulation, Series.STALE)).isZero();
    }

    @Test
    void a_promotion_by_hand_loses_what_was_behind() {
        Simulation simulation = store("replication.followers 1, replication.apply 30");
        Shop.runTo(simulation, 20);
        double lag = seen(simulation, Series.LAG);
        double behind = lag * WRITES;
        simulation.apply(new Patch.Operate("db", Operation.PROMOTE, 1));
        Shop.runTo(simulation, 30);
        assertThat(seen(simulation, Series.PRIMARIES)).isEqualTo(1);
        assertThat(seen(simulation, Series.DIVERGED)).isCloseTo(behind, within(0.1 * behind));
    }
}
