package dev.muster.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.review.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Edits as JSON: {@code {"edits": [{"kind": "set", "on": "checkout -> tracking", "parameter": "timeout", "value": "250ms"}]}}. */
final class EditJson {
    private static final int MOST_EDITS = 12;
    private static final int LONGEST_TEXT = 200;
    private static final String KIND = "kind";
    /** Every kind with its fields. */
    private static final Map<String, List<String>> FIELDS = kinds();

    private EditJson() {}

    private static Map<String, List<String>> kinds() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("optional", List.of("dependency"));
        kinds.put("set", List.of("on", "parameter", "value"));
        kinds.put("alert", List.of("on", "when"));
        kinds.put("move", List.of("action", "seconds"));
        kinds.put("leave_out", List.of("action"));
        kinds.put("no_action", List.of());
        kinds.put("no_fault", List.of("fault"));
        return kinds;
    }

    /** Reads the body of a question; a body that is none is refused with its place. */
    static Edit.Together read(@Nullable JsonNode body) {
        JsonNode edits = body == null ? null : body.get("edits");
        if (edits == null || !edits.isArray() || edits.isEmpty() || edits.size() > MOST_EDITS) {
            throw bad("edits: a list of one to " + MOST_EDITS
                    + " edits is expected, like {\"edits\": [{\"kind\": \"no_action\"}]}.");
        }
        List<Edit> read = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            read.add(edit(edits.get(i), "edits[" + i + "]"));
        }
        return new Edit.Together(read);
    }

    private static Edit edit(JsonNode edit, String place) {
        JsonNode kind = edit.get(KIND);
        if (kind == null || !kind.isTextual() || !FIELDS.containsKey(kind.asText())) {
            throw bad(place + ".kind: one of " + String.join(", ", FIELDS.keySet()) + " is expected.");
        }
        List<String> fields = FIELDS.getOrDefault(kind.asText(), List.of());
        Set<String> unknown = new TreeSet<>();
        edit.fieldNames().forEachRemaining(unknown::add);
        unknown.remove(KIND);
        fields.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw bad(place + ": \"" + kind.asText() + "\" takes "
                    + (fields.isEmpty() ? "nothing" : String.join(", ", fields)) + ", found "
                    + shortened(String.join(", ", unknown)) + ".");
        }
        Fields of = new Fields(edit, place);
        return switch (kind.asText()) {
            case "optional" -> new Edit.MadeOptional(of.text("dependency"));
            case "set" -> new Edit.Set(of.text("on"), of.text("parameter"), of.text("value"));
            case "alert" -> new Edit.AlertAdded(of.text("on"), of.text("when"));
            case "move" -> new Edit.ActionMoved(of.text("action"), of.seconds());
            case "leave_out" -> new Edit.ActionLeftOut(of.text("action"));
            case "no_action" -> new Edit.NoAction();
            case "no_fault" -> new Edit.FaultLeftOut(of.text("fault"));
            default -> throw new IllegalStateException("Kind " + kind + " has fields and no reader");
        };
    }

    private record Fields(JsonNode edit, String place) {
        /** A text; a number or yes-no is as good as its text. */
        String text(String field) {
            JsonNode value = edit.get(field);
            if (value == null
                    || !value.isValueNode()
                    || value.isNull()
                    || value.asText().isBlank()) {
                throw bad(place + "." + field + ": missing; a text is expected.");
            }
            if (value.asText().length() > LONGEST_TEXT) {
                throw bad(place + "." + field + ": at most " + LONGEST_TEXT + " characters are read.");
            }
            return value.asText().strip();
        }

        long seconds() {
            JsonNode value = edit.get("seconds");
            if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
                throw bad(place + ".seconds: a whole number is expected, negative for earlier.");
            }
            return value.asLong();
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    private static Problem bad(String detail) {
        return new Problem(400, "bad-field", detail);
    }

    /** Writes an edit as the body that asks for it. */
    static JsonNode write(Edit edit) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        var edits = body.putArray("edits");
        List<Edit> all = edit instanceof Edit.Together together ? together.edits() : List.of(edit);
        all.forEach(each -> edits.add(each.match(new Writing())));
        return body;
    }

    private static final class Writing implements Edit.Cases<JsonNode> {
        private static ObjectNode of(String kind) {
            return JsonNodeFactory.instance.objectNode().put(KIND, kind);
        }

        @Override
        public JsonNode madeOptional(Edit.MadeOptional edit) {
            return of("optional").put("dependency", edit.dependency());
        }

        @Override
        public JsonNode set(Edit.Set edit) {
            return of("set")
                    .put("on", edit.on())
                    .put("parameter", edit.parameter())
                    .put("value", edit.value());
        }

        @Override
        public JsonNode alertAdded(Edit.AlertAdded edit) {
            return of("alert").put("on", edit.on()).put("when", edit.when());
        }

        @Override
        public JsonNode actionMoved(Edit.ActionMoved edit) {
            return of("move").put("action", edit.action()).put("seconds", edit.seconds());
        }

        @Override
        public JsonNode actionLeftOut(Edit.ActionLeftOut edit) {
            return of("leave_out").put("action", edit.action());
        }

        @Override
        public JsonNode noAction(Edit.NoAction edit) {
            return of("no_action");
        }

        @Override
        public JsonNode faultLeftOut(Edit.FaultLeftOut edit) {
            return of("no_fault").put("fault", edit.fault());
        }

        @Override
        public JsonNode together(Edit.Together edit) {
            throw new IllegalArgumentException("Edits of edits have no JSON");
        }
    }
}
