package dev.muster.drill.command;

/** What somebody asks of a drill. It is answered with events or with a reason why not. */
public sealed interface Command permits SeatCommand, HostCommand, EdgeCommand {}
