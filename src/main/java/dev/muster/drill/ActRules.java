package dev.muster.drill;

import dev.muster.drill.command.SeatCommand;
import dev.muster.drill.event.ActionTaken;
import dev.muster.drill.event.PersonaSaid;
import dev.muster.drill.event.Planned;
import dev.muster.drill.event.ResolvedDeclared;
import dev.muster.people.Actor;
import dev.muster.people.SeatId;
import dev.muster.scenario.ActionSpec;
import dev.muster.scenario.Persona;
import dev.muster.scenario.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Acting on the system, and saying that it is over. */
final class ActRules {
    private static final double LARGEST_SCALE = 4;

    private final Scene scene;

    ActRules(Scene scene) {
        this.scene = scene;
    }

    Decision plan(SeatId seat, SeatCommand.Plan command) {
        Optional<Rules.Call> call = scene.rules().call(command.call());
        Decision refusal = call.isEmpty() ? unknown(command.call()) : refusalOf(call.get());
        if (refusal == null) {
            refusal = scene.tooLong(command.words());
        }
        return refusal != null
                ? refusal
                : Decision.of(Draft.forAll(seat, new Planned(call.get().text(), command.words())));
    }

    Decision act(SeatId seat, SeatCommand.Act command) {
        Optional<Rules.Call> found = scene.rules().call(command.call());
        if (found.isEmpty()) {
            return unknown(command.call());
        }
        Rules.Call call = found.get();
        Decision refusal = refusalOf(call);
        if (refusal == null) {
            refusal = refusalToSeat(seat, call.action());
        }
        if (refusal == null
                && !command.claim().isEmpty()
                && scene.state().board.claim(command.claim()).isEmpty()) {
            refusal = Decision.refuse("unknown-claim", "'" + command.claim() + "' is not on the board.");
        }
        if (refusal != null) {
            return refusal;
        }
        Optional<Decision> down = call.action().breakGlass() ? Optional.empty() : scene.refusalWithout(Tool.DEPLOY);
        if (down.isPresent()) {
            return down.get();
        }
        String id = "a" + (scene.state().affairs.actions.size() + 1);
        long landsAt = scene.world().tick() + Math.max(1, call.action().takesSeconds());
        return Decision.of(Draft.forAll(seat, new ActionTaken(id, call.text(), landsAt, claim(command.claim()))));
    }

    private String claim(String named) {
        Board board = scene.state().board;
        return (named.isEmpty() ? board.leading() : board.claim(named))
                .map(Board.Claim::id)
                .orElse("");
    }

    private Decision unknown(String phrase) {
        List<String> names =
                scene.scenario().actions().stream().map(ActionSpec::name).toList();
        return Decision.refuse(
                "unknown-action", "There is no action '" + phrase + "' in this system." + MaybeMeant.of(phrase, names));
    }

    private @Nullable Decision refusalOf(Rules.Call call) {
        if (call.action().takesNumber()) {
            return call.number().filter(n -> n > 0 && n <= LARGEST_SCALE).isPresent()
                    ? null
                    : Decision.refuse(
                            "bad-number",
                            "'" + call.action().name() + "' needs a factor above 0 and up to 4 behind it.\nMaybe "
                                    + call.action().name() + " 2.");
        }
        return call.rest().isEmpty()
                ? null
                : Decision.refuse(
                        "bad-number",
                        "'" + call.action().name() + "' takes nothing behind it, yet there is '" + call.rest() + "'.");
    }

    private @Nullable Decision refusalToSeat(SeatId seat, ActionSpec action) {
        if (action.may().stream().anyMatch(desk -> scene.state().roster.holds(seat, desk))) {
            return null;
        }
        String who = action.may().isEmpty() ? "nobody in this room" : String.join(" or ", action.may());
        return Decision.refuse(
                "not-your-desk",
                "'" + action.name() + "' may be done by " + who + ".\nMaybe ask: assign "
                        + (action.may().isEmpty() ? "…" : action.may().get(0)) + " \"" + action.name() + "\".");
    }

    /** Says that it is over; while customers still suffer, somebody objects and play goes on. */
    Decision resolve(SeatId seat) {
        if (scene.state().resolvedTick >= 0) {
            return Decision.refuse("nothing-new", "It has been declared resolved already; the drill ends in a moment.");
        }
        List<Draft> drafts = new ArrayList<>();
        drafts.add(Draft.forAll(seat, new ResolvedDeclared()));
        if (!scene.state().mitigated) {
            scene.scenario().personas().stream().findFirst().ifPresent(p -> drafts.add(objection(p)));
        }
        return new Decision.Accepted(drafts);
    }

    private Draft objection(Persona persona) {
        boolean suffering = scene.world().impact() > 0;
        String text = suffering
                ? "Resolved? Customers are still telling me that it does not work."
                : "Are you sure? I would like to see it stay well for a moment before we call it over.";
        return new Draft(
                Actor.persona(persona.id()), Audience.ALL, new PersonaSaid(persona.id(), persona.channel(), text, ""));
    }
}
