package dev.muster.drill;

import dev.muster.drill.command.SeatCommand;
import dev.muster.people.SeatId;

/** Sends each command of a seat to the rules that know about it, if the drill is in play at all. */
final class SeatRules implements SeatCommand.Cases<Decision> {
    private final Scene scene;
    private final SeatId seat;

    SeatRules(Scene scene, SeatId seat) {
        this.scene = scene;
        this.seat = seat;
    }

    static Decision decide(Scene scene, SeatId seat, SeatCommand command) {
        if (scene.state().roster.seat(seat).isEmpty()) {
            return Decision.refuse("no-seat", "Seat " + seat + " is not in this drill.");
        }
        Phase phase = scene.state().phase;
        boolean early =
                phase == Phase.LOBBY && !(command instanceof SeatCommand.Take || command instanceof SeatCommand.Line);
        if (early) {
            return Decision.refuse("not-started", "The drill has not started yet.\nMaybe ask the host to start.");
        }
        if (phase == Phase.DEBRIEFING || phase == Phase.CLOSED) {
            return Decision.refuse("over", "The drill is over.");
        }
        if (scene.state().lastSeq >= scene.rules().limits().events()) {
            return Decision.refuse("log-full", "The log of this drill is full; only the host may act now.");
        }
        return command.match(new SeatRules(scene, seat));
    }

    @Override
    public Decision acknowledge(SeatCommand.Acknowledge command) {
        return command.what().matches("t[0-9]+")
                ? new TalkRules(scene).acknowledgeTask(seat, command.what())
                : new LookRules(scene).acknowledgeAlert(seat, command.what());
    }

    @Override
    public Decision look(SeatCommand.Look command) {
        return new LookRules(scene).look(seat, command.view());
    }

    @Override
    public Decision share(SeatCommand.Share command) {
        return new BoardRules(scene).share(seat, command.reading(), command.words());
    }

    @Override
    public Decision say(SeatCommand.Say command) {
        return new TalkRules(scene).say(seat, command);
    }

    @Override
    public Decision claim(SeatCommand.Claim command) {
        return new BoardRules(scene).claim(seat, command);
    }

    @Override
    public Decision weigh(SeatCommand.Weigh command) {
        return new BoardRules(scene).weigh(seat, command);
    }

    @Override
    public Decision plan(SeatCommand.Plan command) {
        return new ActRules(scene).plan(seat, command);
    }

    @Override
    public Decision act(SeatCommand.Act command) {
        return new ActRules(scene).act(seat, command);
    }

    @Override
    public Decision assign(SeatCommand.Assign command) {
        return new TalkRules(scene).assign(seat, command);
    }

    @Override
    public Decision done(SeatCommand.Done command) {
        return new TalkRules(scene).done(seat, command);
    }

    @Override
    public Decision take(SeatCommand.Take command) {
        return new LobbyRules(scene).take(seat, command.role());
    }

    @Override
    public Decision commit(SeatCommand.Commit command) {
        return new BoardRules(scene).commit(seat, command);
    }

    @Override
    public Decision update(SeatCommand.Update command) {
        return new TalkRules(scene).update(seat, command);
    }

    @Override
    public Decision answer(SeatCommand.Answer command) {
        return new TalkRules(scene).answer(seat, command);
    }

    @Override
    public Decision resolve(SeatCommand.Resolve command) {
        return new ActRules(scene).resolve(seat);
    }

    @Override
    public Decision hint(SeatCommand.Hint command) {
        return new LookRules(scene).hint(seat);
    }

    @Override
    public Decision line(SeatCommand.Line command) {
        Verbs.Parsed parsed = new Verbs(scene.rules()).parse(command.text());
        Rejection rejection = parsed.rejection();
        SeatCommand meant = parsed.command();
        return meant == null
                ? new Decision.Rejected(rejection == null ? new Rejection("empty", "Nothing was typed.") : rejection)
                : decide(scene, seat, meant);
    }
}
