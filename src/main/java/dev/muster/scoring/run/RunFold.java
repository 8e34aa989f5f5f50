package dev.muster.scoring.run;

import dev.muster.drill.Audience;
import dev.muster.drill.Recorded;
import dev.muster.drill.event.ActionJudged;
import dev.muster.drill.event.ActionTaken;
import dev.muster.drill.event.AlertAcknowledged;
import dev.muster.drill.event.AlertFired;
import dev.muster.drill.event.DiagnosisCommitted;
import dev.muster.drill.event.EvidenceAttached;
import dev.muster.drill.event.FaultStarted;
import dev.muster.drill.event.HintUsed;
import dev.muster.drill.event.HypothesisProposed;
import dev.muster.drill.event.HypothesisRefuted;
import dev.muster.drill.event.HypothesisSupported;
import dev.muster.drill.event.ImpactChanged;
import dev.muster.drill.event.MessageSent;
import dev.muster.drill.event.Mitigated;
import dev.muster.drill.event.Planned;
import dev.muster.drill.event.Queried;
import dev.muster.drill.event.QueryResult;
import dev.muster.drill.event.ResolvedDeclared;
import dev.muster.drill.event.RoleAccepted;
import dev.muster.drill.event.RunEnded;
import dev.muster.drill.event.RunStarted;
import dev.muster.drill.event.RunValued;
import dev.muster.drill.event.SeatJoined;
import dev.muster.drill.event.SeatLeft;
import dev.muster.drill.event.StakeholderAnswered;
import dev.muster.drill.event.StakeholderAsked;
import dev.muster.drill.event.StatusUpdated;
import dev.muster.drill.event.TaskAcknowledged;
import dev.muster.drill.event.TaskAssigned;
import dev.muster.drill.event.TaskDone;
import dev.muster.scoring.run.Board.Polarity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds a log event by event; may be looked at any time and goes on. */
final class RunFold extends Unjudged {
    private final TeamFold team = new TeamFold();
    private final BoardFold board = new BoardFold();
    private final TalkFold talk = new TalkFold();
    private final WorkFold work = new WorkFold();
    private final List<Impact.Level> levels = new ArrayList<>();
    private @Nullable Recorded now;
    private final CourseFold course = new CourseFold();
    private @Nullable RunValued valued;

    void add(Recorded recorded) {
        if (now != null && recorded.seq() <= now.seq()) {
            throw new IllegalArgumentException("Event " + recorded.seq() + " comes after " + now.seq()
                    + ": a log is folded in the order of seq\nMaybe it was read without ORDER BY.");
        }
        now = recorded;
        recorded.event().match(this);
    }

    RunView view() {
        Course soFar = course.course(now == null ? 0 : now.tick(), now == null ? 0 : now.seq());
        return new RunView(
                team.team(),
                soFar,
                board.board(),
                work.work(),
                talk.talk(),
                new Impact(levels, soFar.endTick()),
                valued);
    }

    private Recorded now() {
        return java.util.Objects.requireNonNull(now, "no event is being folded");
    }

    private <T> At<T> at(T what) {
        return new At<>(now().seq(), now().tick(), now().actor(), what);
    }

    /** What only some seats could see is not on the board. */
    private List<String> forAll(List<String> evidence) {
        return now().audience().equals(Audience.ALL) ? evidence : List.of();
    }

    @Override
    public Step seatJoined(SeatJoined event) {
        team.joined(event.seat(), event.colleague());
        return Step.DONE;
    }

    @Override
    public Step seatLeft(SeatLeft event) {
        team.left(event.seat(), at(event));
        return Step.DONE;
    }

    @Override
    public Step roleAccepted(RoleAccepted event) {
        team.took(at(event.role()));
        return Step.DONE;
    }

    @Override
    public Step runStarted(RunStarted event) {
        team.started(event.members(), event.mode());
        return Step.DONE;
    }

    @Override
    public Step runEnded(RunEnded event) {
        course.ended(at(event));
        return Step.DONE;
    }

    @Override
    public Step runValued(RunValued event) {
        valued = event;
        return Step.DONE;
    }

    @Override
    public Step faultStarted(FaultStarted event) {
        course.fault(at(event));
        return Step.DONE;
    }

    @Override
    public Step impactChanged(ImpactChanged event) {
        levels.add(new Impact.Level(now().seq(), now().tick(), event.level()));
        return Step.DONE;
    }

    @Override
    public Step alertFired(AlertFired event) {
        course.alert(at(event));
        return Step.DONE;
    }

    @Override
    public Step actionJudged(ActionJudged event) {
        work.judged.add(at(event));
        return Step.DONE;
    }

    @Override
    public Step mitigated(Mitigated event) {
        course.mitigated(at(event));
        return Step.DONE;
    }

    @Override
    public Step alertAcknowledged(AlertAcknowledged event) {
        course.acknowledged(at(event));
        return Step.DONE;
    }

    @Override
    public Step queried(Queried event) {
        work.queries.add(at(event));
        return Step.DONE;
    }

    @Override
    public Step queryResult(QueryResult event) {
        work.results.add(at(event));
        board.saw(at(event.evidence()));
        return Step.DONE;
    }

    @Override
    public Step hintUsed(HintUsed event) {
        work.hints.add(at(event));
        return Step.DONE;
    }

    @Override
    public Step hypothesisProposed(HypothesisProposed event) {
        board.proposed(at(event));
        return Step.DONE;
    }

    @Override
    public Step evidenceAttached(EvidenceAttached event) {
        board.linked(event.claim(), event.polarity(), at(forAll(event.evidence())));
        return Step.DONE;
    }

    @Override
    public Step hypothesisSupported(HypothesisSupported event) {
        board.judged(event.claim(), at(Polarity.SUPPORTS));
        return Step.DONE;
    }

    @Override
    public Step hypothesisRefuted(HypothesisRefuted event) {
        board.judged(event.claim(), at(Polarity.REFUTES));
        return Step.DONE;
    }

    @Override
    public Step diagnosisCommitted(DiagnosisCommitted event) {
        work.diagnosis = at(event);
        return Step.DONE;
    }

    @Override
    public Step planned(Planned event) {
        work.plans.add(at(event));
        return Step.DONE;
    }

    @Override
    public Step actionTaken(ActionTaken event) {
        work.actions.add(at(event));
        return Step.DONE;
    }

    @Override
    public Step resolvedDeclared(ResolvedDeclared event) {
        course.resolved(at(event));
        return Step.DONE;
    }

    @Override
    public Step messageSent(MessageSent event) {
        board.shared(at(forAll(event.evidence())));
        return Step.DONE;
    }

    @Override
    public Step taskAssigned(TaskAssigned event) {
        talk.assigned(at(event));
        return Step.DONE;
    }

    @Override
    public Step taskAcknowledged(TaskAcknowledged event) {
        talk.acknowledged(at(event));
        return Step.DONE;
    }

    @Override
    public Step taskDone(TaskDone event) {
        talk.done(at(event));
        return Step.DONE;
    }

    @Override
    public Step statusUpdated(StatusUpdated event) {
        talk.updated(at(event));
        return Step.DONE;
    }

    @Override
    public Step stakeholderAsked(StakeholderAsked event) {
        talk.asked(at(event));
        return Step.DONE;
    }

    @Override
    public Step stakeholderAnswered(StakeholderAnswered event) {
        talk.answered(at(event));
        return Step.DONE;
    }
}
