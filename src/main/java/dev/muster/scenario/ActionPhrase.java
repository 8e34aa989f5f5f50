package dev.muster.scenario;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a player would type to act: {@code flag-off tracking}, {@code scale checkout 2}. */
final class ActionPhrase {
    private static final Pattern WITH_NUMBER = Pattern.compile("(?<name>.+) (?<number>[0-9]{1,3}(?:\\.[0-9])?)");

    private final Reading reading;
    private final List<ActionSpec> actions;

    ActionPhrase(Reading reading, List<ActionSpec> actions) {
        this.reading = reading;
        this.actions = actions;
    }

    /** The phrase; an unknown action is reported, and a number too much or too little. */
    String read(Written.Text text) {
        Optional<ActionSpec> plain = find(text.value());
        Matcher parts = WITH_NUMBER.matcher(text.value());
        Optional<ActionSpec> numbered = parts.matches() ? find(parts.group("name")) : Optional.empty();
        if (plain.isEmpty() && numbered.isEmpty()) {
            reading.problems()
                    .unknown(
                            text,
                            "unknown action",
                            actions.stream().map(ActionSpec::name).toList());
        } else if (plain.isPresent() && plain.get().takesNumber()) {
            reading.problems()
                    .add(text.place(), text.shape() + " needs a number", "Write it like \"" + text.value() + " 2\".");
        } else if (plain.isEmpty() && !numbered.get().takesNumber()) {
            reading.problems().add(text.place(), "\"" + numbered.get().name() + "\" takes no number");
        }
        return text.value();
    }

    private Optional<ActionSpec> find(String name) {
        return actions.stream().filter(action -> action.name().equals(name)).findFirst();
    }
}
