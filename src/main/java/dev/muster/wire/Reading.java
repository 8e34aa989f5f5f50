package dev.muster.wire;

/** What a client's text came to: a command, or a refusal to send back. */
public sealed interface Reading permits Asked, Refused {}
