package dev.muster.scenario;

/** What goes wrong, as a patch: from {@code atTick} the settings move to their new values, linearly over {@code rampSeconds}. */
public record Fault(String id, long atTick, Target on, Settings set, int rampSeconds) {}
