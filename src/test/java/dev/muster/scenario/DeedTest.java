package dev.muster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.ActionSpec.Effect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What faults and actions do once: how it is written, and what an author reads who wrote it wrongly. */
class DeedTest {
    private static final String FAULT = "on: maps, set: {latency.mean: 3s}, ramp: 30s";
    private static final String ACTION = "set: {enabled: false}, takes: 15s";

    private static Scenario read(String from, String to) {
        ScenarioReader.Result result = SmallScenario.read(SmallScenario.with(from, to));
        assertThat(result.all()).isEmpty();
        return ((ScenarioReader.Result.Resolved) result).scenario();
    }

    @Test
    void a_fault_does_something_once() {
        Fault fault = read(FAULT, "on: cache, do: flush 80%").faults().get(0);
        assertThat(fault.deed()).isEqualTo(new Deed(Operation.FLUSH, 0.8));
        assertThat(fault.set()).isEqualTo(Settings.NONE);
        assertThat(fault.endTick()).isEqualTo(-1);
    }

    @Test
    void a_fault_may_set_and_do() {
        Fault fault = read(FAULT, "on: maps, set: {errors: 5%}, do: reconnect 100%")
                .faults()
                .get(0);
        assertThat(fault.deed()).isEqualTo(new Deed(Operation.RECONNECT, 1));
        assertThat(fault.set()).isEqualTo(new Settings(Map.of(Parameter.ERRORS, 0.05)));
    }

    @Test
    void the_trigger_of_a_fault_may_end() {
        Fault fault = read("ramp: 30s", "for: 40s").faults().get(0);
        assertThat(fault.lastsSeconds()).isEqualTo(40);
        assertThat(fault.endTick()).isEqualTo(fault.atTick() + 40);
    }

    @Test
    void an_action_does_something_once() {
        Scenario scenario =
                read("flag-off maps: {on: shop -> maps, " + ACTION, "flag-off maps: {on: shop, do: roll, takes: 20s");
        assertThat(scenario.action("flag-off maps").orElseThrow().effect())
                .isEqualTo(new Effect.Operate(new Deed(Operation.ROLL, 0), Settings.NONE));
    }

    @Test
    void restart_and_rollback_may_begin_an_action_on_what_is_no_component() {
        String doing = "{on: shop, do: kill 100%, takes: 20s";
        assertThat(SmallScenario.problems("flag-off maps: {on: shop -> maps, " + ACTION, "restart workers: " + doing))
                .containsExactly(
                        "65:19: unknown action \"flag-off maps\" | Allowed: restart workers, rollback shop, restart"
                                + " shop, scale shop, restart store.");
        assertThat(SmallScenario.problems("flag-off maps: {on: shop -> maps, " + ACTION, "restart shop: " + doing))
                .anyMatch(problem -> problem.startsWith("38:5: an action cannot begin with \"restart\""));
    }

    @Test
    void an_unknown_operation_is_answered_with_the_nearest() {
        assertThat(SmallScenario.problems(FAULT, "on: cache, do: flash 80%"))
                .containsExactly(
                        "35:40: unknown operation \"flash\" | Maybe you meant \"flush\". Allowed: flush, reconnect.");
    }

    @Test
    void a_kind_has_its_own_operations() {
        assertThat(SmallScenario.problems(FAULT, "on: shop, do: flush 80%"))
                .containsExactly(
                        "35:39: a service like shop has nothing to \"flush\" | Allowed: kill, roll, reconnect.");
        assertThat(SmallScenario.problems(FAULT, "on: web, do: kill 50%"))
                .containsExactly("35:38: nothing can be done to web, a load-balancer | Maybe use \"set\".");
    }

    @Test
    void a_dependency_has_nothing_to_do() {
        assertThat(SmallScenario.problems(FAULT, "on: shop -> maps, do: reconnect 100%"))
                .containsExactly("35:47: \"do\" needs a component, and shop -> maps is none | Maybe use \"set\".");
    }

    @Test
    void an_amount_is_what_the_operation_takes() {
        assertThat(SmallScenario.problems(FAULT, "on: cache, do: flush"))
                .containsExactly("35:40: flush needs a share like 5% behind it | Maybe \"flush 100%\".");
        assertThat(SmallScenario.problems(FAULT, "on: cache, do: flush 120%"))
                .containsExactly("35:46: flush must be 0% to 100%, found \"120%\"");
        assertThat(SmallScenario.problems(FAULT, "on: cache, do: flush most"))
                .containsExactly("35:46: flush must be a share like 5%, found \"most\"");
        assertThat(SmallScenario.problems(FAULT, "on: store, do: roll 50%"))
                .containsExactly("35:45: roll takes nothing behind it, found \"50%\"");
    }

    @Test
    void what_is_done_once_neither_ramps_nor_ends() {
        assertThat(SmallScenario.problems(FAULT, "on: cache, do: flush 80%, for: 10s"))
                .containsExactly("35:56: \"for\" needs a \"set\": what is done once is done");
    }

    @Test
    void a_fault_without_both_does_nothing() {
        assertThat(SmallScenario.problems(FAULT, "on: maps"))
                .containsExactly("35:16: \"set\" is missing in fault slow-maps");
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void the_page_names_every_operation(Operation operation) throws IOException {
        assertThat(Files.readAllLines(Path.of("src/docs/format.md")))
                .anyMatch(line -> line.startsWith("| `" + operation.id() + "` | "));
    }
}
