package dev.muster.wire;

import dev.muster.drill.Recorded;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sealed log as others read it: one CloudEvents 1.0 object in JSON a line. What players could see, the facts and the words stand in
 * {@code data} side by side; only for runs that are over.
 */
public final class CloudEvents {
    public static final String MEDIA_TYPE = "application/x-ndjson";

    private static final EventCodec CODEC = new EventCodec();

    private CloudEvents() {}

    /** The lines of a log, each with its line end. */
    public static String lines(String runId, List<Recorded> log) {
        return log.stream().map(recorded -> line(runId, recorded) + "\n").collect(Collectors.joining());
    }

    private static String line(String runId, Recorded recorded) {
        EventTexts texts = CODEC.texts(recorded.event());
        return PlainJson.write(json -> {
            json.writeStartObject();
            json.writeStringField("specversion", "1.0");
            json.writeStringField("id", runId + "/" + recorded.seq());
            json.writeStringField("source", "/api/runs/" + runId);
            json.writeStringField("type", "dev.muster." + texts.type());
            json.writeStringField("datacontenttype", "application/json");
            json.writeObjectFieldStart("data");
            json.writeNumberField("seq", recorded.seq());
            json.writeNumberField("tick", recorded.tick());
            json.writeStringField("actor", recorded.actor().id());
            json.writeStringField("audience", recorded.audience().text());
            json.writeFieldName("cause");
            json.writeNumber(String.valueOf(recorded.cause()));
            json.writeFieldName("payload");
            json.writeRawValue(texts.payload());
            json.writeFieldName("facts");
            json.writeRawValue(texts.facts());
            json.writeFieldName("words");
            json.writeRawValue(String.valueOf(texts.words()));
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}
