package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Operation;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import org.junit.jupiter.api.Test;

class ReplicasTest {
    private static final Target APP = new Target.OnComponent("app");

    /** Two replicas that hold a request for five seconds, while something else works on it: a hundred are inside. */
    private static SystemModel patient(String settings) {
        return Shop.empty()
                .has("front", Kind.LOAD_BALANCER, "")
                .has("app", Kind.SERVICE, "replicas 2, slots 200, demand 0.001, boot 10, " + settings)
                .has("slow", Kind.THIRD_PARTY, "latency.mean 5, latency.spread 0")
                .calls("front", "app", "timeout 60")
                .calls("app", "slow", "timeout 60")
                .journey("go", 20, "front", "app")
                .build();
    }

    /** One replica does 100 requests a second. */
    private static SystemModel busy(String settings) {
        return Shop.empty()
                .has("app", Kind.SERVICE, "replicas 4, cores 1, slots 10, demand 0.01, " + settings)
                .journey("go", 100, "app")
                .build();
    }

    private static double ready(Simulation simulation) {
        return simulation.world().gauges[simulation.world().top.gauges.find(component(simulation), Series.READY)];
    }

    private static int component(Simulation simulation) {
        return Names.require(simulation.system(), APP);
    }

    private static double inside(Simulation simulation) {
        return simulation.world().inside[simulation.world().top.nodeOf[component(simulation)]];
    }

    /** Half of what is inside fails; the other half goes on as before: {@code N(t) = N (1 - e^(-t/5) / 2)} are inside, and N(t)/5 leave each second. */
    @Test
    void a_dead_replica_takes_its_share_of_what_is_inside_and_of_every_cohort() {
        Simulation simulation = Shop.runTo(Simulation.start(patient(""), 7), 60);
        Simulation twin = simulation.fork();
        double inside = inside(simulation);
        simulation.apply(new Patch.Operate("app", Operation.KILL, 0.5));
        assertThat(inside(simulation)).isCloseTo(inside / 2, within(1e-9));
        double failed = 0;
        for (int second = 0; second < 10; second++) {
            simulation.advance();
            twin.advance();
            failed += simulation.journey("go").failed();
            double now =
                    simulation.journey("go").good() + simulation.journey("go").slow();
            double then = twin.journey("go").good() + twin.journey("go").slow();
            double left = then * (1 - StrictMath.exp(-(second + 0.5) / 5) / 2);
            assertThat(now).as("second %d", second).isCloseTo(left, within(0.03 * left));
        }
        System.out.printf("R-kill: of %.2f inside %.2f failed (half: %.2f)%n", inside, failed, inside / 2);
        assertThat(failed).isCloseTo(inside / 2, within(0.01));
    }

    @Test
    void whoever_begins_ends_once_whatever_dies() {
        Simulation simulation = Shop.runTo(Simulation.start(patient(""), 7), 10);
        double begun = inside(simulation);
        double ended = 0;
        for (int second = 10; second < 120; second++) {
            if (second % 17 == 0) {
                simulation.apply(new Patch.Operate("app", Operation.KILL, 0.5));
            }
            simulation.advance();
            JourneyTick at = simulation.journey("go");
            begun += at.begun();
            ended += at.good() + at.slow() + at.failed();
        }
        assertThat(ended + inside(simulation)).isCloseTo(begun, within(1e-6 * begun));
    }

    @Test
    void a_dead_replica_is_back_after_its_boot_and_counts_as_restarted() {
        Simulation simulation = Shop.runTo(Simulation.start(patient(""), 7), 60);
        assertThat(ready(simulation)).isEqualTo(2);
        simulation.apply(new Patch.Operate("app", Operation.KILL, 0.5));
        double restarts = 0;
        for (int second = 0; second < 10; second++) {
            simulation.advance();
            assertThat(ready(simulation)).as("after %d s", second + 1).isEqualTo(second < 9 ? 1 : 2);
            restarts += simulation.world()
                    .gauges[simulation.world().top.gauges.find(component(simulation), Series.RESTARTS)];
        }
        assertThat(restarts).isEqualTo(1);
    }

    @Test
    void a_rolling_restart_takes_one_replica_at_a_time_and_loses_nobody() {
        Simulation simulation = Shop.runTo(Simulation.start(busy("boot 10"), 7), 60);
        simulation.apply(new Patch.Operate("app", Operation.ROLL, 0));
        double failed = 0;
        for (int second = 0; second < 45; second++) {
            simulation.advance();
            failed += simulation.journey("go").failed();
            assertThat(ready(simulation)).as("after %d s", second + 1).isEqualTo(second < 39 ? 3 : 4);
        }
        assertThat(failed).isLessThan(1e-6);
    }

    @Test
    void a_new_replica_boots_before_it_takes_requests_and_scaling_down_loses_nobody() {
        Simulation simulation = Shop.runTo(Simulation.start(patient("boot 20"), 7), 60);
        simulation.apply(Shop.set("app", Parameter.REPLICAS, 6, 0));
        Shop.runTo(simulation, 79);
        assertThat(ready(simulation)).isEqualTo(2);
        Shop.runTo(simulation, 81);
        assertThat(ready(simulation)).isEqualTo(6);
        simulation.apply(Shop.set("app", Parameter.REPLICAS, 1, 0));
        double failed = 0;
        for (int second = 0; second < 20; second++) {
            simulation.advance();
            failed += simulation.journey("go").failed();
        }
        assertThat(ready(simulation)).isEqualTo(1);
        assertThat(failed).isLessThan(1e-6);
    }

    /** Speed grows from a quarter to the whole: at overload four replicas of 100/s carry 400 x (1/4 + 3/4 t/30) while all of them are t seconds old. */
    @Test
    void a_replica_warms_up_in_a_straight_line() {
        Simulation simulation = Shop.runTo(Simulation.start(busy("warm-up 30"), 7), 60);
        simulation.apply(new Patch.Restart("app", 2));
        simulation.apply(new Patch.SetTo(new Target.OnJourney("go"), Parameter.RATE, 1000, 0));
        Shop.runTo(simulation, 62);
        for (int age = 0; age < 35; age++) {
            simulation.advance();
            double done =
                    simulation.journey("go").good() + simulation.journey("go").slow();
            double expected = 400 * (0.25 + 0.75 * Math.min(1, age / 30.0));
            if (age > 2) {
                assertThat(done).as("%d s old", age).isCloseTo(expected, within(0.03 * expected));
            }
        }
    }

    @Test
    void a_restart_of_all_works_as_ever_and_shows() {
        Simulation simulation = Shop.runTo(Simulation.start(patient(""), 7), 60);
        simulation.apply(new Patch.Restart("app", 5));
        Shop.runTo(simulation, 64);
        assertThat(ready(simulation)).isZero();
        assertThat(simulation.mechanism("go")).isEqualTo("refused at app: no replica is up");
        Shop.runTo(simulation, 66);
        assertThat(ready(simulation)).isEqualTo(2);
        assertThat(simulation.telemetry().value(APP, Series.RESTARTS, 65, 5)).isEqualTo(0.4);
    }
}
