package dev.muster.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Holds what the pages promise without being run: a strict content security policy, no missing file, and a small live page. */
class PageFilesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FROM = Pattern.compile("(?:from|import) '([^']+)'");
    private static final Pattern LINKED = Pattern.compile("(?:src|href)=\"(/[a-z_]+/[^\"{?]+\\.(?:js|css|svg))\"");
    private static final int MOST_GZIPPED_SCRIPT_BYTES = 60 * 1024;
    private static final int MOST_GZIPPED_STYLE_BYTES = 15 * 1024;

    @Test
    void no_template_carries_a_script_or_style_of_its_own() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*\\ssrc=)");
        }
    }

    @Test
    void every_file_that_a_template_links_is_there() throws IOException {
        for (Path template : templates()) {
            Matcher linked = LINKED.matcher(Files.readString(template));
            while (linked.find()) {
                assertThat(served(linked.group(1)))
                        .as(template + " links " + linked.group(1))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void every_module_that_is_imported_is_there() {
        for (String entry :
                List.of("/app/start/start.js", "/app/start/join.js", "/app/start/host.js", "/app/drill/drill.js")) {
            assertThat(modules(entry)).contains(entry);
        }
    }

    @Test
    void the_scripts_of_the_live_page_stay_small() {
        Set<String> scripts = modules("/app/drill/drill.js");
        scripts.add("/app/theme.js");
        int bytes = scripts.stream().mapToInt(script -> gzipped(served(script))).sum();
        assertThat(bytes).as("gzipped bytes of " + scripts).isLessThanOrEqualTo(MOST_GZIPPED_SCRIPT_BYTES);
    }

    @Test
    void the_styles_of_the_live_page_stay_small() {
        int bytes = gzipped(served("/app/muster.css")) + gzipped(served("/app/drill/drill.css"));
        assertThat(bytes).isLessThanOrEqualTo(MOST_GZIPPED_STYLE_BYTES);
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    /** A module and all that it imports, as the browser resolves them; fails if one is not served. */
    private static Set<String> modules(String entry) {
        Set<String> found = new LinkedHashSet<>();
        follow(entry, found);
        return found;
    }

    private static void follow(String module, Set<String> found) {
        if (!found.add(module)) {
            return;
        }
        Matcher imports = FROM.matcher(new String(served(module), java.nio.charset.StandardCharsets.UTF_8));
        while (imports.find()) {
            follow(java.net.URI.create(module).resolve(imports.group(1)).toString(), found);
        }
    }

    private static byte[] served(String path) {
        try (InputStream file = PageFilesTest.class.getResourceAsStream("/META-INF/resources" + path)) {
            assertThat(file).as("a file is served at " + path).isNotNull();
            return file.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static int gzipped(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return packed.size();
    }
}
