package dev.muster.drill;

/**
 * A scorecard as it is kept, found by everything that it depends on.
 *
 * @param card its JSON
 */
public record CardEntry(String runId, String scorerVersion, String scenarioSha256, String logSha256, String card) {}
