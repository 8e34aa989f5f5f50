package dev.muster.wire;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a client is told first.
 *
 * @param seat the seat's id, or {@code host}
 * @param host whether this connection may also ask what only the host may
 * @param lastN the highest {@code n} that was taken from this seat so far; the next must be higher
 * @param tick drill time now
 * @param seq the end of the log now
 * @param limits the limits that clients must keep, by their names
 */
public record Hello(String seat, boolean host, long lastN, long tick, long seq, Map<String, Long> limits) {
    public Hello {
        limits = Collections.unmodifiableMap(new TreeMap<>(limits));
    }
}
