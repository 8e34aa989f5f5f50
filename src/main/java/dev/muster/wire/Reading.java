package dev.muster.wire;

/** What a client's text came to: a command, a wish to look, or a refusal to send back. */
public sealed interface Reading permits Asked, OpenReading, Refused {}
