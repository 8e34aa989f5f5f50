package dev.muster.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.drill.event.Event;
import dev.muster.drill.event.EventTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the page on the protocol to what the code does. */
class ProtocolDocumentTest {
    private static final Pattern REFUSAL = Pattern.compile("(?:refuse|nack)\\(\\s*\"([a-z]+(?:-[a-z]+)*)\"");
    private final String page = read(Path.of("src/docs/protocol.md"));

    @Test
    void every_command_has_a_row_with_its_fields() {
        assertThat(CommandForms.all().values()).allSatisfy(form -> {
            String row = row(form.type());
            assertThat(form.fields()).allSatisfy(field -> {
                assertThat(row).contains("`" + field.name() + "`");
                assertThat(row.contains("*`" + field.name() + "`*"))
                        .as("%s of %s may be left out", field.name(), form.type())
                        .isEqualTo(field.fallback().isPresent());
            });
            assertThat(row.contains("| host |")).isEqualTo(CommandReader.hostOnly(form));
        });
    }

    @Test
    void every_refusal_of_a_drill_is_told() throws IOException {
        Set<String> refusals = new TreeSet<>();
        try (var files = Files.list(Path.of("src/main/java/dev/muster/drill"))) {
            files.filter(Files::isRegularFile).forEach(file -> {
                Matcher refusal = REFUSAL.matcher(read(file));
                while (refusal.find()) {
                    refusals.add(refusal.group(1));
                }
            });
        }
        assertThat(refusals)
                .hasSizeGreaterThan(30)
                .allSatisfy(reason -> assertThat(page).contains("`" + reason + "`"));
    }

    @Test
    void events_that_commands_cause_and_those_never_sent_are_real() {
        Set<String> never = new TreeSet<>();
        for (Event event : EventSamples.all()) {
            if (!FrameCodec.mayLeave(event)) {
                never.add(EventTypes.word(event));
            }
        }
        String last = page.substring(page.indexOf("Never sent:"));
        assertThat(never).allSatisfy(word -> assertThat(last).contains("`" + word + "`"));
        assertThat(List.of(last.split("`")).stream().filter(word -> word.matches("[a-z_]+")))
                .containsExactlyInAnyOrderElementsOf(never);
    }

    private String row(String type) {
        return page.lines()
                .filter(line -> line.startsWith("| `" + type + "` |"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("protocol.md has no row of " + type));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
