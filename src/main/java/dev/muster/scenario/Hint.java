package dev.muster.scenario;

/** Help with a price: may be asked for so long after the first alert; {@code cost} is a share of the outcome. */
public record Hint(int afterAlertSeconds, double cost, String text) {}
