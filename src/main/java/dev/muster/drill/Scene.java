package dev.muster.drill;

import dev.muster.scenario.Scenario;
import dev.muster.scenario.Tool;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a decision may look at: the rules, the state, and the world once there is one. */
record Scene(Rules rules, DrillState state, @Nullable World stage) {

    Scenario scenario() {
        return rules.scenario();
    }

    /** The world of a drill in play. */
    World world() {
        if (stage == null) {
            throw new IllegalStateException("There is no world before the start");
        }
        return stage;
    }

    /** The name that the next event will have; events of one decision follow each other. */
    long nextSeq() {
        return state.lastSeq + 1;
    }

    /** A refusal if a tool does not work because what it rests on does not; before the start all of them work. */
    Optional<Decision> refusalWithout(Tool tool) {
        if (stage == null || stage.live().available(tool)) {
            return Optional.empty();
        }
        String on = scenario().system().tools().get(tool);
        return Optional.of(Decision.refuse(
                "tool-down",
                "You cannot reach " + tool.words() + ": it rests on " + on
                        + ", which does not answer.\nMaybe find a way " + "without it, or see to " + on + " first."));
    }

    EvidenceFinder evidence() {
        return new EvidenceFinder(rules, world(), state);
    }

    /** A refusal if the words are longer than allowed. */
    @Nullable
    Decision tooLong(String... texts) {
        int most = rules.limits().wordsLength();
        for (String text : texts) {
            if (text.length() > most) {
                return Decision.refuse(
                        "too-long",
                        "The text has " + text.length() + " characters; " + most
                                + " are allowed.\nMaybe say it in two messages.");
            }
        }
        return null;
    }
}
