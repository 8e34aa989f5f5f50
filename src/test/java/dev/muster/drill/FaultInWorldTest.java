package dev.muster.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.ActionSpec;
import dev.muster.scenario.Deed;
import dev.muster.scenario.Fault;
import dev.muster.scenario.Operation;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.Series;
import dev.muster.scenario.Settings;
import dev.muster.scenario.Target;
import dev.muster.simulation.Simulation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How faults begin and end in the live system, while the twin knows nothing of them. */
class FaultInWorldTest {
    private static final Target SEARCH = new Target.OnComponent("search");

    @Test
    void a_fault_with_an_end_gives_back_what_the_twin_has() {
        Fault brief = new Fault("brief", 5, SEARCH, new Settings(Map.of(Parameter.SPEED, 0.2)), 0, 10, null);
        World world = world(brief);
        run(world, 5);
        assertThat(speed(world)).isEqualTo(1);
        run(world, 6);
        assertThat(speed(world)).isEqualTo(0.2);
        run(world, 15);
        assertThat(speed(world)).isEqualTo(0.2);
        run(world, 16);
        assertThat(speed(world)).isEqualTo(1);
        assertThat(world.live().hash())
                .as("the trigger is gone, what it left behind is not")
                .isNotEqualTo(world.twin().hash());
    }

    @Test
    void a_fault_for_good_stays() {
        World world = world(new Fault("slow", 5, SEARCH, new Settings(Map.of(Parameter.SPEED, 0.2)), 0));
        run(world, 100);
        assertThat(speed(world)).isEqualTo(0.2);
        assertThat(world.twin().current(SEARCH, Parameter.SPEED)).isEqualTo(1);
    }

    @Test
    void what_a_fault_does_once_happens_to_the_live_system_alone() {
        World world = world(new Fault("killed", 5, SEARCH, Settings.NONE, 0, 0, new Deed(Operation.KILL, 1)));
        run(world, 8);
        assertThat(ready(world.live())).isZero();
        assertThat(ready(world.twin())).isEqualTo(2);
        run(world, 60);
        assertThat(ready(world.live())).as("they boot again").isEqualTo(2);
    }

    @Test
    void what_an_action_does_once_happens_to_both() {
        World world = world(new Fault("slow", 5, SEARCH, new Settings(Map.of(Parameter.SPEED, 0.9)), 0));
        run(world, 8);
        world.advanceWith(List.of("kill-all search"));
        world.advanceWith(List.of());
        assertThat(ready(world.live())).isZero();
        assertThat(ready(world.twin())).isZero();
        assertThat(world.live().current(SEARCH, Parameter.SLOTS))
                .as("set together with it")
                .isEqualTo(32);
    }

    private static double ready(Simulation simulation) {
        Simulation later = simulation.fork();
        while (later.tick() % 5 != 0) {
            later.advance();
        }
        return later.telemetry().value(SEARCH, Series.READY, later.tick(), 5);
    }

    private static double speed(World world) {
        return world.live().current(SEARCH, Parameter.SPEED);
    }

    private static World world(Fault fault) {
        Scenario plain = ScenarioFixture.scenario();
        ActionSpec.Effect kill =
                new ActionSpec.Effect.Operate(new Deed(Operation.KILL, 1), new Settings(Map.of(Parameter.SLOTS, 32.0)));
        Scenario scenario = new Scenario(
                plain.sha256(),
                plain.identity(),
                plain.system(),
                plain.changes(),
                List.of(fault),
                List.of(new ActionSpec("kill-all search", SEARCH, kill, 5, List.of("shop"), false)),
                plain.desks(),
                plain.personas(),
                plain.timeline(),
                plain.comms(),
                plain.truth(),
                plain.hints(),
                plain.debrief(),
                plain.walkthroughs());
        return World.start(scenario, 42);
    }

    private static void run(World world, long tick) {
        while (world.tick() < tick) {
            world.advance(List.of());
        }
    }
}
