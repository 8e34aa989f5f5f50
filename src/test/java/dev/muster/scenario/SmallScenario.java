package dev.muster.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A scenario that uses every part of the format once, and the same with one thing changed. */
final class SmallScenario {
    static final String NAME = "small.drill.yaml";

    private SmallScenario() {}

    static String text() {
        try (InputStream file = SmallScenario.class.getResourceAsStream(NAME)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The text with one place changed; the place must be there, and only once. */
    static String with(String from, String to) {
        String text = text();
        int first = text.indexOf(from);
        if (first < 0 || text.indexOf(from, first + 1) >= 0) {
            throw new IllegalArgumentException("'" + from + "' must stand in the file exactly once");
        }
        return text.replace(from, to);
    }

    static ScenarioReader.Result read(String text) {
        return new ScenarioReader().read(NAME, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The problems of the text with one place changed: {@code line:column: message}, the advice behind a bar. */
    static List<String> problems(String from, String to) {
        return read(with(from, to)).all().stream()
                .map(p -> p.line() + ":" + p.column() + ": " + p.message()
                        + (p.advice().isEmpty() ? "" : " | " + p.advice()))
                .toList();
    }
}
