package dev.muster.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.drill.Phase;
import dev.muster.drill.ViewContent;
import dev.muster.simulation.LogLine;
import dev.muster.simulation.Points;
import dev.muster.simulation.Span;
import dev.muster.simulation.TraceSample;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.TreeMap;

/** Frames without {@code seq}: what is worked out and never logged. The latest of a kind replaces the one before. */
public final class ViewFrames {
    /** Digits of a shown value: more than a chart can show, and short. */
    private static final MathContext SHOWN = new MathContext(5);

    private ViewFrames() {}

    /** The clock moved. */
    public static String clock(long tick, Phase phase, double ticksPerSecond) {
        return "{\"clock\":{\"tick\":" + tick + ",\"phase\":\"" + phase.id() + "\",\"ticks_per_second\":"
                + ScalarForms.decimal(ticksPerSecond) + "}}";
    }

    /** Component to its state as far as the team knows. */
    public static String map(Map<String, String> components) {
        return PlainJson.write(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("map");
            json.writeObjectFieldStart("components");
            for (Map.Entry<String, String> entry : new TreeMap<>(components).entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** Who came ({@code true}) and who went. */
    public static String presence(Map<String, Boolean> changes) {
        return PlainJson.write(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("presence");
            for (Map.Entry<String, Boolean> entry : new TreeMap<>(changes).entrySet()) {
                json.writeBooleanField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** What a reading shows, or the open panel now; only the part that belongs to its source is in it. */
    public static String view(ViewContent content) {
        return PlainJson.write(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("view");
            json.writeNumberField("reading", content.reading());
            json.writeStringField("view", content.view().text());
            json.writeStringField("source", content.view().source().id());
            json.writeNumberField("from_tick", content.fromTick());
            json.writeNumberField("to_tick", content.toTick());
            body(content, json);
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void body(ViewContent content, JsonGenerator json) throws IOException {
        switch (content.view().source()) {
            case METRICS -> list("series", content.series(), json, ViewFrames::series);
            case LOGS -> list("lines", content.lines(), json, ViewFrames::line);
            case TRACE -> list("traces", content.traces(), json, ViewFrames::trace);
            case CHANGES -> list("changes", content.changes(), json, ViewFrames::change);
            case RUNBOOK -> json.writeStringField("text", content.text());
        }
    }

    private static void series(ViewContent.Line line, JsonGenerator json) throws IOException {
        json.writeStringField("series", line.series().id());
        json.writeStringField("unit", line.series().unit());
        Points points = line.points();
        json.writeArrayFieldStart("ticks");
        for (long tick : points.ticks()) {
            json.writeNumber(tick);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("values");
        for (double value : points.values()) {
            number(value, json);
        }
        json.writeEndArray();
    }

    private static void line(LogLine line, JsonGenerator json) throws IOException {
        json.writeNumberField("tick", line.tick());
        json.writeStringField("component", line.component());
        json.writeStringField("level", line.level());
        json.writeStringField("text", line.text());
    }

    private static void trace(TraceSample trace, JsonGenerator json) throws IOException {
        json.writeStringField("id", trace.id());
        json.writeStringField("journey", trace.journey());
        json.writeNumberField("tick", trace.tick());
        json.writeBooleanField("ok", trace.ok());
        json.writeFieldName("duration_millis");
        number(trace.durationMillis(), json);
        list("spans", trace.spans(), json, ViewFrames::span);
    }

    private static void span(Span span, JsonGenerator json) throws IOException {
        json.writeNumberField("depth", span.depth());
        json.writeStringField("component", span.component());
        json.writeStringField("operation", span.operation());
        json.writeFieldName("start_millis");
        number(span.startMillis(), json);
        json.writeFieldName("duration_millis");
        number(span.durationMillis(), json);
        json.writeStringField("outcome", span.outcome());
        json.writeStringField("note", span.note());
    }

    private static void change(ViewContent.Shown change, JsonGenerator json) throws IOException {
        json.writeNumberField("tick", change.tick());
        json.writeStringField("on", change.on());
        json.writeStringField("what", change.what());
        json.writeStringField("by", change.by());
    }

    /** A gap in a series is null. */
    private static void number(double value, JsonGenerator json) throws IOException {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            json.writeNull();
        } else {
            json.writeNumber(
                    new BigDecimal(value).round(SHOWN).stripTrailingZeros().toPlainString());
        }
    }

    private interface Item<T> {
        void write(T item, JsonGenerator json) throws IOException;
    }

    private static <T> void list(String name, Iterable<T> items, JsonGenerator json, Item<T> write) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            json.writeStartObject();
            write.write(item, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
