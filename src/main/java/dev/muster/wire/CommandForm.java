package dev.muster.wire;

import dev.muster.drill.command.Command;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How one kind of command is asked for in a frame: its word, its fields, and the command that they make. */
record CommandForm(
        String type,
        Class<? extends Command> kind,
        List<CommandField> fields,
        Function<CommandField.Values, Command> make) {
    CommandForm {
        fields = List.copyOf(fields);
    }

    /** The command of the frame's fields; a {@link WrongJson} says which field is unknown, missing or wrong. */
    Command command(Map<String, @Nullable Object> plain) {
        List<String> known = fields.stream().map(CommandField::name).toList();
        for (String name : plain.keySet()) {
            if (!known.contains(name)) {
                throw new WrongJson(name + ": an unknown field of " + type + "; known are "
                        + (known.isEmpty() ? "none" : String.join(", ", known)) + Suggestion.of(name, known));
            }
        }
        CommandField.Values values = new CommandField.Values(fields, plain);
        known.forEach(values::of);
        return make.apply(values);
    }
}
