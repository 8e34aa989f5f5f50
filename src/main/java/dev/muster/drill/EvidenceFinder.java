package dev.muster.drill;

import dev.muster.people.SeatId;
import dev.muster.scenario.Change;
import dev.muster.scenario.Condition;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.Truth.Evidence;
import dev.muster.scenario.View;
import dev.muster.simulation.Telemetry;
import dev.muster.simulation.UnrelatedChanges;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Says which evidence of the truth a view shows to a seat: source and target equal, selector covered, and what it says really to be seen in the window. */
final class EvidenceFinder {
    private final Scenario scenario;
    private final long seed;
    private final World world;
    private final DrillState state;

    EvidenceFinder(Rules rules, World world, DrillState state) {
        this.scenario = rules.scenario();
        this.seed = rules.seed();
        this.world = world;
        this.state = state;
    }

    /** Ids in the order of the file; the window is in ticks, both ends included. */
    List<String> shownBy(View view, SeatId seat, long fromTick, long toTick) {
        List<String> shown = new ArrayList<>();
        for (Evidence evidence : scenario.truth().evidence()) {
            if (view.covers(evidence.from()) && mayKnow(evidence, seat) && isThere(evidence, seat, fromTick, toTick)) {
                shown.add(evidence.id());
            }
        }
        return shown;
    }

    private boolean mayKnow(Evidence evidence, SeatId seat) {
        return evidence.visibleTo() == null || state.roster.holds(seat, evidence.visibleTo());
    }

    private boolean isThere(Evidence evidence, SeatId seat, long fromTick, long toTick) {
        Condition when = evidence.when();
        if (evidence.verifies()) {
            return state.mitigated && (when == null || world.live().telemetry().holds(when, toTick));
        }
        if (when != null) {
            return everHeld(when, fromTick, toTick);
        }
        return switch (evidence.from().source()) {
            case METRICS, LOGS, TRACE -> world.differs(evidence.from(), fromTick, toTick);
            case CHANGES ->
                told(evidence.from().target(), seat, fromTick, toTick).findAny().isPresent();
            case RUNBOOK -> true;
        };
    }

    private boolean everHeld(Condition when, long fromTick, long toTick) {
        Telemetry telemetry = world.live().telemetry();
        int scrape = telemetry.scrapeSeconds();
        for (long tick = toTick; tick >= fromTick; tick -= scrape) {
            if (telemetry.holds(when, tick)) {
                return true;
            }
        }
        return false;
    }

    /** The changes of a component ({@code all} = of any) that a seat's feeds show, latest first: the author's, and among them those of any other day. Only the author's are evidence. */
    List<Change> changes(String component, SeatId seat, long fromTick, long toTick) {
        Stream<Change> others = seen(UnrelatedChanges.beside(scenario, seed), component, seat, fromTick, toTick);
        return Stream.concat(told(component, seat, fromTick, toTick), others)
                .sorted(Comparator.comparingLong(Change::atTick).reversed())
                .toList();
    }

    private Stream<Change> told(String component, SeatId seat, long fromTick, long toTick) {
        return seen(scenario.changes(), component, seat, fromTick, toTick);
    }

    private Stream<Change> seen(List<Change> changes, String component, SeatId seat, long fromTick, long toTick) {
        return changes.stream()
                .filter(c -> c.atTick() >= fromTick && c.atTick() <= toTick)
                .filter(c -> component.equals("all") || owner(c).equals(component))
                .filter(c -> c.visibleTo() == null || state.roster.holds(seat, c.visibleTo()));
    }

    /** A change of a dependency stands in its caller's feed. */
    private static String owner(Change change) {
        return change.on().text().split(" -> ")[0];
    }
}
