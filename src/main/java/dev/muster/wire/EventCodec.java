package dev.muster.wire;

import dev.muster.drill.event.Event;
import dev.muster.drill.event.EventTypes;
import dev.muster.wire.RecordShape.Field;
import dev.muster.wire.RecordShape.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Events to and from their stored texts. One event has exactly one text of each part, byte for byte: snake_case names in the
 * order of the record's components, maps by name, no white space, one form of every number; so a log can be hashed and compared.
 */
public final class EventCodec {
    /** The format that this version writes. */
    public static final int FORMAT = 1;

    private static final Map<String, RecordShape> SHAPES = shapes();

    private final int format;
    private final List<Upcast> upcasts;

    /** The codec of this version: reads every format up to {@link #FORMAT}. */
    public EventCodec() {
        this(FORMAT, List.of());
    }

    /** A codec that reads up to a format, with one up-cast from each older format, oldest first. */
    EventCodec(int format, List<Upcast> upcasts) {
        this.format = format;
        this.upcasts = List.copyOf(upcasts);
        List<Integer> expected = IntStream.range(1, format).boxed().toList();
        if (!upcasts.stream().map(Upcast::from).toList().equals(expected)) {
            throw new IllegalArgumentException(
                    "Format " + format + " needs up-casts from " + expected + " in this order");
        }
    }

    /** The texts of an event. */
    public EventTexts texts(Event event) {
        String type = EventTypes.word(event);
        RecordShape shape = shape(type);
        List<Field> words = shape.part(Part.WORDS);
        return new EventTexts(
                type,
                text(event, shape, shape.part(Part.PUBLIC)),
                text(event, shape, shape.part(Part.FACTS)),
                words.isEmpty() ? null : text(event, shape, words));
    }

    /**
     * The event of stored texts. Struck words read as empty.
     *
     * @param written the format that they were written in
     * @throws IllegalStateException if they are no event of that format
     */
    public Event event(EventTexts texts, int written) {
        try {
            return (Event) shape(texts.type()).read(fields(texts, written), "");
        } catch (WrongJson | IllegalArgumentException cause) {
            throw new IllegalStateException(
                    "A stored " + texts.type() + " of format " + written + " cannot be read: " + cause.getMessage(),
                    cause);
        }
    }

    private Map<String, @Nullable Object> fields(EventTexts texts, int written) {
        if (written < 1 || written > format) {
            throw new IllegalArgumentException("known formats are 1 to " + format + "\nMaybe a newer Muster wrote it.");
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(PlainJson.object(texts.payload()));
        fields.putAll(PlainJson.object(texts.facts()));
        if (texts.words() != null) {
            fields.putAll(PlainJson.object(texts.words()));
        }
        for (Upcast upcast : upcasts) {
            if (upcast.from() >= written) {
                fields = upcast.lift(texts.type(), fields);
            }
        }
        if (texts.words() == null) {
            for (Field word : shape(texts.type()).part(Part.WORDS)) {
                fields.putIfAbsent(word.name(), "");
            }
        }
        return fields;
    }

    static RecordShape shape(String type) {
        RecordShape shape = SHAPES.get(type);
        if (shape == null) {
            throw new IllegalStateException("'" + type + "' is no kind of event\nMaybe a newer Muster wrote it.");
        }
        return shape;
    }

    private static String text(Event event, RecordShape shape, List<Field> fields) {
        return PlainJson.write(json -> {
            json.writeStartObject();
            shape.write(event, fields, json);
            json.writeEndObject();
        });
    }

    private static Map<String, RecordShape> shapes() {
        Map<String, RecordShape> shapes = new LinkedHashMap<>();
        EventTypes.all().forEach((word, kind) -> shapes.put(word, RecordShape.of(kind)));
        return shapes;
    }
}
