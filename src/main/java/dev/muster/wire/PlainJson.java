package dev.muster.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON text to and from plain objects: Map, List, String, Long, Double, Boolean, null. Doubled names and trailing text are errors. */
final class PlainJson {
    private static final int DEEPEST = 8;

    /** The longest double without an exponent has a little over 340 characters. */
    private static final int LONGEST_NUMBER = 400;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private PlainJson() {}

    /** Writes one piece of JSON. */
    interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    /** The text that the writing makes: no white space, names in the order written. Half a character in it is an error, since UTF-8 would change it. */
    static String write(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            writing.to(json);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        String written = text.toString();
        CleanText.problem(written).ifPresent(problem -> {
            throw new IllegalArgumentException("JSON that cannot be kept holds " + problem);
        });
        return written;
    }

    /** Reads an object. A {@link WrongJson} says where the text breaks. */
    static Map<String, @Nullable Object> object(String text) {
        Object found = read(text);
        if (found instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            map.forEach((name, value) -> fields.put((String) name, value));
            return fields;
        }
        throw new WrongJson("found " + ValueForm.what(found) + ", expected one JSON object like {\"n\":1,…}");
    }

    private static @Nullable Object read(String text) {
        try (JsonParser json = FACTORY.createParser(text)) {
            if (json.nextToken() == null) {
                throw new WrongJson("found nothing, expected one JSON object");
            }
            Object found = value(json);
            if (json.nextToken() != null) {
                throw new WrongJson("found more after the end of the object at place "
                        + json.currentTokenLocation().getCharOffset());
            }
            return found;
        } catch (JsonProcessingException cause) {
            throw new WrongJson("not JSON" + place(cause.getLocation()) + ": "
                    + cause.getOriginalMessage().lines().findFirst().orElse("unreadable"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " at place " + location.getCharOffset();
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> map(json);
            case START_ARRAY -> list(json);
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new WrongJson("found " + json.currentToken() + " where a value is expected");
        };
    }

    private static Map<String, @Nullable Object> map(JsonParser json) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            map.put(name, value(json));
        }
        return map;
    }

    private static List<@Nullable Object> list(JsonParser json) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(json));
        }
        return list;
    }

    /** A Long where the number is written as one and fits, else a Double; {@code -0} is the Double, so that it keeps its sign. */
    private static Object number(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
                && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER
                && !json.getText().equals("-0")) {
            return json.getLongValue();
        }
        return Double.parseDouble(json.getText());
    }
}
