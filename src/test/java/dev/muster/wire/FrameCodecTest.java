package dev.muster.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.drill.Audience;
import dev.muster.drill.Recorded;
import dev.muster.drill.event.Event;
import dev.muster.drill.event.EventTypes;
import dev.muster.drill.event.MessageSent;
import dev.muster.drill.event.RunResumed;
import dev.muster.people.Actor;
import dev.muster.wire.RecordShape.Field;
import dev.muster.wire.RecordShape.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrameCodecTest {
    @Test
    void a_frame_is_the_envelope_and_what_may_be_seen() {
        Recorded said =
                EventSamples.recorded(new MessageSent("team", List.of(9L), "look at this \"😀\"", List.of("e1")));
        assertThat(FrameCodec.event(said, 409))
                .isEqualTo("{\"seq\":412,\"prev\":409,\"tick\":431,\"actor\":\"s1\",\"type\":\"message\","
                        + "\"channel\":\"team\",\"readings\":[9],\"text\":\"look at this \\\"😀\\\"\"}");
    }

    @Test
    void no_frame_of_any_kind_holds_the_name_or_the_value_of_a_fact() {
        assertThat(sendable()).isNotEmpty().allSatisfy(event -> {
            String frame = FrameCodec.event(EventSamples.recorded(event), 409);
            for (Field fact : EventCodec.shape(EventTypes.word(event)).part(Part.FACTS)) {
                assertThat(frame).doesNotContain("\"" + fact.name() + "\":").doesNotContain(valueText(fact, event));
            }
        });
    }

    @Test
    void every_public_part_and_every_word_is_in_the_frame() {
        assertThat(sendable()).allSatisfy(event -> {
            Map<String, ?> frame = PlainJson.object(FrameCodec.event(EventSamples.recorded(event), 409));
            assertThat(frame.keySet())
                    .containsAll(EventCodec.shape(EventTypes.word(event)).fields().stream()
                            .filter(field -> field.part() != Part.FACTS)
                            .map(Field::name)
                            .toList());
        });
    }

    @Test
    void no_component_is_named_like_a_part_of_the_envelope() {
        assertThat(EventTypes.all().keySet())
                .allSatisfy(word -> assertThat(EventCodec.shape(word).fields())
                        .extracting(Field::name)
                        .doesNotContainAnyElementsOf(Set.of("seq", "prev", "tick", "actor", "type")));
    }

    @Test
    void what_is_the_servers_own_is_never_written() {
        Recorded hidden = new Recorded(5, 1, Actor.SIM, Audience.SERVER, null, new RunResumed());
        assertThatThrownBy(() -> FrameCodec.event(hidden, 4)).hasMessageContaining("must not be sent");
        assertThat(EventSamples.all().stream().filter(event -> !FrameCodec.mayLeave(event)))
                .hasSize(6)
                .allSatisfy(event -> assertThatThrownBy(() -> FrameCodec.event(EventSamples.recorded(event), 0))
                        .hasMessageContaining("must not be sent"));
    }

    @Test
    void a_kind_that_is_all_facts_never_leaves() {
        assertThat(EventSamples.all()).allSatisfy(event -> {
            RecordShape shape = EventCodec.shape(EventTypes.word(event));
            if (!shape.fields().isEmpty()
                    && shape.part(Part.FACTS).size() == shape.fields().size()) {
                assertThat(FrameCodec.mayLeave(event))
                        .as(EventTypes.word(event))
                        .isFalse();
            }
        });
    }

    @Test
    void the_frames_of_every_kind_are_as_they_were() {
        Golden.of("frames.golden.txt")
                .check(sendable().stream()
                        .map(event -> FrameCodec.event(EventSamples.recorded(event), 409))
                        .toList());
    }

    @Test
    void answers_and_openings_have_their_forms() {
        assertThat(FrameCodec.ack(17, 412)).isEqualTo("{\"ack\":17,\"seq\":412}");
        assertThat(FrameCodec.nack(17L, "not_now", "The drill is paused."))
                .isEqualTo("{\"nack\":17,\"reason\":\"not_now\",\"detail\":\"The drill is paused.\"}");
        assertThat(FrameCodec.nack(null, "malformed", "a \"quote\""))
                .isEqualTo("{\"nack\":null,\"reason\":\"malformed\",\"detail\":\"a \\\"quote\\\"\"}");
        assertThat(FrameCodec.hello(
                        new Hello("s1", true, 16, 431, 412, Map.of("text_chars", 2000L, "frame_bytes", 16384L))))
                .isEqualTo(
                        "{\"hello\":{\"protocol\":1,\"seat\":\"s1\",\"host\":true,\"lastN\":16,\"tick\":431,\"seq\":412,"
                                + "\"limits\":{\"frame_bytes\":16384,\"text_chars\":2000}}}");
        assertThat(FrameCodec.snapshot(431, List.of("{\"seq\":1}", "{\"seq\":4}"), 7))
                .isEqualTo("{\"snapshot\":{\"tick\":431,\"events\":[{\"seq\":1},{\"seq\":4}]},\"seq\":7}");
    }

    private static List<Event> sendable() {
        return EventSamples.all().stream().filter(FrameCodec::mayLeave).toList();
    }

    /** The value as it would stand in JSON, without the braces of a list. */
    private static String valueText(Field fact, Event event) {
        String json = PlainJson.write(writer -> fact.form().write(fact.of(event), writer));
        return json.startsWith("[") ? json.substring(1, json.length() - 1).split(",")[0] : json;
    }
}
