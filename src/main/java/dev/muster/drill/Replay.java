package dev.muster.drill;

import dev.muster.drill.event.RunStarted;
import dev.muster.simulation.Simulation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Folds a log and, beside it, runs the simulation again; the facts that it says must be the facts that were logged. */
final class Replay {
    private final Drill drill;
    private final Deque<Draft> expected = new ArrayDeque<>();

    Replay(Drill drill) {
        this.drill = drill;
    }

    void fold(List<Recorded> log) {
        for (Recorded line : log) {
            advance(line);
            check(line);
            drill.apply(line);
        }
        if (!expected.isEmpty()) {
            throw new ReplayMismatch("The log ends at tick " + drill.state().tick() + " without "
                    + expected.peek().event());
        }
    }

    private void advance(Recorded line) {
        while (drill.world().isPresent() && drill.world().get().tick() < line.tick()) {
            if (!expected.isEmpty()) {
                throw new ReplayMismatch("Before seq " + line.seq() + " the log lacks "
                        + expected.peek().event());
            }
            expected.addAll(drill.nextTick());
        }
    }

    private void check(Recorded line) {
        if (line.event() instanceof RunStarted started && started.simulationVersion() != Simulation.VERSION) {
            throw new ReplayMismatch("The run was played on simulation version " + started.simulationVersion()
                    + "; this is version " + Simulation.VERSION);
        }
        Draft draft = expected.poll();
        if (draft != null
                && !(draft.actor().equals(line.actor()) && draft.event().equals(line.event()))) {
            throw new ReplayMismatch("Seq " + line.seq() + " at tick " + line.tick() + ": logged " + line.event()
                    + ", now " + draft.event());
        }
    }
}
