package dev.muster.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of a command's frame.
 *
 * @param fallback what it is where it is left out; empty if it must be there
 */
record CommandField(String name, ValueForm form, Optional<Object> fallback) {
    static CommandField required(String name, ValueForm form) {
        return new CommandField(name, form, Optional.empty());
    }

    static CommandField optional(String name, ValueForm form, Object fallback) {
        return new CommandField(name, form, Optional.of(fallback));
    }

    private Object read(Map<String, @Nullable Object> plain) {
        if (!plain.containsKey(name)) {
            return fallback.orElseThrow(() -> new WrongJson(name + ": missing"));
        }
        return form.read(plain.get(name), name);
    }

    /** The values of a frame's fields. */
    record Values(List<CommandField> fields, Map<String, @Nullable Object> plain) {
        String text(String name) {
            return (String) of(name);
        }

        long number(String name) {
            return (Long) of(name);
        }

        int seconds(String name) {
            return (Integer) of(name);
        }

        double share(String name) {
            return (Double) of(name);
        }

        boolean yes(String name) {
            return (Boolean) of(name);
        }

        Object of(String name) {
            return fields.stream()
                    .filter(field -> field.name.equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The command has no field " + name))
                    .read(plain);
        }
    }
}
