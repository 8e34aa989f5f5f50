package dev.muster.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.drill.command.EdgeCommand;
import dev.muster.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppraiserTest {

    @ParameterizedTest
    @ValueSource(strings = {"helpful-telemetry", "tutorial"})
    void doing_nothing_costs_far_more_than_the_best_and_both_cost_the_same_every_time(String id) {
        EdgeCommand.Valued valued = Appraiser.value(Played.rules(id));
        assertThat(valued.best()).isPositive().isEqualTo(Played.of(id, "best").cost());
        assertThat(valued.idle())
                .isGreaterThan(3 * valued.best())
                .isEqualTo(Played.of(id, "do-nothing").cost());
    }

    @Test
    void without_a_best_walkthrough_the_bound_is_that_nobody_suffers() {
        Scenario told = Played.rules("tutorial").scenario();
        Scenario untold = new Scenario(
                told.sha256(),
                told.identity(),
                told.system(),
                told.changes(),
                told.faults(),
                told.actions(),
                told.desks(),
                told.personas(),
                told.timeline(),
                told.comms(),
                told.truth(),
                told.hints(),
                told.debrief(),
                List.of());
        assertThat(Appraiser.value(Played.rules(untold)).best()).isZero();
    }
}
