package dev.muster.review;

import dev.muster.drill.Recorded;
import dev.muster.drill.event.RunStarted;
import dev.muster.scenario.Scenario;
import dev.muster.scoring.run.RunView;
import dev.muster.simulation.BlastRadius;
import dev.muster.simulation.Impacts;
import dev.muster.simulation.JourneyImpact;
import dev.muster.simulation.Simulation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What customers bore while a run was played, and how far its faults reached: the run's world, played again with the same actions.
 *
 * @param journeys in the order of the model, each beyond the twin's
 * @param untilTick end of play
 * @param simulationVersion the model that it was played on, which for an old run may not be the one of the run
 */
public record Account(List<JourneyImpact> journeys, BlastRadius blast, long untilTick, int simulationVersion) {
    public Account {
        journeys = List.copyOf(journeys);
    }

    /** Plays a run again up to its end; empty if it never began. Costs some milliseconds for a minute of drill time. */
    public static Optional<Account> of(Scenario scenario, List<Recorded> log) {
        RunStarted started = Attendance.of(log).started();
        if (started == null) {
            return Optional.empty();
        }
        long end = RunView.fold(log).course().endTick();
        List<TakenAction> actions = TakenAction.of(log);
        Set<String> all = actions.stream().map(TakenAction::id).collect(Collectors.toSet());
        Playback played = Playback.start(scenario, started.seed()).playTo(end, new Playback.Script(actions, all));
        Simulation live = played.world().live();
        Simulation twin = played.world().twin();
        return Optional.of(new Account(
                Impacts.between(live, twin).window(0, end),
                BlastRadius.between(live, twin, 0, end),
                end,
                Simulation.VERSION));
    }
}
