package dev.muster.simulation;

/**
 * One span of a sampled trace.
 *
 * @param depth 0 for the entry
 * @param startMillis from the start of the trace
 * @param outcome {@code ok}, {@code error}, {@code timeout}, {@code refused}
 * @param note what a person would see beside it, e.g. {@code waited 1.2 s for a slot}; may be empty
 */
public record Span(
        int depth,
        String component,
        String operation,
        double startMillis,
        double durationMillis,
        String outcome,
        String note) {}
