package dev.muster.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.Component;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Settings;
import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MapLayoutTest {
    @Test
    void callers_stand_left_of_what_they_call() {
        Map<String, MapLayout.Place> map = MapLayout.of(system("web checkout", "checkout payments", "web payments"))
                .places();
        assertThat(map.get("web").x()).isEqualTo(0);
        assertThat(map.get("checkout").x()).isEqualTo(1);
        assertThat(map.get("payments").x()).isEqualTo(2);
    }

    @Test
    void no_two_components_share_a_place() {
        Map<String, MapLayout.Place> map = MapLayout.of(system(
                        "web storefront",
                        "web checkout",
                        "storefront catalogue",
                        "catalogue cache",
                        "catalogue db",
                        "checkout db"))
                .places();
        assertThat(new HashSet<>(map.values())).hasSize(map.size());
    }

    @Test
    void lines_that_need_not_cross_do_not() {
        Map<String, MapLayout.Place> map =
                MapLayout.of(system("web a", "web b", "b d", "a c")).places();
        boolean calleesInOrder = map.get("c").y() < map.get("d").y();
        boolean callersInOrder = map.get("a").y() < map.get("b").y();
        assertThat(calleesInOrder).isEqualTo(callersInOrder);
    }

    @Test
    void a_line_over_a_column_keeps_a_free_row_there() {
        MapLayout map = MapLayout.of(system("a b", "b c", "a c"));
        assertThat(map.passes("a", "c")).hasSize(1).doesNotContain(map.places().get("b"));
        assertThat(map.passes("a", "b")).isEmpty();
    }

    @Test
    void components_that_call_each_other_still_get_places() {
        Map<String, MapLayout.Place> map = MapLayout.of(system("a b", "b a")).places();
        assertThat(map.get("a").x()).isLessThan(map.get("b").x());
    }

    private static SystemModel system(String... calls) {
        List<String> names = new ArrayList<>();
        List<Dependency> dependencies = new ArrayList<>();
        for (String call : calls) {
            String[] ends = call.split(" ");
            Arrays.stream(ends).filter(end -> !names.contains(end)).forEach(names::add);
            dependencies.add(new Dependency(ends[0], ends[1], false, null, Settings.NONE));
        }
        List<Component> components = names.stream()
                .map(name -> new Component(name, Kind.SERVICE, "shop", false, Settings.NONE))
                .toList();
        return new SystemModel(components, dependencies, List.of(), List.of(), List.of());
    }
}
