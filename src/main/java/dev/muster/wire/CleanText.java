package dev.muster.wire;

import java.util.Optional;

/** Says whether a text can be stored and sent as it is: no NUL (PostgreSQL refuses it) and no half of a surrogate pair (UTF-8 cannot say it). */
public final class CleanText {
    private CleanText() {}

    /** What is wrong with the text, for people, or empty if nothing is. */
    public static Optional<String> problem(String text) {
        for (int at = 0; at < text.length(); at++) {
            char found = text.charAt(at);
            if (found == 0) {
                return Optional.of("a NUL character at place " + at + "; text without NUL is expected");
            }
            if (Character.isHighSurrogate(found)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(found)) {
                return Optional.of("half of a surrogate pair at place " + at
                        + "; whole characters are expected. Maybe the text was cut inside an emoji.");
            }
        }
        return Optional.empty();
    }

    /** The text with U+FFFD in place of every half character and NUL, for quoting what was refused. */
    static String quotable(String text) {
        if (problem(text).isEmpty()) {
            return text;
        }
        return text.codePoints()
                .map(point -> point == 0 || Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
