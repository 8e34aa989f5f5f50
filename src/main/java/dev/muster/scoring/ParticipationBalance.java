package dev.muster.scoring;

import dev.muster.people.SeatId;
import dev.muster.scenario.Comms;
import dev.muster.scenario.Truth;
import dev.muster.scoring.run.RunView;
import java.util.List;
import java.util.Map;

/** K3: how evenly the contributions that moved the incident forward came from the seats. Counts contributions, not turns; a flat top leaves room for experts. */
final class ParticipationBalance implements Indicator {
    private static final double ALL_FROM_ONE = 0.9;
    private static final double TOLERANCE = 0.55;

    @Override
    public IndicatorId id() {
        return IndicatorId.K3;
    }

    @Override
    public Finding read(RunView view, Truth truth, Comms comms) {
        if (view.team().size() < 2) {
            return Finding.notApplicable(id(), Sentences.playedAlone());
        }
        Credits credits = Credits.of(view, truth, comms);
        Map<SeatId, Integer> bySeat = credits.bySeat();
        int all = bySeat.values().stream().mapToInt(Integer::intValue).sum();
        Proof proof = credits.proof();
        if (all == 0) {
            Incident incident = Incident.of(view);
            proof.without(incident.alertTick(), incident.dutyEnds(), Sentences.A_CONTRIBUTION);
            return Finding.of(id(), Measure.share(0, 1), proof, Sentences.noContributions());
        }
        double spread = gini(List.copyOf(bySeat.values()));
        double value = Math.min(1, Math.max(0, (ALL_FROM_ONE - spread) / TOLERANCE));
        int most = bySeat.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return Finding.of(id(), Measure.share(value, bySeat.size()), proof, Sentences.balance(most, all));
    }

    /** Gini's coefficient times n/(n-1): 0 if all did the same, 1 if one did everything, at any team size. */
    static double gini(List<Integer> credits) {
        int n = credits.size();
        int sum = credits.stream().mapToInt(Integer::intValue).sum();
        if (n < 2 || sum == 0) {
            return 0;
        }
        List<Integer> ascending = credits.stream().sorted().toList();
        double ranked = 0;
        for (int i = 0; i < n; i++) {
            ranked += (2 * (i + 1) - n - 1) * ascending.get(i);
        }
        return ranked / ((double) n * sum) * n / (n - 1);
    }
}
