package dev.muster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RollbacksTest {
    private static final String STORE_CHANGE =
            "  - {at: -30m, on: store, what: more cores, by: data, set: {cores: 8}}\n";

    @Test
    void the_latest_change_is_undone_with_the_fault_that_it_brought() {
        Scenario small = read(SmallScenario.text());
        assertThat(small.undoneByRollback("shop", 100))
                .containsExactly(
                        new Undo(new Target.OnComponent("maps"), new Settings(Map.of(Parameter.LATENCY_MEAN, 0.04))));
    }

    @Test
    void what_a_change_set_goes_back_to_what_it_was_before() {
        String twice = STORE_CHANGE + STORE_CHANGE.replace("-30m", "5m").replace("8", "16");
        Scenario small = read(SmallScenario.with(STORE_CHANGE, twice));
        Target store = new Target.OnComponent("store");
        assertThat(small.undoneByRollback("store", 299))
                .containsExactly(new Undo(store, new Settings(Map.of(Parameter.CORES, 2.0))));
        assertThat(small.undoneByRollback("store", 300))
                .containsExactly(new Undo(store, new Settings(Map.of(Parameter.CORES, 8.0))));
    }

    @Test
    void an_innocent_change_leaves_nothing_to_undo() {
        Scenario small = read(SmallScenario.with(", brings: slow-maps", ""));
        assertThat(small.undoneByRollback("shop", 100)).isEmpty();
        assertThat(small.undoneByRollback("web", 100)).as("was never changed").isEmpty();
        assertThat(small.undoneByRollback("store", -1801)).as("not changed yet").isEmpty();
    }

    @Test
    void a_change_of_a_dependency_is_its_callers() {
        String change = "  - {at: -1m, on: shop -> maps, what: longer timeout, by: sales, set: {timeout: 20s}}\n";
        Scenario small = read(SmallScenario.with(STORE_CHANGE, STORE_CHANGE + change));
        assertThat(small.undoneByRollback("shop", 0))
                .containsExactly(new Undo(
                        new Target.OnDependency("shop", "maps"), new Settings(Map.of(Parameter.TIMEOUT, 2.0))));
    }

    private static Scenario read(String text) {
        return SmallScenario.read(text).found().orElseThrow();
    }
}
