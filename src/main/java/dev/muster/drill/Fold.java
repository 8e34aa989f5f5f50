package dev.muster.drill;

import dev.muster.drill.event.*;
import dev.muster.people.Role;
import dev.muster.people.SeatId;
import java.util.HashMap;

/** Applies one event of the log to the state. An event that does not fit is a bug and throws. */
final class Fold implements Event.Cases<Boolean> {
    /** An impact from which an incident that had been mitigated counts as back. */
    private static final double RELAPSE = 0.1;

    private final DrillState state;
    private final Recorded line;

    private Fold(DrillState state, Recorded line) {
        this.state = state;
        this.line = line;
    }

    static void apply(DrillState state, Recorded line) {
        if (line.seq() != state.lastSeq + 1) {
            throw new IllegalStateException(
                    "Event " + line.seq() + " follows " + state.lastSeq + ": the log has a gap or a double");
        }
        line.event().match(new Fold(state, line));
        state.lastSeq = line.seq();
        state.tick = Math.max(state.tick, line.tick());
        state.lastEventTick = line.tick();
        Long cause = line.cause();
        if (cause != null) {
            state.answered.computeIfAbsent(line.actor(), a -> new HashMap<>()).put(cause, line.seq());
        }
    }

    private SeatId seat() {
        return line.actor()
                .seat()
                .orElseThrow(() ->
                        new IllegalStateException("Event " + line.seq() + " of " + line.actor() + " needs a seat"));
    }

    @Override
    public Boolean drillOpened(DrillOpened event) {
        return true;
    }

    @Override
    public Boolean seatJoined(SeatJoined event) {
        state.roster.sit(new Seat(event.seat(), event.name(), event.bot(), event.colleague(), Role.INVESTIGATOR));
        return true;
    }

    @Override
    public Boolean seatLeft(SeatLeft event) {
        state.roster.leave(event.seat());
        return true;
    }

    @Override
    public Boolean roleAccepted(RoleAccepted event) {
        state.roster.take(seat(), event.role());
        return true;
    }

    @Override
    public Boolean runStarted(RunStarted event) {
        state.roster.deal(event.desks());
        state.phase = Phase.RUNNING;
        return true;
    }

    @Override
    public Boolean runPaused(RunPaused event) {
        state.phase = Phase.PAUSED;
        return true;
    }

    @Override
    public Boolean runResumed(RunResumed event) {
        state.phase = Phase.RUNNING;
        return true;
    }

    @Override
    public Boolean speedChanged(SpeedChanged event) {
        state.ticksPerSecond = event.ticksPerSecond();
        return true;
    }

    @Override
    public Boolean tickMarked(TickMarked event) {
        return true;
    }

    @Override
    public Boolean runEnded(RunEnded event) {
        state.phase = Phase.DEBRIEFING;
        state.rated = event.rated();
        return true;
    }

    @Override
    public Boolean runValued(RunValued event) {
        state.phase = Phase.CLOSED;
        return true;
    }

    @Override
    public Boolean faultStarted(FaultStarted event) {
        return true;
    }

    @Override
    public Boolean impactChanged(ImpactChanged event) {
        state.impact = event.level();
        state.worstImpact = Math.max(state.worstImpact, event.level());
        if (state.firstImpactTick < 0 && event.level() > 0) {
            state.firstImpactTick = line.tick();
        }
        if (state.mitigated && event.level() >= RELAPSE) {
            state.mitigated = false;
            state.resolvedTick = -1;
        }
        return true;
    }

    @Override
    public Boolean alertFired(AlertFired event) {
        state.affairs.alerts.put(event.alert(), new Affairs.Alert(event.alert(), true, false));
        if (state.firstAlertTick < 0) {
            state.firstAlertTick = line.tick();
        }
        return true;
    }

    @Override
    public Boolean alertCleared(AlertCleared event) {
        state.affairs.alerts.computeIfPresent(event.alert(), (id, a) -> a.asQuiet());
        return true;
    }

    @Override
    public Boolean actionLanded(ActionLanded event) {
        state.affairs.actions.computeIfPresent(event.action(), (id, a) -> a.asLanded());
        return true;
    }

    @Override
    public Boolean actionJudged(ActionJudged event) {
        return true;
    }

    @Override
    public Boolean mitigated(Mitigated event) {
        state.mitigated = true;
        return true;
    }

    @Override
    public Boolean alertAcknowledged(AlertAcknowledged event) {
        state.affairs.alerts.computeIfPresent(event.alert(), (id, a) -> a.asAcknowledged());
        return true;
    }

    @Override
    public Boolean queried(Queried event) {
        state.board.queried(seat(), line.seq(), Views.parse(event.view()), line.tick());
        return true;
    }

    @Override
    public Boolean queryResult(QueryResult event) {
        state.board.read(new Board.Reading(
                line.seq(),
                event.query(),
                seat(),
                Views.parse(event.view()),
                event.fromTick(),
                event.toTick(),
                event.evidence(),
                false));
        return true;
    }

    @Override
    public Boolean hintUsed(HintUsed event) {
        state.affairs.hints = event.hint();
        return true;
    }

    @Override
    public Boolean hypothesisProposed(HypothesisProposed event) {
        state.board.claimed(
                event.claim(), new dev.muster.scenario.ClaimKey(event.component(), event.mode()), line.seq());
        return true;
    }

    @Override
    public Boolean evidenceAttached(EvidenceAttached event) {
        state.board.shared(event.reading());
        return true;
    }

    @Override
    public Boolean hypothesisSupported(HypothesisSupported event) {
        state.board.decided(event.claim(), "supported", line.seq());
        return true;
    }

    @Override
    public Boolean hypothesisRefuted(HypothesisRefuted event) {
        state.board.decided(event.claim(), "refuted", line.seq());
        return true;
    }

    @Override
    public Boolean diagnosisCommitted(DiagnosisCommitted event) {
        return true;
    }

    @Override
    public Boolean planned(Planned event) {
        return true;
    }

    @Override
    public Boolean actionTaken(ActionTaken event) {
        state.affairs.actions.put(
                event.action(), new Affairs.Taken(event.action(), seat(), event.call(), event.landsAt(), false));
        return true;
    }

    @Override
    public Boolean resolvedDeclared(ResolvedDeclared event) {
        if (state.mitigated) {
            state.resolvedTick = line.tick();
        }
        return true;
    }

    @Override
    public Boolean messageSent(MessageSent event) {
        event.readings().forEach(state.board::shared);
        return true;
    }

    @Override
    public Boolean taskAssigned(TaskAssigned event) {
        state.affairs.tasks.put(event.task(), Affairs.Task.of(line, event));
        return true;
    }

    @Override
    public Boolean taskAcknowledged(TaskAcknowledged event) {
        state.affairs.tasks.computeIfPresent(event.task(), (id, t) -> t.asHeard());
        return true;
    }

    @Override
    public Boolean taskDone(TaskDone event) {
        state.affairs.tasks.computeIfPresent(event.task(), (id, t) -> t.asDone());
        return true;
    }

    @Override
    public Boolean statusUpdated(StatusUpdated event) {
        state.affairs.latestUpdateTick = line.tick();
        return true;
    }

    @Override
    public Boolean stakeholderAsked(StakeholderAsked event) {
        state.affairs.injects.add(event.inject());
        state.affairs.questions.put(
                event.question(),
                new Affairs.Asked(event.question(), event.persona(), event.asks(), event.due(), false));
        return true;
    }

    @Override
    public Boolean stakeholderAnswered(StakeholderAnswered event) {
        state.affairs.questions.computeIfPresent(event.question(), (id, q) -> q.asAnswered());
        return true;
    }

    @Override
    public Boolean personaSaid(PersonaSaid event) {
        state.affairs.injects.add(event.inject());
        return true;
    }

    @Override
    public Boolean warned(Warned event) {
        state.warned = true;
        return true;
    }
}
