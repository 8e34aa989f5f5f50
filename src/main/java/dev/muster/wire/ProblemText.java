package dev.muster.wire;

import java.util.Map;

/** A refusal over HTTP, as {@code application/problem+json}: what was wrong, for programs and for people; never how the server is made. */
public final class ProblemText {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Map<Integer, String> TITLES = Map.of(
            400, "Not understood",
            401, "Who are you?",
            403, "Not for you",
            404, "Not here",
            405, "Not in this way",
            409, "Not now",
            415, "Not in this form",
            429, "Too much",
            500, "Our mistake",
            503, "Too busy");

    private ProblemText() {}

    /**
     * The text of a problem.
     *
     * @param reason a stable word for programs
     * @param detail a sentence for people
     */
    public static String of(int status, String reason, String detail) {
        return PlainJson.write(json -> {
            json.writeStartObject();
            json.writeStringField("type", "about:blank");
            json.writeStringField("title", TITLES.getOrDefault(status, "Refused"));
            json.writeNumberField("status", status);
            json.writeStringField("reason", reason);
            json.writeStringField("detail", CleanText.quotable(detail));
            json.writeEndObject();
        });
    }
}
