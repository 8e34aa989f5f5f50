package dev.muster.wire;

import dev.muster.drill.event.Event;
import dev.muster.drill.event.EventTypes;
import dev.muster.wire.RecordShape.Field;
import dev.muster.wire.RecordShape.Part;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the AsyncAPI document out of the records and the table of commands. */
final class AsyncApiDocument {
    private final StringBuilder text = new StringBuilder();

    private AsyncApiDocument() {}

    static String text() {
        AsyncApiDocument document = new AsyncApiDocument();
        document.head();
        document.messages();
        return document.text.toString();
    }

    private void head() {
        line("asyncapi: 3.0.0");
        line("info:");
        line("  title: Muster, the socket of a drill");
        line("  version: 1.0.0");
        line(
                "  description: How seats, hosts and programs take part in a drill. The rules are in protocol.md beside this file.");
        line("  license: {name: Apache-2.0, url: 'https://www.apache.org/licenses/LICENSE-2.0.txt'}");
        line("defaultContentType: application/json");
        line("channels:");
        line("  drill:");
        line("    address: /ws/drills/{code}");
        line("    parameters:");
        line("      code: {description: The join code of the drill.}");
        line("    bindings:");
        line("      ws:");
        line("        query:");
        line("          type: object");
        line("          properties:");
        line(
                "            after: {type: integer, minimum: 0, description: The last event that the client has; left out for a snapshot.}");
        line("    messages:");
        all().forEach(name -> line("      " + name + ": {$ref: '#/components/messages/" + name + "'}"));
        operation("ask", "receive", "What clients send.", clients());
        operation("tell", "send", "What the server sends.", servers());
    }

    private void operation(String name, String action, String summary, List<String> messages) {
        if (name.equals("ask")) {
            line("operations:");
        }
        line("  " + name + ":");
        line("    action: " + action);
        line("    summary: " + summary);
        line("    channel: {$ref: '#/channels/drill'}");
        line("    messages:");
        messages.forEach(message -> line("      - $ref: '#/channels/drill/messages/" + message + "'"));
    }

    private void messages() {
        line("components:");
        line("  messages:");
        CommandForms.all().values().forEach(this::command);
        message("ask_open", "A reading is shown again; no command.", List.of("n", "type", "reading"));
        property("n", "{type: integer, minimum: 1}");
        property("type", "{const: open}");
        property("reading", "{type: integer}");
        sent().forEach(this::event);
        answers();
    }

    private void command(CommandForm form) {
        List<String> required = new ArrayList<>(List.of("n", "type"));
        form.fields().stream().filter(field -> field.fallback().isEmpty()).forEach(field -> required.add(field.name()));
        message("ask_" + form.type(), CommandReader.hostOnly(form) ? "Of the host." : "Of a seat.", required);
        property("n", "{type: integer, minimum: 1, maximum: " + FrameReader.LARGEST_N + "}");
        property("type", "{const: " + form.type() + "}");
        form.fields().forEach(field -> property(field.name(), schema(field.form())));
    }

    private void event(Event event) {
        String word = EventTypes.word(event);
        List<Field> seen = EventCodec.shape(word).fields().stream()
                .filter(field -> field.part() != Part.FACTS)
                .toList();
        List<String> required = new ArrayList<>(List.of("seq", "prev", "tick", "actor", "type"));
        seen.forEach(field -> required.add(field.name()));
        message("event_" + word, "An event.", required);
        property("seq", "{type: integer, minimum: 1}");
        property("prev", "{type: integer, minimum: 0}");
        property("tick", "{type: integer}");
        property("actor", "{type: string}");
        property("type", "{const: " + word + "}");
        seen.forEach(field -> property(field.name(), schema(field.component().getGenericType(), field.nullable())));
    }

    private void answers() {
        message("ack", "A command was carried out.", List.of("ack", "seq"));
        property("ack", "{type: integer}");
        property("seq", "{type: integer}");
        message("nack", "A command was refused.", List.of("nack", "reason", "detail"));
        property("nack", "{type: [integer, 'null']}");
        property("reason", "{type: string}");
        property("detail", "{type: string}");
        message("hello", "The first frame of a connection.", List.of("hello"));
        property(
                "hello",
                object(
                        "protocol: {const: " + FrameCodec.PROTOCOL + "}",
                        "seat: {type: string}",
                        "host: {type: boolean}",
                        "lastN: {type: integer}",
                        "tick: {type: integer}",
                        "seq: {type: integer}",
                        "limits: {type: object, additionalProperties: {type: integer}}"));
        message("snapshot", "The seat's whole stream.", List.of("snapshot", "seq"));
        property("snapshot", object("tick: {type: integer}", "events: {type: array, items: {type: object}}"));
        property("seq", "{type: integer}");
        message("clock", "Drill time.", List.of("clock"));
        property(
                "clock",
                object(
                        "tick: {type: integer}",
                        "phase: {enum: [lobby, running, paused, debriefing, closed]}",
                        "ticks_per_second: {type: number}"));
        message("view", "What a reading or the open panel shows.", List.of("view"));
        property(
                "view",
                "{type: object, required: [reading, view, source, from_tick, to_tick], properties: {reading: {type: integer}, view: {type: string}, source: "
                        + schema(ScalarForms.ofEnum(dev.muster.scenario.View.Source.class))
                        + ", from_tick: {type: integer}, to_tick: {type: integer}, series: {type: array}, lines: {type: array}, traces: {type: array}, changes: {type: array}, text: {type: string}}}");
        message("map", "Components as far as the team knows.", List.of("map"));
        property(
                "map",
                object("components: {type: object, additionalProperties: {enum: [ok, degraded, failing, unknown]}}"));
        message("presence", "Who came and who went.", List.of("presence"));
        property("presence", "{type: object, additionalProperties: {type: boolean}}");
        message("resync", "The client reads too slowly.", List.of("resync"));
        property("resync", "{const: true}");
    }

    private static List<Event> sent() {
        return EventSamples.all().stream().filter(FrameCodec::mayLeave).toList();
    }

    private static List<String> clients() {
        List<String> names = new ArrayList<>();
        CommandForms.all().keySet().forEach(type -> names.add("ask_" + type));
        names.add("ask_open");
        return names;
    }

    private static List<String> servers() {
        List<String> names = new ArrayList<>();
        sent().forEach(event -> names.add("event_" + EventTypes.word(event)));
        names.addAll(List.of("ack", "nack", "hello", "snapshot", "clock", "view", "map", "presence", "resync"));
        return names;
    }

    private static List<String> all() {
        List<String> names = new ArrayList<>(clients());
        names.addAll(servers());
        return names;
    }

    private void message(String name, String summary, List<String> required) {
        line("    " + name + ":");
        line("      summary: " + summary);
        line("      payload:");
        line("        type: object");
        line("        required: [" + String.join(", ", required) + "]");
        line("        properties:");
    }

    private void property(String name, String schema) {
        line("          " + name + ": " + schema);
    }

    private static String object(String... properties) {
        String names = List.of(properties).stream()
                .map(each -> each.replaceFirst(":.*", ""))
                .collect(Collectors.joining(", "));
        return "{type: object, required: [" + names + "], properties: {" + String.join(", ", properties) + "}}";
    }

    private static String schema(Type type, boolean nullable) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? "{type: object, additionalProperties: " + schema(of[1], false) + "}"
                    : "{type: array, items: " + schema(of[0], false) + "}";
        }
        String schema = schema(CompoundForms.of(type));
        return nullable ? schema.replace("type: string", "type: [string, 'null']") : schema;
    }

    /** What a form takes, found out by trying. */
    private static String schema(ValueForm form) {
        if (takes(form, 1.5)) {
            return "{type: number}";
        }
        if (takes(form, 1L)) {
            return "{type: integer}";
        }
        if (takes(form, true)) {
            return "{type: boolean}";
        }
        if (takes(form, "any text") || takes(form, "s1")) {
            return "{type: string}";
        }
        if (takes(form, List.of())) {
            return "{type: array, items: " + schemaOfPair() + "}";
        }
        return enumOrPair(form);
    }

    private static String enumOrPair(ValueForm form) {
        try {
            form.read("\u0001", "it");
            throw new AssertionError(form + " takes anything");
        } catch (WrongJson wrong) {
            String message = String.valueOf(wrong.getMessage());
            int words = message.indexOf("one of ");
            return words < 0 ? schemaOfPair() : "{enum: [" + message.substring(words + "one of ".length()) + "]}";
        }
    }

    private static String schemaOfPair() {
        return object("component: {type: string}", "mode: {type: string}");
    }

    private static boolean takes(ValueForm form, Object plain) {
        try {
            form.read(plain, "it");
            return true;
        } catch (WrongJson wrong) {
            return false;
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
