package dev.muster.scoring;

import dev.muster.scenario.ClaimKey;
import dev.muster.scenario.Comms;
import dev.muster.scenario.Truth;
import dev.muster.scoring.run.Board.Claim;
import dev.muster.scoring.run.RunView;
import java.util.List;

/** D1: how near the answer is to the causes, along the path of the fault; half of it only if evidence on the board bears it. After ITBench and SREGym. */
final class DiagnosticAccuracy implements Indicator {
    private static final double ENOUGH_EVIDENCE = 0.6;

    @Override
    public IndicatorId id() {
        return IndicatorId.D1;
    }

    @Override
    public Finding read(RunView view, Truth truth, Comms comms) {
        Reasoning reasoning = new Reasoning(view, truth);
        List<ClaimKey> answer = reasoning.answer();
        double grounding = 0.5 + 0.5 * Math.min(1, reasoning.sufficiency() / ENOUGH_EVIDENCE);
        Measure measure = Measure.share(
                harmonic(precision(answer, truth, reasoning), recall(answer, truth, reasoning)) * grounding,
                truth.factors().size());
        return Finding.of(
                id(),
                measure,
                proof(view, reasoning, answer),
                Sentences.accuracy(truth.factors(), answer, grounding == 1));
    }

    private static double precision(List<ClaimKey> answer, Truth truth, Reasoning reasoning) {
        return answer.stream()
                .mapToDouble(each -> reasoning.path().closeness(each, truth.factors()))
                .average()
                .orElse(0);
    }

    private static double recall(List<ClaimKey> answer, Truth truth, Reasoning reasoning) {
        double found = 0;
        double all = 0;
        for (Truth.Factor factor : truth.factors()) {
            all += factor.weight();
            found += factor.weight()
                    * answer.stream()
                            .mapToDouble(each -> reasoning.path().closeness(each, factor))
                            .max()
                            .orElse(0);
        }
        return all == 0 ? 0 : found / all;
    }

    private static double harmonic(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static Proof proof(RunView view, Reasoning reasoning, List<ClaimKey> answer) {
        Proof proof = new Proof().of(view.work().diagnosis());
        if (view.work().diagnosis() == null) {
            reasoning.supported().stream().map(Claim::verdict).forEach(proof::of);
        }
        if (answer.isEmpty()) {
            proof.without(Incident.of(view).alertTick(), view.course().endTick(), Sentences.AN_ANSWER);
        }
        return proof;
    }
}
