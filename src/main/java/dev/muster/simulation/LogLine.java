package dev.muster.simulation;

/** One line of a component's log. {@code tick} is drill time in ticks, negative = before the drill. {@code level} is INFO, WARN or ERROR. */
public record LogLine(long tick, String component, String level, String text) {}
