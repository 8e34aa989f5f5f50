package dev.muster.drill;

import dev.muster.scenario.ActionSpec;
import dev.muster.scenario.FailureMode;
import dev.muster.scenario.Scenario;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What stays the same through a drill: the scenario, the list of failure modes, the seed and the limits. */
public record Rules(Scenario scenario, List<FailureMode> modes, long seed, DrillLimits limits) {
    public Rules {
        modes = List.copyOf(modes);
    }

    boolean knowsMode(String mode) {
        return modes.stream().anyMatch(m -> m.id().equals(mode));
    }

    /** The action that a console phrase calls, longest name first, so that a name may be the beginning of another. */
    Optional<Call> call(String phrase) {
        return Call.of(scenario, phrase);
    }

    /** An action with what was typed behind its name. */
    record Call(ActionSpec action, String rest) {

        /** See {@link Rules#call}. */
        static Optional<Call> of(Scenario scenario, String phrase) {
            String words = phrase.strip();
            return scenario.actions().stream()
                    .filter(action -> words.equals(action.name()) || words.startsWith(action.name() + " "))
                    .max(Comparator.comparingInt(action -> action.name().length()))
                    .map(action -> new Call(
                            action, words.substring(action.name().length()).strip()));
        }

        /** The phrase in its one form, as truth and log write it. */
        String text() {
            return rest.isEmpty() ? action.name() : action.name() + " " + rest;
        }

        /** The number behind the name; empty if there is none or it makes no sense. */
        Optional<Double> number() {
            return rest.matches("[0-9]{1,3}([.][0-9]{1,2})?")
                    ? Optional.of(Double.parseDouble(rest))
                    : Optional.empty();
        }
    }
}
