package dev.muster.scoring;

import dev.muster.drill.event.ActionJudged;
import dev.muster.drill.event.Mitigated;
import dev.muster.drill.event.QueryResult;
import dev.muster.drill.event.ResolvedDeclared;
import dev.muster.scenario.Comms;
import dev.muster.scenario.Truth;
import dev.muster.scoring.run.At;
import dev.muster.scoring.run.RunView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** D7: how well the mitigation helps and whether somebody looked again before it was called over, less the harm that actions did. */
final class SafeIntervention implements Indicator {
    private static final double UNVERIFIED = 0.85;
    private static final double VERIFIED = 0.15;
    private static final String HARMFUL = "harmful";

    @Override
    public IndicatorId id() {
        return IndicatorId.D7;
    }

    @Override
    public Finding read(RunView view, Truth truth, Comms comms) {
        At<Mitigated> mitigated = view.course().mitigated();
        At<QueryResult> verified = verified(view, truth);
        List<At<ActionJudged>> harmful = view.work().judged().stream()
                .filter(each -> each.what().verdict().equals(HARMFUL))
                .toList();
        double harm = Math.min(
                1, harmful.stream().mapToDouble(each -> each.what().severity()).sum());
        double quality = mitigated == null ? 0 : quality(mitigated.what().mitigation(), truth);
        double value = Math.max(0, quality * (UNVERIFIED + (verified == null ? 0 : VERIFIED)) - harm);
        Proof proof = new Proof().of(mitigated).of(verified).ofAll(harmful);
        Incident incident = Incident.of(view);
        if (mitigated == null) {
            proof.without(incident.alertTick(), view.course().endTick(), Sentences.A_MITIGATION);
        } else if (verified == null) {
            proof.without(mitigated.tick(), incident.dutyEnds(), Sentences.A_SECOND_LOOK);
        }
        return Finding.of(
                id(),
                Measure.share(value, 1),
                proof,
                Sentences.intervention(mitigated != null, verified != null, harmful.size(), harm));
    }

    private static double quality(String mitigation, Truth truth) {
        return truth.mitigations().stream()
                .filter(each -> each.id().equals(mitigation))
                .mapToDouble(Truth.Mitigation::quality)
                .findFirst()
                .orElse(0);
    }

    private static @Nullable At<QueryResult> verified(RunView view, Truth truth) {
        At<Mitigated> mitigated = view.course().mitigated();
        At<ResolvedDeclared> resolved = view.course().resolved();
        if (mitigated == null || resolved == null) {
            return null;
        }
        Reasoning reasoning = new Reasoning(view, truth);
        return view.work().results().stream()
                .filter(each -> mitigated.tick() <= each.tick() && each.tick() <= resolved.tick())
                .filter(each -> each.what().evidence().stream().anyMatch(reasoning::verifies))
                .findFirst()
                .orElse(null);
    }
}
