package dev.muster.wire;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Frames that hold every field of a command. */
final class CommandSamples {
    private CommandSamples() {}

    static String frame(long n, CommandForm form) {
        return Stream.concat(
                        Stream.of("\"n\":" + n, "\"type\":\"" + form.type() + "\""),
                        form.fields().stream().map(field -> "\"" + field.name() + "\":" + value(field)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The first of these that the field can be. */
    private static String value(CommandField field) {
        return Stream.of("1", "true", "\"logs\"", "\"scribe\"", "[{\"component\":\"a\",\"mode\":\"b\"}]")
                .filter(json -> reads(field, json))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No sample value for " + field.name()));
    }

    private static boolean reads(CommandField field, String json) {
        try {
            field.form().read(PlainJson.object("{\"it\":" + json + "}").get("it"), "it");
            return true;
        } catch (WrongJson wrong) {
            return false;
        }
    }
}
