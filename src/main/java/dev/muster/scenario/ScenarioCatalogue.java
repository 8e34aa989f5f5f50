package dev.muster.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scenarios that can be played here, and what is wrong with the files that are none. One broken file never hides another. Immutable. */
public final class ScenarioCatalogue {
    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final Map<String, Entry> bySha = new LinkedHashMap<>();
    private final List<BrokenFile> broken = new ArrayList<>();

    private record Entry(Scenario scenario, ScenarioFile file) {}

    /** A file that is no scenario; at least one problem. */
    public record BrokenFile(String name, List<Problem> problems) {
        public BrokenFile {
            problems = List.copyOf(problems);
        }
    }

    private ScenarioCatalogue(List<ScenarioFile> files) {
        ScenarioReader reader = new ScenarioReader();
        files.forEach(file -> reader.read(file.name(), file.bytes()).match(new ScenarioReader.Result.Cases<Boolean>() {
            @Override
            public Boolean scenario(Scenario scenario) {
                Entry entry = new Entry(scenario, file);
                byId.put(scenario.identity().id(), entry);
                bySha.put(scenario.sha256(), entry);
                return true;
            }

            @Override
            public Boolean problems(List<Problem> problems) {
                return broken.add(new BrokenFile(file.name(), problems));
            }
        }));
    }

    /** Reads files; where two have the same id, the later one is played. */
    public static ScenarioCatalogue of(List<ScenarioFile> files) {
        return new ScenarioCatalogue(files);
    }

    /** The scenarios that come with Muster. */
    public static ScenarioCatalogue shipped() {
        return of(ScenarioFolder.shipped());
    }

    /** In the order of the files. */
    public List<Scenario> scenarios() {
        return byId.values().stream().map(Entry::scenario).toList();
    }

    /** The files that are no scenarios, in their order. */
    public List<BrokenFile> broken() {
        return List.copyOf(broken);
    }

    public Optional<Scenario> byId(String id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::scenario);
    }

    /** By the fingerprint of the file's bytes, in lower-case hexadecimal. */
    public Optional<Scenario> bySha(String sha256) {
        return Optional.ofNullable(bySha.get(sha256)).map(Entry::scenario);
    }

    /** The bytes that a scenario was read from. */
    public Optional<byte[]> bytes(String sha256) {
        return Optional.ofNullable(bySha.get(sha256)).map(entry -> entry.file().bytes());
    }
}
