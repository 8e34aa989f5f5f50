package dev.muster.review;

import dev.muster.drill.event.ActionTaken;
import dev.muster.drill.event.AlertAcknowledged;
import dev.muster.drill.event.DiagnosisCommitted;
import dev.muster.drill.event.EvidenceAttached;
import dev.muster.drill.event.HintUsed;
import dev.muster.drill.event.HypothesisProposed;
import dev.muster.drill.event.HypothesisRefuted;
import dev.muster.drill.event.HypothesisSupported;
import dev.muster.drill.event.MessageSent;
import dev.muster.drill.event.PersonaSaid;
import dev.muster.drill.event.Planned;
import dev.muster.drill.event.Queried;
import dev.muster.drill.event.QueryResult;
import dev.muster.drill.event.ResolvedDeclared;
import dev.muster.drill.event.RoleAccepted;
import dev.muster.drill.event.StakeholderAnswered;
import dev.muster.drill.event.StakeholderAsked;
import dev.muster.drill.event.StatusUpdated;
import dev.muster.drill.event.TaskAcknowledged;
import dev.muster.drill.event.TaskAssigned;
import dev.muster.drill.event.TaskDone;
import dev.muster.review.TimelineLine.Topic;
import dev.muster.scenario.ClaimKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells what people did, and the rest through its parent. */
final class Telling extends DrillTelling {

    Telling(Names names) {
        super(names);
    }

    private static String reveals(List<String> evidence) {
        return evidence.isEmpty() ? "" : "It holds " + String.join(", ", evidence) + ".";
    }

    @Override
    public TimelineLine alertAcknowledged(AlertAcknowledged event) {
        return line(Topic.SENSING, who() + " took up alert " + event.alert() + ".");
    }

    @Override
    public TimelineLine queried(Queried event) {
        return line(Topic.SENSING, who() + " looked at " + event.view() + ".");
    }

    @Override
    public TimelineLine queryResult(QueryResult event) {
        String summary = event.summary().isBlank() ? "" : ": " + event.summary();
        return line(Topic.SENSING, who() + " saw " + event.view() + summary, reveals(event.evidence()));
    }

    @Override
    public TimelineLine hintUsed(HintUsed event) {
        return line(
                Topic.SENSING,
                who() + " bought hint " + event.hint() + " for " + percent(event.cost()) + " of the outcome: "
                        + event.text());
    }

    @Override
    public TimelineLine hypothesisProposed(HypothesisProposed event) {
        ClaimKey key = new ClaimKey(event.component(), event.mode());
        names.claimed(event.claim(), key);
        return line(Topic.REASONING, who() + " claimed " + key.text() + quoted(event.words()));
    }

    @Override
    public TimelineLine evidenceAttached(EvidenceAttached event) {
        boolean supports = event.polarity().equals("supports");
        return line(
                Topic.REASONING,
                who() + " put a reading " + (supports ? "behind " : "against ") + names.about(event.claim()) + ".",
                reveals(event.evidence()));
    }

    @Override
    public TimelineLine hypothesisSupported(HypothesisSupported event) {
        return line(Topic.REASONING, who() + " holds " + names.about(event.claim()) + " to be right so far.");
    }

    @Override
    public TimelineLine hypothesisRefuted(HypothesisRefuted event) {
        return line(Topic.REASONING, who() + " ruled out " + names.about(event.claim()) + ".");
    }

    @Override
    public TimelineLine diagnosisCommitted(DiagnosisCommitted event) {
        String answer = event.factors().stream().map(ClaimKey::text).collect(Collectors.joining(" and "));
        return line(Topic.REASONING, who() + " committed the answer: " + (answer.isEmpty() ? "nothing" : answer) + ".");
    }

    @Override
    public TimelineLine planned(Planned event) {
        return line(Topic.ACTING, who() + " announced " + event.call() + quoted(event.words()));
    }

    @Override
    public TimelineLine actionTaken(ActionTaken event) {
        names.acted(event.action(), event.call());
        String why = event.claim().isEmpty() ? "" : " because of " + names.about(event.claim());
        return line(Topic.ACTING, who() + " did " + event.call() + why + ".");
    }

    @Override
    public TimelineLine resolvedDeclared(ResolvedDeclared event) {
        return line(Topic.ACTING, who() + " declared it over.");
    }

    @Override
    public TimelineLine messageSent(MessageSent event) {
        String shown = event.readings().isEmpty()
                ? " said something"
                : event.readings().size() == 1
                        ? " showed a reading"
                        : " showed " + event.readings().size() + " readings";
        return line(
                Topic.TALKING,
                who() + shown + " in " + event.channel() + quoted(event.text()),
                reveals(event.evidence()));
    }

    @Override
    public TimelineLine taskAssigned(TaskAssigned event) {
        names.asked(event.task(), event.about());
        String whom = event.to().isEmpty() ? "for somebody" : names.of(event.to());
        return line(
                Topic.ORGANISING,
                who() + " asked " + whom + " about " + names.about(event.task()) + quoted(event.words()));
    }

    @Override
    public TimelineLine taskAcknowledged(TaskAcknowledged event) {
        return line(Topic.ORGANISING, who() + " heard the request about " + names.about(event.task()) + ".");
    }

    @Override
    public TimelineLine taskDone(TaskDone event) {
        return line(
                Topic.ORGANISING,
                who() + " closed the request about " + names.about(event.task()) + quoted(event.words()));
    }

    @Override
    public TimelineLine roleAccepted(RoleAccepted event) {
        return line(Topic.ORGANISING, who() + " is now " + event.role().label().toLowerCase(Locale.ROOT) + ".");
    }

    @Override
    public TimelineLine statusUpdated(StatusUpdated event) {
        return line(
                Topic.TALKING,
                who() + " told " + event.audience() + " that impact is "
                        + (event.band().isEmpty() ? "unknown" : event.band()) + quoted(said(event)),
                "It was " + event.trueBand() + ".");
    }

    private static String said(StatusUpdated event) {
        return List.of(event.conditions(), event.actions(), event.needs()).stream()
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(" / "));
    }

    @Override
    public TimelineLine stakeholderAsked(StakeholderAsked event) {
        names.wanted(event.question(), event.asks());
        return line(Topic.TALKING, names.of("persona:" + event.persona()) + " asked" + quoted(event.text()));
    }

    @Override
    public TimelineLine stakeholderAnswered(StakeholderAnswered event) {
        String value = event.value().isEmpty() ? "we do not know yet" : event.value();
        return line(
                Topic.TALKING,
                who() + " answered " + names.about(event.question()) + ": " + value + quoted(event.words()),
                "The answer was " + event.verdict() + ".");
    }

    @Override
    public TimelineLine personaSaid(PersonaSaid event) {
        return line(Topic.TALKING, names.of("persona:" + event.persona()) + " said" + quoted(event.text()));
    }
}
