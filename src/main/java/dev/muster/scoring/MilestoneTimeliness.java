package dev.muster.scoring;

import dev.muster.scenario.Comms;
import dev.muster.scenario.Truth;
import dev.muster.scoring.run.At;
import dev.muster.scoring.run.RunView;
import org.jspecify.annotations.Nullable;

/** D2: acknowledged, localised and mitigated, each against its par. A guess localises nothing: the claim needs a key piece behind it. */
final class MilestoneTimeliness implements Indicator {
    private static final double ACKNOWLEDGE = 0.2;
    private static final double LOCALISE = 0.4;
    private static final double MITIGATE = 0.4;

    @Override
    public IndicatorId id() {
        return IndicatorId.D2;
    }

    @Override
    public Finding read(RunView view, Truth truth, Comms comms) {
        Incident incident = Incident.of(view);
        Truth.Milestones par = truth.milestones();
        double allowance = Pace.allowance(view.team().size(), truth.par());
        At<?> localised = new Reasoning(view, truth).localised();
        Long took = incident.sinceAlert(localised);
        double value = ACKNOWLEDGE
                        * Pace.grade(incident.sinceAlert(view.course().acknowledged()), par.acknowledge())
                + LOCALISE * Pace.grade(took, par.localise() * allowance)
                + MITIGATE * Pace.grade(incident.sinceAlert(view.course().mitigated()), par.mitigate() * allowance);
        Proof proof = new Proof().of(incident.alert());
        add(proof, incident, view.course().acknowledged(), Sentences.AN_ACKNOWLEDGEMENT);
        add(proof, incident, localised, Sentences.A_LOCALISED_CLAIM);
        add(proof, incident, view.course().mitigated(), Sentences.A_MITIGATION);
        return Finding.of(
                id(),
                Measure.share(value, 3),
                proof,
                Sentences.milestones(
                        took,
                        Math.round(par.localise() * allowance),
                        incident.sinceAlert(view.course().mitigated()),
                        Math.round(par.mitigate() * allowance)));
    }

    private static void add(Proof proof, Incident incident, @Nullable At<?> milestone, String what) {
        if (milestone == null) {
            proof.without(incident.alertTick(), incident.dutyEnds(), what);
        }
        proof.of(milestone);
    }
}
