package dev.muster.scenario;

import java.util.List;

/**
 * Name, shelf and provenance of a scenario. Until the end players see {@code shelfTitle}, {@code level}, {@code durationSeconds} and the team's size, nothing else of it.
 */
public record Identity(
        String id,
        String title,
        String shelfTitle,
        String level,
        int durationSeconds,
        int teamSize,
        int teamMin,
        int teamMax,
        List<String> teaches,
        String source,
        String fidelity,
        String briefing) {
    public Identity {
        teaches = List.copyOf(teaches);
    }
}
