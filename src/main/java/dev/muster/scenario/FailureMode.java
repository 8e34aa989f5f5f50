package dev.muster.scenario;

import java.util.List;

/** One way to fail, of the one list that all scenarios and all players share. */
public record FailureMode(String id, String label, String family, List<String> synonyms) {
    public FailureMode {
        synonyms = List.copyOf(synonyms);
    }
}
