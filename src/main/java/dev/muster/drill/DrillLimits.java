package dev.muster.drill;

/**
 * The limits of one drill.
 *
 * @param seats people and bots at most
 * @param wordsLength characters of one free text
 * @param nameLength characters of a nickname
 * @param events length of the log, after which only the host may act
 * @param claims claims on the board
 * @param mailbox commands that may wait
 * @param catchUpTicks ticks that a late clock may make up for before the drill is paused
 */
public record DrillLimits(
        int seats, int wordsLength, int nameLength, int events, int claims, int mailbox, int catchUpTicks) {
    public static final DrillLimits USUAL = new DrillLimits(12, 2000, 40, 20_000, 60, 512, 5);
}
