package dev.muster.scoring;

import dev.muster.drill.event.ActionTaken;
import dev.muster.drill.event.Planned;
import dev.muster.scenario.Comms;
import dev.muster.scenario.Truth;
import dev.muster.scoring.run.At;
import dev.muster.scoring.run.Board.Claim;
import dev.muster.scoring.run.Board.Link;
import dev.muster.scoring.run.RunView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** C5: talking to the room. Each change to the system is announced before it, and tied to a claim that evidence on the board supports. After Tschan. */
final class ExplicitReasoning implements Indicator {
    private static final double HALF = 0.5;

    @Override
    public IndicatorId id() {
        return IndicatorId.C5;
    }

    @Override
    public Finding read(RunView view, Truth truth, Comms comms) {
        List<At<ActionTaken>> actions = view.work().actions();
        if (actions.isEmpty()) {
            return Finding.notApplicable(id(), Sentences.noActions());
        }
        Reasoning reasoning = new Reasoning(view, truth);
        boolean unheard = view.team().unheard();
        Proof proof = new Proof().ofAll(actions);
        double earned = 0;
        int announced = 0;
        int tied = 0;
        for (At<ActionTaken> action : actions) {
            At<Planned> plan = plan(action, view, truth);
            At<Link> support = support(action, view, reasoning);
            announced += plan == null ? 0 : 1;
            tied += support == null ? 0 : 1;
            earned += unheard ? (support == null ? 0 : 1) : (plan == null ? 0 : HALF) + (support == null ? 0 : HALF);
            proof.of(plan).of(support);
        }
        return Finding.of(
                id(),
                new Measure(earned, actions.size(), actions.size()),
                proof,
                Sentences.reasoning(actions.size(), announced, tied, unheard));
    }

    private static @Nullable At<Planned> plan(At<ActionTaken> action, RunView view, Truth truth) {
        return view.work().plans().stream()
                .filter(each -> each.what().call().equals(action.what().call()))
                .filter(each -> each.seq() < action.seq()
                        && action.tick() - each.tick() <= truth.windows().announce())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable At<Link> support(At<ActionTaken> action, RunView view, Reasoning reasoning) {
        Claim claim = view.board().claim(action.what().claim());
        return claim == null ? null : reasoning.support(claim, action.tick());
    }
}
