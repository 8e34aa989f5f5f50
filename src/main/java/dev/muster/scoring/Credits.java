package dev.muster.scoring;

import dev.muster.drill.event.ActionTaken;
import dev.muster.drill.event.Mitigated;
import dev.muster.drill.event.StatusUpdated;
import dev.muster.people.Actor;
import dev.muster.people.SeatId;
import dev.muster.scenario.Comms;
import dev.muster.scenario.Truth;
import dev.muster.scoring.run.At;
import dev.muster.scoring.run.Board.Claim;
import dev.muster.scoring.run.RunView;
import dev.muster.scoring.run.Talk.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who moved the incident forward, one credit a contribution. Only for the balance of a team; never shown for a person. */
final class Credits {
    /** From this completeness on an update is useful. */
    private static final double USEFUL = 0.6;

    private final RunView view;
    private final Map<SeatId, Integer> credits = new LinkedHashMap<>();
    private final Proof proof = new Proof();

    private Credits(RunView view) {
        this.view = view;
        view.team().members().forEach(seat -> credits.put(seat, 0));
    }

    static Credits of(RunView view, Truth truth, Comms comms) {
        Credits credits = new Credits(view);
        view.board().shared().values().forEach(credits::add);
        credits.claims(truth);
        credits.tasks();
        credits.updates(comms);
        view.talk().answered().stream()
                .filter(each -> !each.what().verdict().equals("false"))
                .forEach(credits::add);
        if (view.work().diagnosis() != null) {
            credits.add(view.work().diagnosis());
        }
        credits.mitigation();
        return credits;
    }

    /** Credits of everybody who stayed, and of who left but had contributed. */
    Map<SeatId, Integer> bySeat() {
        Map<SeatId, Integer> counted = new LinkedHashMap<>(credits);
        view.team().left().forEach(seat -> counted.remove(seat, 0));
        return counted;
    }

    Proof proof() {
        return proof;
    }

    private void claims(Truth truth) {
        Reasoning reasoning = new Reasoning(view, truth);
        for (Claim claim : view.board().claims().values()) {
            if (!truth.plausible().contains(claim.key())) {
                continue;
            }
            add(claim.proposed());
            if (claim.verdict() != null && reasoning.settled(claim)) {
                add(claim.verdict());
            }
        }
    }

    private void tasks() {
        for (Task task : ClosedLoops.requests(view)) {
            task.done().stream().filter(task::isFor).findFirst().ifPresent(done -> {
                add(done);
                add(task.assigned().actor(), task.assigned());
            });
        }
    }

    private void updates(Comms comms) {
        List<At<StatusUpdated>> updates = UpdateFreshness.updates(view, comms);
        for (int i = 0; i < updates.size(); i++) {
            At<StatusUpdated> now = updates.get(i);
            boolean news = i == 0
                    || !now.what().digest().equals(updates.get(i - 1).what().digest());
            if (news && completeness(now, comms) >= USEFUL) {
                add(now);
            }
        }
    }

    /** What an update tells of conditions, true impact, actions, needs and when the next one comes, 0..1. */
    static double completeness(At<StatusUpdated> update, Comms comms) {
        StatusUpdated said = update.what();
        long ahead = said.nextAt() - update.tick();
        boolean next = said.finalUpdate() || (ahead > 0 && ahead <= 2L * comms.everySeconds());
        return (said.fields().contains("conditions") ? 0.3 : 0)
                + (said.band().equals(said.trueBand()) ? 0.2 : 0)
                + (said.fields().contains("actions") ? 0.2 : 0)
                + (said.fields().contains("needs") ? 0.1 : 0)
                + (next ? 0.2 : 0);
    }

    private void mitigation() {
        At<Mitigated> mitigated = view.course().mitigated();
        At<ActionTaken> action =
                mitigated == null ? null : view.work().action(mitigated.what().byAction());
        if (action != null) {
            add(action);
        }
    }

    private void add(At<?> contribution) {
        add(contribution.actor(), contribution);
    }

    private void add(Actor actor, At<?> contribution) {
        actor.seat().filter(credits::containsKey).ifPresent(seat -> {
            credits.merge(seat, 1, Integer::sum);
            proof.of(contribution);
        });
    }
}
