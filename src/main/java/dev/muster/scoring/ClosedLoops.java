package dev.muster.scoring;

import dev.muster.scenario.Comms;
import dev.muster.scenario.Truth;
import dev.muster.scoring.run.At;
import dev.muster.scoring.run.RunView;
import dev.muster.scoring.run.Talk.Request;
import dev.muster.scoring.run.Talk.Task;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** C1: requests that name somebody, are heard, and come back with a result. Coding after El-Shafy. */
final class ClosedLoops implements Indicator {
    private static final double NAMED = 0.2;
    private static final double HEARD = 0.4;
    private static final double CLOSED = 0.4;

    @Override
    public IndicatorId id() {
        return IndicatorId.C1;
    }

    @Override
    public Finding read(RunView view, Truth truth, Comms comms) {
        if (view.team().size() < 2) {
            return Finding.notApplicable(id(), Sentences.playedAlone());
        }
        if (view.team().unheard()) {
            return Finding.notApplicable(id(), Sentences.spokenNotWritten());
        }
        List<Task> requests = requests(view);
        Proof proof = new Proof();
        if (requests.isEmpty()) {
            Incident incident = Incident.of(view);
            proof.without(incident.alertTick(), incident.dutyEnds(), Sentences.A_REQUEST);
            return Finding.of(id(), Measure.share(0, 1), proof, Sentences.noRequests());
        }
        double earned = 0;
        int heard = 0;
        int closed = 0;
        for (Task each : requests) {
            heard += heard(each, truth) ? 1 : 0;
            closed += closed(each, view) ? 1 : 0;
            earned += (named(each) ? NAMED : 0) + (heard(each, truth) ? HEARD : 0) + (closed(each, view) ? CLOSED : 0);
            proof.of(each.assigned())
                    .ofAll(each.acknowledged().stream().limit(1).toList())
                    .ofAll(each.done().stream().limit(1).toList());
        }
        return Finding.of(
                id(),
                new Measure(earned, requests.size(), requests.size()),
                proof,
                Sentences.loops(requests.size(), heard, closed, unnamed(requests)));
    }

    /** The real requests of a run, each once. */
    static List<Task> requests(RunView view) {
        Set<Request> seen = new HashSet<>();
        return view.talk().tasks().stream()
                .filter(Task::real)
                .filter(each -> each.assigned().actor().seat().isPresent())
                .filter(each -> seen.add(each.request()))
                .toList();
    }

    private static boolean named(Task task) {
        return !task.assigned().what().to().isEmpty();
    }

    private static int unnamed(List<Task> requests) {
        return (int) requests.stream().filter(each -> !named(each)).count();
    }

    private static boolean heard(Task task, Truth truth) {
        long asked = task.assigned().tick();
        return task.acknowledged().stream()
                .anyMatch(each -> task.isFor(each)
                        && each.tick() - asked <= truth.windows().ack());
    }

    private static boolean closed(Task task, RunView view) {
        long due = task.assigned().what().due();
        long until = due > 0 ? due : view.course().endTick();
        return task.done().stream().anyMatch((At<?> each) -> task.isFor(each) && each.tick() <= until);
    }
}
