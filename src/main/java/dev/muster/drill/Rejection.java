package dev.muster.drill;

/**
 * Why a command was not carried out; nothing else has changed.
 *
 * @param reason a stable word for programs, e.g. {@code not-your-desk}
 * @param detail a sentence for people: what was wrong, what was expected, and often a "Maybe …"
 */
public record Rejection(String reason, String detail) {}
