package dev.muster.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.Fault;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.Settings;
import dev.muster.scenario.Target;
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

    private static double speed(World world) {
        return world.live().current(SEARCH, Parameter.SPEED);
    }

    private static World world(Fault fault) {
        Scenario scenario = ScenarioFixture.scenario();
        return World.start(scenario.with(scenario.system(), List.of(fault)), 42);
    }

    private static void run(World world, long tick) {
        while (world.tick() < tick) {
            world.advance(List.of());
        }
    }
}
