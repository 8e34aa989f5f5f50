package dev.muster.drill;

import dev.muster.drill.command.SeatCommand;
import dev.muster.drill.event.DiagnosisCommitted;
import dev.muster.drill.event.EvidenceAttached;
import dev.muster.drill.event.HypothesisProposed;
import dev.muster.drill.event.HypothesisRefuted;
import dev.muster.drill.event.HypothesisSupported;
import dev.muster.drill.event.MessageSent;
import dev.muster.people.SeatId;
import dev.muster.scenario.ClaimKey;
import dev.muster.scenario.Component;
import dev.muster.scenario.FailureMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thinking together: readings shown, claims made, weighed and committed to. */
final class BoardRules {
    private final Scene scene;

    BoardRules(Scene scene) {
        this.scene = scene;
    }

    Decision share(SeatId seat, long ref, String words) {
        Decision tooLong = scene.tooLong(words);
        Optional<Board.Reading> reading = reading(seat, ref);
        if (tooLong != null || reading.isEmpty()) {
            return tooLong != null ? tooLong : noReading(ref);
        }
        Board.Reading shown = reading.get();
        return Decision.of(
                Draft.forAll(seat, new MessageSent(TalkRules.TEAM, List.of(shown.seq()), words, shown.evidence())));
    }

    Decision claim(SeatId seat, SeatCommand.Claim command) {
        Decision refusal = refusalOf(command.key());
        if (refusal == null) {
            refusal = scene.tooLong(command.words());
        }
        if (refusal != null) {
            return refusal;
        }
        Optional<Board.Claim> known = scene.state().board.claim(command.key().text());
        if (known.isPresent()) {
            return Decision.refuse(
                    "nothing-new",
                    "The board has that idea as " + known.get().id() + ".\nMaybe support it with a reading.");
        }
        int most = scene.rules().limits().claims();
        if (scene.state().board.claims().size() >= most) {
            return Decision.refuse(
                    "board-full", "The board holds " + most + " ideas at most.\nMaybe refute some first.");
        }
        double confidence = Math.min(1, Math.max(0, command.confidence()));
        return Decision.of(Draft.forAll(
                seat,
                new HypothesisProposed(
                        nextClaim(), command.key().component(), command.key().mode(), confidence, command.words())));
    }

    /** Attaches a reading and says what it makes of the claim. An idea that is not on the board yet is put there first. */
    Decision weigh(SeatId seat, SeatCommand.Weigh command) {
        Optional<Board.Claim> known = scene.state().board.claim(command.claim());
        Optional<Board.Reading> reading = reading(seat, command.reading());
        if (reading.isEmpty()) {
            return noReading(command.reading());
        }
        if (known.isEmpty()) {
            return Decision.refuse(
                    "unknown-claim",
                    "'" + command.claim() + "' is not on the board."
                            + MaybeMeant.of(
                                    command.claim(),
                                    scene.state().board.claims().stream()
                                            .map(c -> c.key().text())
                                            .toList()));
        }
        String claim = known.get().id();
        Board.Reading shown = reading.get();
        List<Draft> drafts = new ArrayList<>();
        drafts.add(Draft.forAll(
                seat,
                new EvidenceAttached(
                        claim, shown.seq(), command.supports() ? "supports" : "refutes", shown.evidence())));
        drafts.add(
                Draft.forAll(seat, command.supports() ? new HypothesisSupported(claim) : new HypothesisRefuted(claim)));
        return new Decision.Accepted(drafts);
    }

    Decision commit(SeatId seat, SeatCommand.Commit command) {
        if (command.factors().isEmpty()) {
            return Decision.refuse("no-factor", "A diagnosis names at least one component with a failure mode.");
        }
        for (ClaimKey factor : command.factors()) {
            Decision refusal = refusalOf(factor);
            if (refusal != null) {
                return refusal;
            }
        }
        double confidence = Math.min(1, Math.max(0, command.confidence()));
        return Decision.of(Draft.forAll(
                seat,
                new DiagnosisCommitted(command.factors().stream().distinct().toList(), confidence)));
    }

    private @Nullable Decision refusalOf(ClaimKey key) {
        List<String> components = scene.scenario().system().components().stream()
                .map(Component::id)
                .toList();
        if (!components.contains(key.component())) {
            return Decision.refuse(
                    "unknown-component",
                    "There is no component '" + key.component() + "' in this system."
                            + MaybeMeant.of(key.component(), components));
        }
        if (!scene.rules().knowsMode(key.mode())) {
            List<String> modes =
                    scene.rules().modes().stream().map(FailureMode::id).toList();
            return Decision.refuse(
                    "unknown-mode",
                    "There is no failure mode '" + key.mode() + "' in the list." + MaybeMeant.of(key.mode(), modes));
        }
        return null;
    }

    /** A reading that the seat made itself or that was shared. */
    private Optional<Board.Reading> reading(SeatId seat, long ref) {
        Board board = scene.state().board;
        return ref == 0
                ? board.latest(seat)
                : board.reading(ref).filter(r -> r.shared() || r.seat().equals(seat));
    }

    private static Decision noReading(long ref) {
        return ref == 0
                ? Decision.refuse(
                        "no-reading", "You have not looked at anything yet.\nMaybe look first: metrics checkout.")
                : Decision.refuse(
                        "unknown-reading",
                        "Reading " + ref + " is not yours and nobody has shared it.\nMaybe ask its owner to share it.");
    }

    private String nextClaim() {
        return "h" + (scene.state().board.claims().size() + 1);
    }
}
