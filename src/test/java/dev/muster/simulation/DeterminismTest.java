package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.scenario.Component;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same inputs give the same world, to the last bit. */
class DeterminismTest {
    private static final long SEED = 42;

    private static void fault(Simulation simulation) {
        simulation.apply(Shop.set("tracking", Parameter.LATENCY_MEAN, 3, 60));
    }

    private static Simulation played(Simulation simulation, long until) {
        while (simulation.tick() < until) {
            if (simulation.tick() == 20) {
                fault(simulation);
            }
            if (simulation.tick() == 120) {
                simulation.apply(new Patch.Restart("checkout", 10));
            }
            if (simulation.tick() == 150) {
                simulation.apply(Shop.set("checkout", "payments", Parameter.ATTEMPTS, 4));
                simulation.apply(new Patch.Dip("payments", 0.5, 20));
            }
            simulation.advance();
        }
        return simulation;
    }

    @Test
    void the_same_seed_and_patches_give_the_same_hash_and_another_seed_another() {
        long hash = played(Simulation.start(Shop.online(), SEED), 200).hash();
        assertThat(played(Simulation.start(Shop.online(), SEED), 200).hash()).isEqualTo(hash);
        assertThat(played(Simulation.start(Shop.online(), SEED + 1), 200).hash())
                .isNotEqualTo(hash);
    }

    @Test
    void a_fork_and_a_restored_snapshot_go_on_like_the_straight_run() {
        long straight = played(Simulation.start(Shop.online(), SEED), 200).hash();
        Simulation simulation = played(Simulation.start(Shop.online(), SEED), 121);
        Simulation fork = simulation.fork();
        Snapshot snapshot = simulation.snapshot();
        played(simulation, 140);
        assertThat(played(fork, 200).hash()).isEqualTo(straight);
        assertThat(snapshot.tick()).isEqualTo(121);
        assertThat(played(Simulation.restore(Shop.online(), snapshot), 200).hash())
                .isEqualTo(straight);
        assertThat(played(Simulation.restore(Shop.online(), snapshot), 200).hash())
                .isEqualTo(straight);
        assertThat(played(simulation, 200).hash()).isEqualTo(straight);
    }

    @Test
    void a_fork_lives_its_own_life() {
        Simulation live = played(Simulation.start(Shop.online(), SEED), 60);
        Simulation twin = live.fork();
        twin.apply(Shop.set("checkout", "tracking", Parameter.ENABLED, 0));
        Shop.runTo(live, 200);
        Shop.runTo(twin, 200);
        assertThat(live.journey("pay").failed()).isGreaterThan(5);
        assertThat(twin.journey("pay").failed()).isLessThan(0.1);
        assertThat(live.journey("pay").begun()).isEqualTo(twin.journey("pay").begun());
    }

    @Test
    void a_snapshot_fits_only_its_own_system() {
        Snapshot snapshot = Simulation.start(Shop.online(), SEED).snapshot();
        SystemModel other = Shop.onlineBefore().has("fax", Kind.SERVICE, "").build();
        assertThatThrownBy(() -> Simulation.restore(other, snapshot)).hasMessageContaining("another system");
    }

    @Test
    void looking_leaves_the_world_alone() {
        Simulation seen = Simulation.start(Shop.online(), SEED);
        Simulation unseen = Simulation.start(Shop.online(), SEED);
        for (int i = 0; i < 100; i++) {
            seen.advance();
            unseen.advance();
            seen.telemetry().points(new Target.OnComponent("checkout"), Series.P99, seen.tick() - 20, seen.tick());
            seen.telemetry().logs("checkout", -60, seen.tick(), null, 100);
            seen.telemetry().traces("pay", seen.tick(), 10);
            seen.mechanism("pay");
            seen.alerts();
        }
        assertThat(seen.hash()).isEqualTo(unseen.hash());
    }

    @Test
    void a_component_that_nobody_calls_changes_nobody_elses_chance() {
        SystemModel more = Shop.onlineBefore()
                .has("a-fax", Kind.SERVICE, "demand 0.01")
                .journey("fax", 3, "a-fax")
                .build();
        Simulation plain = played(Simulation.start(Shop.online(), SEED), 160);
        Simulation other = played(Simulation.start(more, SEED), 160);
        assertThat(other.journey("pay")).isEqualTo(plain.journey("pay"));
        assertThat(other.journey("browse")).isEqualTo(plain.journey("browse"));
        assertThat(other.telemetry().logs("checkout", 0, 160, null, 50))
                .isEqualTo(plain.telemetry().logs("checkout", 0, 160, null, 50));
        assertThat(other.telemetry().traces("pay", 100, 5))
                .isEqualTo(plain.telemetry().traces("pay", 100, 5));
    }

    @Test
    void the_order_of_components_in_the_file_does_not_matter() {
        SystemModel model = Shop.online();
        List<Component> reversed = new ArrayList<>(model.components());
        Collections.reverse(reversed);
        SystemModel other =
                new SystemModel(reversed, model.dependencies(), model.journeys(), model.alerts(), model.runbooks());
        assertThat(played(Simulation.start(other, SEED), 100).journey("pay"))
                .isEqualTo(played(Simulation.start(model, SEED), 100).journey("pay"));
    }

    @Test
    void telemetry_on_or_off_makes_no_difference_to_the_world() {
        Simulation watched = played(Simulation.start(Shop.online(), SEED), 200);
        Simulation alone = played(Simulation.start(Shop.online(), SEED, false), 200);
        System.out.printf("R6 hash with telemetry %x, without %x%n", watched.hash(), alone.hash());
        assertThat(alone.hash()).isEqualTo(watched.hash());
        assertThat(alone.telemetryHash()).isZero();
    }

    @Test
    void the_hash_of_this_version_is_known() {
        long hash = played(Simulation.start(Shop.online(), SEED), 200).hash();
        assertThat(Simulation.VERSION).isEqualTo(2);
        assertThat(Long.toHexString(hash))
                .as("the hash of version 2: raise Simulation.VERSION when the same inputs give another world")
                .isEqualTo("3c9c417c4596297e");
    }
}
