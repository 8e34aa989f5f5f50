package dev.muster.scenario;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns the bytes of a file into text, or says where they are no text: too large, not UTF-8, or with control characters. */
final class SourceText {
    static final int MOST_BYTES = 256 * 1024;

    private final Problems problems;

    SourceText(Problems problems) {
        this.problems = problems;
    }

    Optional<String> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            String size = (bytes.length + 1023) / 1024 + " KiB";
            problems.add(
                    Place.START, "the file is too large: " + size, "At most " + MOST_BYTES / 1024 + " KiB are read.");
            return Optional.empty();
        }
        return decode(bytes).filter(this::isPlainText);
    }

    private Optional<String> decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            problems.add(
                    placeAt(text, text.length()), "the file is not UTF-8 text", "Save it with the encoding UTF-8.");
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private boolean isPlainText(String text) {
        int bad = 0;
        while (bad < text.length() && isAllowed(text.codePointAt(bad))) {
            bad += Character.charCount(text.codePointAt(bad));
        }
        if (bad == text.length()) {
            return true;
        }
        String code = String.format("U+%04X", text.codePointAt(bad));
        problems.add(
                placeAt(text, bad), "control character " + code, "Maybe this is no text file; remove the character.");
        return false;
    }

    /** What YAML 1.2 calls printable. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0x7E)
                || c == 0x85
                || (c >= 0xA0 && c <= 0xFFFD && c != 0xFEFF)
                || c >= 0x10000;
    }

    private static Place placeAt(String text, int index) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < index; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Place(line, 1 + text.codePointCount(start, index));
    }
}
