package dev.muster.scoring;

/**
 * What was looked for and did not happen: the evidence of a gap.
 *
 * @param fromTick when it could have begun, in ticks
 * @param toTick until when
 * @param of what was absent, in the words of a page
 */
public record Absence(long fromTick, long toTick, String of) {}
