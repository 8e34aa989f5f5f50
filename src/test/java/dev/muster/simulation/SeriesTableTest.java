package dev.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scenario.Component;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Settings;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What can be asked for is what there is. */
class SeriesTableTest {

    @Test
    void a_breaker_is_seen_where_there_is_one() {
        SystemModel system = Shop.onlineBefore()
                .has("mail", Kind.SERVICE, "")
                .calls("checkout", "mail", "breaker.threshold 0.5")
                .build();
        SeriesTable table = SeriesTable.of(system);
        assertThat(table.of(new Target.OnDependency("checkout", "mail"))).contains(Series.BREAKER);
        assertThat(table.of(new Target.OnDependency("checkout", "payments"))).doesNotContain(Series.BREAKER);
        assertThat(table.of(new Target.OnDependency("checkout", "mail")))
                .isEqualTo(Simulation.start(system, 1, false)
                        .telemetry()
                        .seriesOf(new Target.OnDependency("checkout", "mail")));
    }

    @Test
    void whatever_a_law_shows_may_be_asked_for_in_a_file() {
        SystemModel everything = everything();
        SeriesTable table = SeriesTable.of(everything);
        for (Component component : everything.components()) {
            Set<Series> possible = Series.possible(component.kind());
            assertThat(table.of(new Target.OnComponent(component.id())))
                    .as(component.id())
                    .isSubsetOf(possible);
        }
        for (Dependency dependency : everything.dependencies()) {
            assertThat(table.of(dependency.target())).isSubsetOf(Series.possibleOfDependencies());
        }
        assertThat(table.of(new Target.OnJourney("pay"))).isSubsetOf(Series.possibleOfJourneys());
    }

    /** The shop with one more of each kind, and every parameter set to something. */
    private static SystemModel everything() {
        Shop shop = Shop.onlineBefore();
        for (Kind kind : List.of(Kind.HOST, Kind.RESOLVER, Kind.CERTIFICATE, Kind.CONFIG, Kind.JOB, Kind.QUEUE)) {
            shop.has("a-" + kind.id(), kind, "");
        }
        SystemModel plain = shop.calls("a-job", "orders-db", "")
                .calls("checkout", "a-queue", "")
                .calls("a-queue", "payments", "")
                .build();
        List<Component> components = new ArrayList<>();
        for (Component each : plain.components()) {
            boolean placed = each.kind() == Kind.SERVICE || each.kind() == Kind.DATABASE;
            components.add(new Component(
                    each.id(),
                    each.kind(),
                    each.owner(),
                    false,
                    all(Parameter.of(each.kind())),
                    placed ? List.of("a-host") : List.of(),
                    each.kind() == Kind.SERVICE ? "a-config" : null));
        }
        List<Dependency> dependencies = new ArrayList<>();
        for (Dependency each : plain.dependencies()) {
            dependencies.add(new Dependency(
                    each.from(),
                    each.to(),
                    each.optional(),
                    each.onMissOf(),
                    all(
                            each.from().equals("a-queue")
                                    ? Set.of(Parameter.CONSUMERS, Parameter.ATTEMPTS)
                                    : Parameter.ofDependencies()),
                    each.mode(),
                    "a-resolver",
                    "a-certificate"));
        }
        return plain.with(components, dependencies);
    }

    private static Settings all(Set<Parameter> parameters) {
        Map<Parameter, Double> values = new LinkedHashMap<>();
        for (Parameter each : parameters) {
            values.put(each, Math.max(each.least(), Math.min(each.most(), 1)));
        }
        return new Settings(values);
    }
}
