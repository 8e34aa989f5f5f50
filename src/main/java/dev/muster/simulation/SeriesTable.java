package dev.muster.simulation;

import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which series each part of a system really has: those of its kind, and those of the slow laws that it makes use of. */
public final class SeriesTable {
    private final SystemModel system;
    private final List<Set<Series>> series;

    /** The table of a compiled system whose laws have claimed their gauges. */
    SeriesTable(Topology top) {
        system = top.system;
        series = new ArrayList<>();
        system.components().forEach(c -> series.add(set(Series.of(c.kind()))));
        system.dependencies().forEach(d -> series.add(set(Series.ofDependencies())));
        system.journeys().forEach(j -> series.add(set(Series.ofJourneys())));
        for (int entity = 0; entity < series.size(); entity++) {
            series.get(entity).addAll(top.gauges.of(entity));
        }
    }

    /**
     * The table of a system that need not run.
     *
     * @throws IllegalArgumentException for a system that cannot run, with one sentence that says why
     */
    public static SeriesTable of(SystemModel system) {
        Topology top = new Topology(system);
        Laws.of(top, top.gauges);
        return new SeriesTable(top);
    }

    private static Set<Series> set(Set<Series> of) {
        Set<Series> set = EnumSet.noneOf(Series.class);
        set.addAll(of);
        return set;
    }

    /** The series of a target, in the order of {@link Series}; none if the system has no such thing. */
    public List<Series> of(Target on) {
        int entity = Names.find(system, on);
        return entity < 0 ? List.of() : List.copyOf(series.get(entity));
    }

    boolean has(int entity, Series one) {
        return series.get(entity).contains(one);
    }
}
