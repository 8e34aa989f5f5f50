package dev.muster.scenario;

import org.jspecify.annotations.Nullable;

/** What a desk has written down for bad days. {@code visibleTo} is a desk, or null for everybody. */
public record Runbook(String id, @Nullable String visibleTo, String text) {}
