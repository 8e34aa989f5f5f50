package dev.muster.scenario;

/** What a rollback does: puts the parameters of a target back to the values of {@code to}, which they had before the change that is undone. */
public record Undo(Target on, Settings to) {}
