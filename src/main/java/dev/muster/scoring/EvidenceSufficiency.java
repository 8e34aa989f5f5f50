package dev.muster.scoring;

import dev.muster.scenario.Comms;
import dev.muster.scenario.Truth;
import dev.muster.scoring.run.RunView;
import java.util.List;

/** D4: how much of what the answer can be built on lay on the board before the team committed. */
final class EvidenceSufficiency implements Indicator {

    @Override
    public IndicatorId id() {
        return IndicatorId.D4;
    }

    @Override
    public Finding read(RunView view, Truth truth, Comms comms) {
        Reasoning reasoning = new Reasoning(view, truth);
        List<Truth.Evidence> keys = reasoning.keys();
        double all = Reasoning.weight(keys);
        if (all == 0) {
            return Finding.notApplicable(id(), Sentences.noKeyEvidence());
        }
        List<Truth.Evidence> held = reasoning.keysOnBoard();
        Proof proof = new Proof();
        held.forEach(each -> proof.of(view.board().shared().get(each.id())));
        if (held.size() < keys.size()) {
            proof.without(
                    Incident.of(view).alertTick(),
                    view.work().diagnosis() == null
                            ? view.course().endTick()
                            : view.work().diagnosis().tick(),
                    Sentences.KEY_READINGS);
        }
        return Finding.of(
                id(),
                new Measure(Reasoning.weight(held), all, keys.size()),
                proof,
                Sentences.sufficiency(held.size(), keys.size(), view.work().diagnosis() != null));
    }
}
