package dev.muster.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How values of one Java type are said in JSON. Both ways are exact: reading what was written gives an equal value. */
interface ValueForm {
    void write(Object value, JsonGenerator json) throws IOException;

    /** The value of a plain object; {@code where} names the field in the {@link WrongJson} that a wrong one throws. */
    Object read(@Nullable Object plain, String where);

    /** What a plain object is, in words for people; never its content beyond a short beginning. */
    static String what(@Nullable Object plain) {
        if (plain == null) {
            return "null";
        }
        if (plain instanceof String text) {
            return "the text \"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
        }
        if (plain instanceof Map) {
            return "an object";
        }
        return plain instanceof List ? "a list" : String.valueOf(plain);
    }

    static WrongJson wrong(String where, @Nullable Object found, String expected) {
        return new WrongJson(where + ": found " + what(found) + ", expected " + expected);
    }
}
