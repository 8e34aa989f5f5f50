package dev.muster.wire;

import dev.muster.drill.command.Command;

/**
 * A client's frame, understood.
 *
 * @param n the client's number of the frame
 */
public record Asked(long n, Command command) implements Reading {}
