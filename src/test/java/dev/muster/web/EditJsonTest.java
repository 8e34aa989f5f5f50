package dev.muster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.review.Edit;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditJsonTest {
    private static final List<Edit> EVERY_KIND = List.of(
            new Edit.MadeOptional("checkout -> tracking"),
            new Edit.Set("checkout", "queue", "16"),
            new Edit.AlertAdded("journey pay", "failing > 1%"),
            new Edit.ActionMoved("a1", -180),
            new Edit.ActionLeftOut("a1"),
            new Edit.NoAction(),
            new Edit.FaultLeftOut("slow-tracking"));

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static String refused(String text) {
        return catchThrowableOfType(Problem.class, () -> EditJson.read(json(text)))
                .getMessage();
    }

    @Test
    void every_kind_goes_there_and_back() {
        Edit.Together all = new Edit.Together(EVERY_KIND);
        assertThat(EditJson.read(EditJson.write(all))).isEqualTo(all);
        EVERY_KIND.forEach(
                edit -> assertThat(EditJson.read(EditJson.write(edit))).isEqualTo(new Edit.Together(List.of(edit))));
    }

    @Test
    void a_number_is_as_good_as_its_text() {
        assertThat(EditJson.read(
                        json("{'edits': [{'kind': 'set', 'on': 'checkout', 'parameter': 'queue', 'value': 16}]}")))
                .isEqualTo(new Edit.Together(List.of(new Edit.Set("checkout", "queue", "16"))));
    }

    @Test
    void what_is_no_edit_is_refused_with_its_place() {
        String list = "edits: a list of one to 12 edits is expected, like {\"edits\": [{\"kind\": \"no_action\"}]}.";
        assertThat(refused("{}")).isEqualTo(list);
        assertThat(refused("[]")).isEqualTo(list);
        assertThat(refused("{'edits': []}")).isEqualTo(list);
        assertThat(refused("{'edits': 'no_action'}")).isEqualTo(list);
        assertThat(refused("{'edits': [7]}")).startsWith("edits[0].kind: one of optional, set, alert, move");
        assertThat(refused("{'edits': [{'kind': 'sett'}]}")).startsWith("edits[0].kind: one of optional, set");
        assertThat(refused(
                        "{'edits': [{'kind': 'no_action'}, {'kind': 'set', 'on': 'checkout', 'paramter': 'queue'}]}"))
                .isEqualTo("edits[1]: \"set\" takes on, parameter, value, found paramter.");
        assertThat(refused("{'edits': [{'kind': 'leave_out', 'action': ''}]}"))
                .isEqualTo("edits[0].action: missing; a text is expected.");
        assertThat(refused("{'edits': [{'kind': 'leave_out', 'action': {'a': 1}}]}"))
                .isEqualTo("edits[0].action: missing; a text is expected.");
        assertThat(refused("{'edits': [{'kind': 'move', 'action': 'a1', 'seconds': 1.5}]}"))
                .isEqualTo("edits[0].seconds: a whole number is expected, negative for earlier.");
        assertThat(refused("{'edits': [{'kind': 'leave_out', 'action': '" + "a".repeat(201) + "'}]}"))
                .contains("at most 200 characters");
    }
}
