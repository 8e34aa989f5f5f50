package dev.muster.wire;

/**
 * A client asks to see a reading again, its own or one that was shared: {@code {"n":8,"type":"open","reading":412}}. No command:
 * it changes nothing and is not logged.
 */
public record OpenReading(long n, long reading) implements Reading {}
