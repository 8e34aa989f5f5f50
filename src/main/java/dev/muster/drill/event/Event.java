package dev.muster.drill.event;

/**
 * What happened in a drill. Each kind is a record of its own; components marked {@link Facts} are for judgement only and {@link FreeText} is kept beside the log.
 * The word of each kind in the log and on the wire is given by {@link EventTypes}.
 */
public sealed interface Event
        permits DrillOpened,
                SeatJoined,
                SeatLeft,
                RoleAccepted,
                RunStarted,
                RunPaused,
                RunResumed,
                SpeedChanged,
                TickMarked,
                RunEnded,
                RunValued,
                FaultStarted,
                ImpactChanged,
                AlertFired,
                AlertCleared,
                ActionLanded,
                ActionJudged,
                Mitigated,
                AlertAcknowledged,
                Queried,
                QueryResult,
                HintUsed,
                HypothesisProposed,
                EvidenceAttached,
                HypothesisSupported,
                HypothesisRefuted,
                DiagnosisCommitted,
                Planned,
                ActionTaken,
                ResolvedDeclared,
                MessageSent,
                TaskAssigned,
                TaskAcknowledged,
                TaskDone,
                StatusUpdated,
                StakeholderAsked,
                StakeholderAnswered,
                PersonaSaid,
                Warned {
    <R> R match(Cases<R> cases);

    /** One case a kind of event: a new kind fails to compile wherever it is not thought of. */
    interface Cases<R> {
        R drillOpened(DrillOpened event);

        R seatJoined(SeatJoined event);

        R seatLeft(SeatLeft event);

        R roleAccepted(RoleAccepted event);

        R runStarted(RunStarted event);

        R runPaused(RunPaused event);

        R runResumed(RunResumed event);

        R speedChanged(SpeedChanged event);

        R tickMarked(TickMarked event);

        R runEnded(RunEnded event);

        R runValued(RunValued event);

        R faultStarted(FaultStarted event);

        R impactChanged(ImpactChanged event);

        R alertFired(AlertFired event);

        R alertCleared(AlertCleared event);

        R actionLanded(ActionLanded event);

        R actionJudged(ActionJudged event);

        R mitigated(Mitigated event);

        R alertAcknowledged(AlertAcknowledged event);

        R queried(Queried event);

        R queryResult(QueryResult event);

        R hintUsed(HintUsed event);

        R hypothesisProposed(HypothesisProposed event);

        R evidenceAttached(EvidenceAttached event);

        R hypothesisSupported(HypothesisSupported event);

        R hypothesisRefuted(HypothesisRefuted event);

        R diagnosisCommitted(DiagnosisCommitted event);

        R planned(Planned event);

        R actionTaken(ActionTaken event);

        R resolvedDeclared(ResolvedDeclared event);

        R messageSent(MessageSent event);

        R taskAssigned(TaskAssigned event);

        R taskAcknowledged(TaskAcknowledged event);

        R taskDone(TaskDone event);

        R statusUpdated(StatusUpdated event);

        R stakeholderAsked(StakeholderAsked event);

        R stakeholderAnswered(StakeholderAnswered event);

        R personaSaid(PersonaSaid event);

        R warned(Warned event);
    }
}
