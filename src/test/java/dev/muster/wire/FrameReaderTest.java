package dev.muster.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrameReaderTest {
    private final FrameReader reader = new FrameReader(new FrameLimits(200, 20, 3));

    @Test
    void a_frame_is_its_number_its_type_and_the_rest() {
        assertThat(reader.read(
                        "{\"n\":17,\"type\":\"message\",\"text\":\"hello\",\"readings\":[4,5],\"confidence\":0.5}"))
                .isEqualTo(new ClientFrame(
                        17, "message", Map.of("text", "hello", "readings", List.of(4L, 5L), "confidence", 0.5)));
    }

    @Test
    void what_is_no_object_is_refused_without_a_number() {
        for (String text : List.of(
                "",
                " ",
                "hello",
                "[]",
                "[{\"n\":1}]",
                "7",
                "null",
                "{",
                "{\"n\":1",
                "{\"n\":1}}",
                "{\"n\":1,\"n\":2,\"type\":\"start\"}",
                "{'n':1}",
                "{\"n\":1,\"type\":\"x\",\"a\":NaN}")) {
            assertThat(refused(text))
                    .as(text)
                    .extracting(Refused::n, Refused::reason)
                    .containsExactly(null, "malformed");
        }
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThat(refused("{\"n\":1,\"a\":" + "[".repeat(90)).reason()).isEqualTo("malformed");
    }

    @Test
    void a_number_that_is_none_is_said_as_null() {
        for (String n : List.of("0", "-1", "1.5", "\"1\"", "null", "9007199254740992", "1e3", "99999999999999999999")) {
            assertThat(refused("{\"n\":" + n + ",\"type\":\"start\"}"))
                    .as(n)
                    .extracting(Refused::n, Refused::reason)
                    .containsExactly(null, "malformed");
        }
        assertThat(reader.read("{\"n\":9007199254740991,\"type\":\"start\"}")).isInstanceOf(ClientFrame.class);
    }

    @Test
    void a_type_that_is_none_is_answered_by_number() {
        assertThat(refused("{\"n\":3,\"type\":null}"))
                .isEqualTo(new Refused(
                        3L, "malformed", "type: found null, expected the word of a command, like \"message\""));
        assertThat(refused("{\"n\":3}").frame()).startsWith("{\"nack\":3,\"reason\":\"malformed\"");
    }

    @Test
    void sizes_are_held_at_the_limit_and_not_beyond() {
        String frame = "{\"n\":1,\"type\":\"message\"";
        String padded = frame + " ".repeat(200 - frame.length() - 1) + "}";
        assertThat(reader.read(padded)).isInstanceOf(ClientFrame.class);
        assertThat(refused(padded + " ").detail()).contains("201 characters", "at most 200", "Maybe");

        assertThat(reader.read(frame + ",\"text\":\"" + "a".repeat(20) + "\"}")).isInstanceOf(ClientFrame.class);
        assertThat(refused(frame + ",\"text\":\"" + "a".repeat(21) + "\"}"))
                .isEqualTo(new Refused(1L, "too-large", "text: found 21 characters, expected at most 20 characters"));

        assertThat(reader.read(frame + ",\"readings\":[1,2,3]}")).isInstanceOf(ClientFrame.class);
        assertThat(refused(frame + ",\"readings\":[1,2,3,4]}").detail()).contains("readings: found a list of 4");
    }

    @Test
    void nul_and_half_characters_are_refused_wherever_they_stand() {
        assertThat(refused("{\"n\":1,\"type\":\"message\",\"text\":\"a\\u0000b\"}"))
                .extracting(Refused::n, Refused::reason)
                .containsExactly(1L, "bad-text");
        assertThat(refused("{\"n\":1,\"type\":\"message\",\"a\":{\"b\":[\"\\ud83d\"]}}")
                        .detail())
                .contains("a.b[]: found half of a surrogate pair at place 0");
        assertThat(refused("{\"n\":1,\"type\":\"me\\udc00\"}").reason()).isEqualTo("bad-text");
        assertThat(reader.read("{\"n\":1,\"type\":\"message\",\"text\":\"\\ud83d\\ude00 😀\"}"))
                .isInstanceOf(ClientFrame.class);
    }

    @Test
    void a_refusal_can_be_sent_whatever_it_quotes() {
        FrameReader wide = new FrameReader(new FrameLimits(4000, 2000, 3));
        for (String text : List.of(
                "{\"n\":1,\"type\":\"\\ud83d\"}",
                "{\"n\":\"" + "a".repeat(39) + "😀\",\"type\":\"x\"}",
                "{\"n\":1,\"type\":\"x\",\"\\ude00\\u0000\":\"\\u0000\"}")) {
            assertThat(CleanText.problem(((Refused) wide.read(text)).frame())).isEmpty();
        }
    }

    @Test
    void clean_text_is_told_from_dirty() {
        assertThat(CleanText.problem("plain, é, 😀\n\t")).isEmpty();
        assertThat(CleanText.problem("a\0")).get().asString().contains("NUL character at place 1");
        assertThat(CleanText.problem("😀\ud83d")).get().asString().contains("at place 2");
        assertThat(CleanText.problem("\ude00\ud83d")).get().asString().contains("at place 0");
    }

    private Refused refused(String text) {
        return (Refused) reader.read(text);
    }
}
