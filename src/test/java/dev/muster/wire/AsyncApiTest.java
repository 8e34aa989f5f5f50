package dev.muster.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Holds the AsyncAPI document to the records that encode the frames. Run with {@code -Dmuster.golden=write} to write it anew. */
class AsyncApiTest {
    private static final Path FILE = Path.of("src/docs/asyncapi.yaml");

    @Test
    void the_document_says_what_the_records_say() throws IOException {
        String expected = AsyncApiDocument.text();
        if ("write".equals(System.getProperty("muster.golden"))) {
            Files.writeString(FILE, expected);
        }
        assertThat(Files.readString(FILE)).isEqualTo(expected);
    }

    @Test
    void every_reference_in_it_leads_somewhere() throws IOException {
        String text = Files.readString(FILE);
        Object document =
                new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(text);
        assertThat(((Map<?, ?>) document).get("asyncapi")).isEqualTo("3.0.0");
        Matcher reference = Pattern.compile("\\$ref: '#/([^']+)'").matcher(text);
        Set<String> references = new HashSet<>();
        while (reference.find()) {
            references.add(reference.group(1));
        }
        assertThat(references)
                .hasSizeGreaterThan(20)
                .allSatisfy(path ->
                        assertThat(at(document, List.of(path.split("/")))).isNotNull());
    }

    private static Object at(Object node, List<String> path) {
        Object here = node;
        for (String step : path) {
            here = here instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return here;
    }
}
