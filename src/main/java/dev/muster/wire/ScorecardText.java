package dev.muster.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.scoring.Clocks;
import dev.muster.scoring.DimensionScore;
import dev.muster.scoring.Finding;
import dev.muster.scoring.Outcome;
import dev.muster.scoring.Scorecard;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A scorecard in JSON: the outcome, three dimensions with their findings, and the five clocks. The same card is the same bytes. */
public final class ScorecardText {
    private ScorecardText() {}

    /** The JSON of a card. Where nothing could be measured, the number is null. */
    public static String of(Scorecard card) {
        return PlainJson.write(json -> {
            json.writeStartObject();
            json.writeNumberField("scorer_version", card.scorerVersion());
            outcome(card.outcome(), json);
            json.writeArrayFieldStart("dimensions");
            for (DimensionScore dimension : card.dimensions()) {
                dimension(dimension, json);
            }
            json.writeEndArray();
            clocks(card.clocks(), json);
            json.writeEndObject();
        });
    }

    private static void outcome(Outcome outcome, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("outcome");
        json.writeBooleanField("mitigated", outcome.mitigated());
        json.writeStringField("earned", word(outcome.earned()));
        number("cost_impact_minutes", outcome.costImpactMinutes(), json);
        number("regret", outcome.regret(), json);
        number("outcome", outcome.outcome(), json);
        json.writeNumberField("hints", outcome.hints());
        json.writeEndObject();
    }

    private static void dimension(DimensionScore dimension, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", dimension.dimension().id());
        json.writeStringField("label", dimension.dimension().label());
        number("score", dimension.score(), json);
        DimensionScore.Band band = dimension.band();
        json.writeFieldName("band");
        if (band == null) {
            json.writeNull();
        } else {
            json.writeString(word(band));
        }
        number("measured", dimension.measured(), json);
        number("covers", dimension.covers(), json);
        json.writeArrayFieldStart("findings");
        for (Finding finding : dimension.findings()) {
            finding(finding, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void finding(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", finding.id().name());
        json.writeStringField("label", finding.id().label());
        number("weight", finding.weight(), json);
        number("value", finding.shown(), json);
        json.writeStringField("sentence", finding.sentence());
        json.writeStringField("question", finding.question());
        json.writeArrayFieldStart("evidence");
        for (Long seq : finding.evidence()) {
            json.writeNumber(seq);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void clocks(@Nullable Clocks clocks, JsonGenerator json) throws IOException {
        json.writeFieldName("clocks");
        if (clocks == null) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        for (Clocks.Clock clock : clocks.clocks()) {
            json.writeStartObject();
            json.writeStringField("phase", word(clock.phase()));
            json.writeNumberField("from_tick", clock.fromTick());
            json.writeNumberField("to_tick", clock.toTick());
            number("impact_minutes", clock.impactMinutes(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(String name, @Nullable Double value, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(ScalarForms.decimal(value));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
