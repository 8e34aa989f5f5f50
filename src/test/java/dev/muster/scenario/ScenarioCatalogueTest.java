package dev.muster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioCatalogueTest {

    @Test
    void the_jar_holds_every_file_of_the_folder() throws IOException {
        List<String> inTheFolder = ScenarioFolder.read(Path.of("scenarios")).stream()
                .map(ScenarioFile::name)
                .toList();
        assertThat(ScenarioFolder.shipped())
                .extracting(ScenarioFile::name)
                .containsExactlyInAnyOrderElementsOf(inTheFolder);
        assertThat(ScenarioCatalogue.shipped().scenarios()).hasSameSizeAs(inTheFolder);
        assertThat(ScenarioCatalogue.shipped().broken()).isEmpty();
    }

    @Test
    void a_scenario_is_found_by_id_and_by_the_fingerprint_of_its_bytes() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("scenarios/tutorial.drill.yaml"));
        ScenarioCatalogue catalogue = ScenarioCatalogue.shipped();
        Scenario tutorial = catalogue.byId("tutorial").orElseThrow();
        assertThat(tutorial.sha256()).isEqualTo(ScenarioReader.sha256(bytes)).hasSize(64);
        assertThat(catalogue.bySha(tutorial.sha256())).contains(tutorial);
        assertThat(catalogue.bytes(tutorial.sha256()))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(bytes));
        assertThat(catalogue.byId("no-such-thing")).isEmpty();
        assertThat(catalogue.bySha("no-such-thing")).isEmpty();
        assertThat(catalogue.bytes("no-such-thing")).isEmpty();
    }

    @Test
    void a_broken_file_hides_no_other(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.drill.yaml"), "format: [1");
        Files.writeString(folder.resolve("notes.txt"), "not looked at");
        Files.createDirectory(folder.resolve("folder.drill.yaml"));
        Files.copy(Path.of("scenarios/tutorial.drill.yaml"), folder.resolve("tutorial.drill.yaml"));
        ScenarioCatalogue catalogue = ScenarioCatalogue.of(ScenarioFolder.read(folder));
        assertThat(catalogue.scenarios()).extracting(s -> s.identity().id()).containsExactly("tutorial");
        assertThat(catalogue.broken()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("a.drill.yaml");
            assertThat(file.problems()).hasSize(1);
        });
    }

    @Test
    void the_later_of_two_files_with_one_id_is_played() {
        List<ScenarioFile> files = new ArrayList<>(ScenarioFolder.shipped());
        String text = new String(files.get(0).bytes(), StandardCharsets.UTF_8);
        byte[] changed = text.replace("The evening release", "Our own evening").getBytes(StandardCharsets.UTF_8);
        files.add(new ScenarioFile(files.get(0).name(), changed));
        ScenarioCatalogue catalogue = ScenarioCatalogue.of(files);
        assertThat(catalogue.byId("tutorial").orElseThrow().identity().title()).isEqualTo("Our own evening");
        assertThat(catalogue.bySha(ScenarioReader.sha256(files.get(0).bytes()))).isPresent();
    }

    @Test
    void a_file_past_the_limit_is_not_read_to_its_end(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("big.drill.yaml"), new byte[SourceText.MOST_BYTES * 4]);
        List<ScenarioFile> files = ScenarioFolder.read(folder);
        assertThat(files.get(0).bytes()).hasSize(SourceText.MOST_BYTES + 1);
        assertThat(ScenarioCatalogue.of(files).broken().get(0).problems())
                .extracting(Problem::text)
                .containsExactly("big.drill.yaml:1:1: the file is too large: 257 KiB\n  At most 256 KiB are read.");
    }
}
