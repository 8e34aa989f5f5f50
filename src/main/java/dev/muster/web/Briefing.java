package dev.muster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.drill.Reception.Member;
import dev.muster.scenario.ActionSpec;
import dev.muster.scenario.Comms;
import dev.muster.scenario.Component;
import dev.muster.scenario.FailureModes;
import dev.muster.scenario.Persona;
import dev.muster.scenario.Runbook;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import dev.muster.simulation.SeriesTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a member of a drill may know of its world: what can be looked at, done and claimed, and where it stands on the map. Nothing of
 * what is wrong, and not which scenario it is.
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Briefing(
        Me me,
        String briefing,
        List<Box> components,
        List<Line> dependencies,
        List<Way> journeys,
        List<String> runbooks,
        List<Deed> actions,
        List<Mode> failureModes,
        List<String> desks,
        List<Persona> personas,
        Rhythm comms) {

    /** The member: a seat by its name, or a host. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Me(@Nullable String seat, @Nullable String name, boolean host, List<String> desks) {}

    record Box(String id, String kind, String owner, boolean critical, List<String> series, double x, double y) {}

    record Line(String from, String to, boolean optional, List<String> series, List<MapLayout.Place> passes) {}

    record Way(String id, List<String> through, boolean critical, List<String> series) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Deed(String name, boolean takesNumber, int takesSeconds, List<String> may, boolean risky) {
        static Deed of(ActionSpec action) {
            return new Deed(action.name(), action.takesNumber(), action.takesSeconds(), action.may(), action.risky());
        }
    }

    record Mode(String id, String label, String family) {}

    /** Who must be kept informed, and how often. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Rhythm(String audience, int firstSeconds, int everySeconds) {
        static Rhythm of(Comms comms) {
            return new Rhythm(comms.audience(), comms.firstSeconds(), comms.everySeconds());
        }
    }

    static Briefing of(Member member) {
        Scenario scenario = member.scenario();
        SeriesTable series = SeriesTable.of(scenario.system());
        return new Briefing(
                me(member),
                scenario.identity().briefing(),
                boxes(scenario.system(), series),
                lines(scenario.system(), series),
                ways(scenario.system(), series),
                runbooks(member),
                scenario.actions().stream().map(Deed::of).toList(),
                FailureModes.shared().all().stream()
                        .map(mode -> new Mode(mode.id(), mode.label(), mode.family()))
                        .toList(),
                scenario.desks(),
                scenario.personas(),
                Rhythm.of(scenario.comms()));
    }

    private static Me me(Member member) {
        return member.seat() == null
                ? new Me(null, null, member.host(), member.desks())
                : new Me(member.seat().seat().value(), member.seat().name(), member.host(), member.desks());
    }

    private static List<Box> boxes(SystemModel system, SeriesTable series) {
        Map<String, MapLayout.Place> places = MapLayout.of(system).places();
        return system.components().stream()
                .map(each -> box(each, Objects.requireNonNull(places.get(each.id())), series))
                .toList();
    }

    private static Box box(Component each, MapLayout.Place place, SeriesTable series) {
        return new Box(
                each.id(),
                each.kind().id(),
                each.owner(),
                each.critical(),
                ids(series.of(new Target.OnComponent(each.id()))),
                place.x(),
                place.y());
    }

    private static List<Line> lines(SystemModel system, SeriesTable series) {
        MapLayout map = MapLayout.of(system);
        return system.dependencies().stream()
                .map(each -> new Line(
                        each.from(),
                        each.to(),
                        each.optional(),
                        ids(series.of(each.target())),
                        map.passes(each.from(), each.to())))
                .toList();
    }

    private static List<Way> ways(SystemModel system, SeriesTable series) {
        return system.journeys().stream()
                .map(each -> new Way(
                        each.id(), each.through(), each.critical(), ids(series.of(new Target.OnJourney(each.id())))))
                .toList();
    }

    private static List<String> runbooks(Member member) {
        return member.scenario().system().runbooks().stream()
                .filter(each -> each.visibleTo() == null || member.desks().contains(each.visibleTo()))
                .map(Runbook::id)
                .toList();
    }

    private static List<String> ids(Collection<Series> series) {
        return series.stream().map(Series::id).toList();
    }
}
