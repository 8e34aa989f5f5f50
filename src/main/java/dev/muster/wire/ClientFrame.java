package dev.muster.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A frame of a client, well formed and within the limits, but not yet a command.
 *
 * @param n the client's number of the frame; rises per seat, across reconnects
 * @param type the word of the command
 * @param fields all other fields as plain values: Map, List, String, Long, Double, Boolean, null
 */
record ClientFrame(long n, String type, Map<String, @Nullable Object> fields) implements Incoming {
    ClientFrame {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
