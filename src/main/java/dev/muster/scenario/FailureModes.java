package dev.muster.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one list of ways to fail that all scenarios and all players share, in the order of its file. */
public final class FailureModes {
    private static final String FILE = "failure-modes.yaml";

    private final Map<String, FailureMode> byId;

    private FailureModes(Map<String, FailureMode> byId) {
        this.byId = byId;
    }

    /** The list of this version of Muster. */
    public static FailureModes shared() {
        return Shared.MODES;
    }

    public List<FailureMode> all() {
        return List.copyOf(byId.values());
    }

    public Set<String> ids() {
        return byId.keySet();
    }

    public Optional<FailureMode> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Reads a list in the format of the shipped file; it is our own, so a problem in it is a bug. */
    static FailureModes read(byte[] bytes) {
        Problems problems = new Problems(FILE);
        Map<String, FailureMode> modes = new LinkedHashMap<>();
        new SourceText(problems)
                .read(bytes)
                .flatMap(text -> YamlTree.of(text, problems))
                .flatMap(Written::asBlock)
                .ifPresent(root -> {
                    Reading reading = new Reading(problems, new Names(root));
                    reading.block(Optional.of(root), "failure modes", entry -> mode(entry, reading))
                            .forEach(mode -> modes.put(mode.id(), mode));
                });
        if (!problems.isEmpty() || modes.isEmpty()) {
            throw new IllegalStateException("The list of failure modes is broken: " + problems.inOrder());
        }
        return new FailureModes(modes);
    }

    private static FailureMode mode(Written.Entry entry, Reading reading) {
        Fields fields = reading.fields(entry.value(), "failure mode " + entry.name());
        FailureMode mode = new FailureMode(
                entry.name(),
                fields.string("label"),
                fields.string("family"),
                fields.texts("synonyms").stream().map(Written.Text::value).toList());
        fields.done();
        return mode;
    }

    /** Read once, at first use. */
    private static final class Shared {
        private static final FailureModes MODES = load();

        private static FailureModes load() {
            try (InputStream file = FailureModes.class.getResourceAsStream(FILE)) {
                if (file == null) {
                    throw new IllegalStateException(FILE + " is missing beside " + FailureModes.class.getName());
                }
                return read(file.readAllBytes());
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }
}
