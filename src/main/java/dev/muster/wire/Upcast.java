package dev.muster.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lifts an event that was stored in an older format to the next one, at reading; stored bytes are never rewritten. */
public interface Upcast {
    /** The format that it lifts from, to the next. */
    int from();

    /**
     * The fields of an event (payload, facts and words together) as the next format says them. Plain JSON values: Map, List,
     * String, Long, Double, Boolean, null.
     *
     * @param type the word of the event
     */
    Map<String, @Nullable Object> lift(String type, Map<String, @Nullable Object> fields);
}
