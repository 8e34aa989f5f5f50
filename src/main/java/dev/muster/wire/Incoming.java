package dev.muster.wire;

/** What was read from a client's text: a well-formed frame, or a refusal to send back. */
sealed interface Incoming permits ClientFrame, Refused {}
