package dev.muster.scoring;

import dev.muster.drill.event.StatusUpdated;
import dev.muster.scenario.Comms;
import dev.muster.scenario.Truth;
import dev.muster.scoring.run.At;
import dev.muster.scoring.run.RunView;
import java.util.List;

/** C2: how much of the time the audience's latest news was young enough; the same news again and again counts against it. */
final class UpdateFreshness implements Indicator {
    /** Sooner than this share of the cadence, unchanged news is noise. */
    private static final double TOO_SOON = 0.25;

    private static final double SPAM_COSTS = 0.5;

    @Override
    public IndicatorId id() {
        return IndicatorId.C2;
    }

    @Override
    public Finding read(RunView view, Truth truth, Comms comms) {
        List<At<StatusUpdated>> updates = updates(view, comms);
        Incident incident = Incident.of(view);
        long from = incident.alertTick() + comms.firstSeconds();
        long to = incident.dutyEnds();
        Proof proof = new Proof().ofAll(updates);
        if (to <= from) {
            return updates.isEmpty()
                    ? Finding.notApplicable(id(), Sentences.overBeforeNewsWasDue())
                    : Finding.of(id(), Measure.share(1, 1), proof, Sentences.newsBeforeDue());
        }
        Stretches fresh = new Stretches();
        updates.forEach(each -> fresh.add(each.tick(), each.tick() + comms.everySeconds()));
        long covered = fresh.covered(from, to);
        if (covered < to - from) {
            proof.without(from, to, Sentences.FRESH_NEWS);
        }
        double earned = covered * (1 - SPAM_COSTS * spam(updates, comms));
        return Finding.of(
                id(),
                new Measure(earned, to - from, updates.size()),
                proof,
                Sentences.freshness(to - from - covered, to - from));
    }

    /** The updates to the audience that must be kept informed. */
    static List<At<StatusUpdated>> updates(RunView view, Comms comms) {
        return view.talk().updates().stream()
                .filter(each -> each.what().audience().equals(comms.audience()))
                .toList();
    }

    private static double spam(List<At<StatusUpdated>> updates, Comms comms) {
        int noise = 0;
        for (int i = 1; i < updates.size(); i++) {
            At<StatusUpdated> before = updates.get(i - 1);
            At<StatusUpdated> now = updates.get(i);
            boolean soon = now.tick() - before.tick() < TOO_SOON * comms.everySeconds();
            noise += soon && now.what().digest().equals(before.what().digest()) ? 1 : 0;
        }
        return updates.isEmpty() ? 0 : (double) noise / updates.size();
    }
}
