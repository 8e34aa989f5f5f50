package dev.muster.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the texts of clients; whatever comes, the answer is a frame or a refusal, never an exception. */
final class FrameReader {
    /** The largest {@code n}: what a browser's numbers hold exactly. */
    static final long LARGEST_N = (1L << 53) - 1;

    private final FrameLimits limits;

    FrameReader(FrameLimits limits) {
        this.limits = limits;
    }

    /** Reads one text. */
    Incoming read(String text) {
        if (text.length() > limits.frameChars()) {
            return new Refused(
                    null,
                    "too-large",
                    "the frame has " + text.length() + " characters, at most " + limits.frameChars()
                            + " are expected. Maybe say it in several messages.");
        }
        Map<String, @Nullable Object> fields;
        try {
            fields = PlainJson.object(text);
        } catch (WrongJson wrong) {
            return new Refused(null, "malformed", String.valueOf(wrong.getMessage()));
        }
        return frame(fields);
    }

    private Incoming frame(Map<String, @Nullable Object> fields) {
        Object givenN = fields.remove("n");
        Object givenType = fields.remove("type");
        if (!(givenN instanceof Long n) || n < 1 || n > LARGEST_N) {
            return new Refused(
                    null,
                    "malformed",
                    "n: found " + ValueForm.what(givenN) + ", expected a whole number from 1 to 9007199254740991");
        }
        if (!(givenType instanceof String type)) {
            return new Refused(
                    n,
                    "malformed",
                    "type: found " + ValueForm.what(givenType) + ", expected the word of a command, like \"message\"");
        }
        Optional<String> dirty = CleanText.problem(type).map(problem -> "type: found " + problem);
        Optional<Refused> refused = fields.entrySet().stream()
                .flatMap(field -> problems(field.getKey(), field.getValue()))
                .findFirst()
                .or(() -> dirty.map(problem -> new Refused(null, "bad-text", problem)))
                .map(problem -> new Refused(n, problem.reason(), problem.detail()));
        return refused.isPresent() ? refused.get() : new ClientFrame(n, type, fields);
    }

    private Stream<Refused> problems(String where, @Nullable Object value) {
        if (value instanceof String text) {
            return textProblem(where, text).stream();
        }
        if (value instanceof List<?> list) {
            return list.size() > limits.listItems()
                    ? Stream.of(tooLarge(where, "a list of " + list.size(), limits.listItems() + " items"))
                    : list.stream().flatMap(item -> problems(where + "[]", item));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().flatMap(entry -> problems(where + "." + entry.getKey(), entry.getValue()));
        }
        return Stream.empty();
    }

    private Optional<Refused> textProblem(String where, String text) {
        if (text.length() > limits.textChars()) {
            return Optional.of(tooLarge(where, text.length() + " characters", limits.textChars() + " characters"));
        }
        return CleanText.problem(text).map(problem -> new Refused(null, "bad-text", where + ": found " + problem));
    }

    private static Refused tooLarge(String where, String found, String most) {
        return new Refused(null, "too-large", where + ": found " + found + ", expected at most " + most);
    }
}
