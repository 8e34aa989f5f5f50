package dev.muster.wire;

import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored: its word and three canonical JSON objects.
 *
 * @param payload what may be seen
 * @param facts what is for judgement only
 * @param words what a person typed; null if this kind has no words, or they were struck
 */
public record EventTexts(
        String type, String payload, String facts, @Nullable String words) {}
