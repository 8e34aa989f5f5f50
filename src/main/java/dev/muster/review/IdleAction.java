package dev.muster.review;

/**
 * An action of the run that has nothing left to do once the edit is made, and so does nothing.
 *
 * @param reason one sentence for people
 */
public record IdleAction(TakenAction action, String reason) {}
