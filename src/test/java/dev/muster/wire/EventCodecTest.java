package dev.muster.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.drill.event.Event;
import dev.muster.drill.event.EventTypes;
import dev.muster.drill.event.MessageSent;
import dev.muster.drill.event.RunEnded;
import dev.muster.drill.event.RunStarted;
import dev.muster.drill.event.SpeedChanged;
import dev.muster.people.SeatId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    private final EventCodec codec = new EventCodec();

    @Test
    void every_kind_of_event_has_a_word() {
        assertThat(EventTypes.all().values()).containsExactlyInAnyOrder(kinds());
    }

    @Test
    void every_kind_reads_back_equal_and_writes_the_same_bytes_again() {
        assertThat(EventSamples.all()).allSatisfy(event -> {
            EventTexts texts = codec.texts(event);
            Event read = codec.event(texts, EventCodec.FORMAT);
            assertThat(read).isEqualTo(event);
            assertThat(codec.texts(read)).isEqualTo(texts);
        });
    }

    @Test
    void the_texts_of_every_kind_are_as_they_were() {
        Golden.of("events.golden.txt")
                .check(EventSamples.all().stream()
                        .map(codec::texts)
                        .map(texts ->
                                String.join("\n  ", texts.type(), texts.payload(), texts.facts(), "" + texts.words()))
                        .toList());
    }

    @Test
    void words_that_were_struck_read_as_empty() {
        EventTexts texts = codec.texts(new MessageSent("team", List.of(3L), "my name is Ana", List.of("e1")));
        EventTexts struck = new EventTexts(texts.type(), texts.payload(), texts.facts(), null);
        assertThat(codec.event(struck, 1)).isEqualTo(new MessageSent("team", List.of(3L), "", List.of("e1")));
    }

    @Test
    void words_are_in_no_other_text() {
        EventTexts texts = codec.texts(new MessageSent("team", List.of(), "my name is Ana", List.of()));
        assertThat(texts.payload() + texts.facts()).doesNotContain("Ana").doesNotContain("\"text\"");
        assertThat(texts.words()).isEqualTo("{\"text\":\"my name is Ana\"}");
    }

    @Test
    void the_same_map_is_the_same_text_whatever_its_order_was() {
        Map<String, SeatId> desks = new HashMap<>();
        List.of("shop", "growth", "payments").forEach(desk -> desks.put(desk, new SeatId("s1")));
        assertThat(codec.texts(new RunStarted(List.of(), desks, "text", 1, "x", "y", 1, 1))
                        .payload())
                .contains("{\"growth\":\"s1\",\"payments\":\"s1\",\"shop\":\"s1\"}");
    }

    @Test
    void an_older_text_is_lifted_when_it_is_read() {
        EventCodec next = new EventCodec(2, List.of(new Upcast() {
            @Override
            public int from() {
                return 1;
            }

            @Override
            public Map<String, @Nullable Object> lift(String type, Map<String, @Nullable Object> fields) {
                Map<String, @Nullable Object> lifted = new HashMap<>(fields);
                if (type.equals("run_ended")) {
                    lifted.put("reason", lifted.remove("why"));
                }
                return lifted;
            }
        }));
        EventTexts old = new EventTexts("run_ended", "{\"why\":\"time\",\"rated\":true}", "{}", null);
        assertThat(next.event(old, 1)).isEqualTo(new RunEnded("time", true));
        assertThatThrownBy(() -> next.event(old, 2)).hasMessageContaining("why: an unknown field");
    }

    @Test
    void a_text_of_a_newer_format_or_kind_is_refused() {
        EventTexts texts = codec.texts(new SpeedChanged(2));
        assertThatThrownBy(() -> codec.event(texts, 2)).hasMessageContaining("Maybe a newer Muster wrote it");
        assertThatThrownBy(() -> codec.event(new EventTexts("teleported", "{}", "{}", null), 1))
                .hasMessageContaining("'teleported' is no kind of event");
    }

    @Test
    void a_missing_wrong_or_doubled_field_is_named() {
        assertThatThrownBy(() -> codec.event(new EventTexts("run_ended", "{\"reason\":\"time\"}", "{}", null), 1))
                .hasMessageContaining("rated: missing");
        assertThatThrownBy(
                        () -> codec.event(new EventTexts("run_ended", "{\"reason\":7,\"rated\":true}", "{}", null), 1))
                .hasMessageContaining("reason: found 7, expected a text");
        assertThatThrownBy(() -> codec.event(
                        new EventTexts("run_ended", "{\"reason\":\"a\",\"reason\":\"b\",\"rated\":true}", "{}", null),
                        1))
                .hasMessageContaining("Duplicate field");
    }

    @Test
    void doubles_have_one_form_that_reads_back_exactly() {
        double[] numbers = {
            0,
            -0.0,
            1,
            -3,
            0.1,
            0.3,
            1.0 / 3,
            2.0E-3,
            2e23,
            1e-7,
            1e22,
            123456.789,
            9007199254740993.0,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            0.1 + 0.2
        };
        for (double number : numbers) {
            String text = ScalarForms.decimal(number);
            assertThat(Double.parseDouble(text)).as(text).isEqualTo(number);
            EventTexts texts = codec.texts(new SpeedChanged(number));
            assertThat(codec.event(texts, 1)).isEqualTo(new SpeedChanged(number));
        }
        assertThat(ScalarForms.decimal(0.1)).isEqualTo("0.1");
        assertThat(ScalarForms.decimal(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(ScalarForms.decimal(2e23)).isEqualTo("200000000000000000000000");
        assertThat(ScalarForms.decimal(60)).isEqualTo("60");
        assertThatThrownBy(() -> ScalarForms.decimal(Double.NaN)).hasMessageContaining("divided by zero");
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Event>[] kinds() {
        return (Class<? extends Event>[]) Event.class.getPermittedSubclasses();
    }
}
