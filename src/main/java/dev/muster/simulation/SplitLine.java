package dev.muster.simulation;

/** One part of a series that was taken apart: {@code checkout-2}, {@code new}, {@code timeout}. */
public record SplitLine(String label, Points points) {}
