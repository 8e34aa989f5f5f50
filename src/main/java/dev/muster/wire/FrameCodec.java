package dev.muster.wire;

import dev.muster.drill.Audience;
import dev.muster.drill.Recorded;
import dev.muster.drill.event.ActionJudged;
import dev.muster.drill.event.Event;
import dev.muster.drill.event.EventTypes;
import dev.muster.drill.event.FaultStarted;
import dev.muster.drill.event.ImpactChanged;
import dev.muster.drill.event.Mitigated;
import dev.muster.drill.event.RunValued;
import dev.muster.drill.event.TickMarked;
import dev.muster.wire.RecordShape.Field;
import dev.muster.wire.RecordShape.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The frames that the server sends. It can write only what may be seen: an event's public part and its words, never its facts,
 * and no kind of event that is the server's own. What is revealed after the end goes through the review, not through frames.
 */
public final class FrameCodec {
    /** The version of the protocol that the first frame names. */
    public static final int PROTOCOL = 1;

    /** Tells a client to forget what it has and to connect again without {@code after}. */
    public static final String RESYNC = "{\"resync\":true}";

    /** Kinds whose very being gives something away. */
    private static final Set<Class<? extends Event>> SERVER_ONLY = Set.of(
            FaultStarted.class,
            ImpactChanged.class,
            ActionJudged.class,
            Mitigated.class,
            RunValued.class,
            TickMarked.class);

    private static final Map<Class<? extends Event>, List<Field>> SEEN = seen();

    private FrameCodec() {}

    /** Whether events of this kind may ever be in a frame. */
    public static boolean mayLeave(Event event) {
        return !SERVER_ONLY.contains(event.getClass());
    }

    /**
     * The frame of an event.
     *
     * @param prev the {@code seq} of the frame that this seat was sent before; 0 if none
     * @throws IllegalArgumentException if it must not leave the server
     */
    public static String event(Recorded recorded, long prev) {
        Event event = recorded.event();
        if (recorded.audience().scope() == Audience.Scope.SERVER || !mayLeave(event)) {
            throw new IllegalArgumentException("seq " + recorded.seq() + " (" + EventTypes.word(event)
                    + ") is the server's own and must not be sent\nMaybe the audience was not asked before.");
        }
        return PlainJson.write(json -> {
            json.writeStartObject();
            json.writeNumberField("seq", recorded.seq());
            json.writeNumberField("prev", prev);
            json.writeNumberField("tick", recorded.tick());
            json.writeStringField("actor", recorded.actor().id());
            json.writeStringField("type", EventTypes.word(event));
            EventCodec.shape(EventTypes.word(event))
                    .write(event, Objects.requireNonNull(SEEN.get(event.getClass())), json);
            json.writeEndObject();
        });
    }

    /** Command {@code n} was carried out; {@code seq} is the last event that it caused. */
    public static String ack(long n, long seq) {
        return "{\"ack\":" + n + ",\"seq\":" + seq + "}";
    }

    /**
     * Command {@code n} was refused.
     *
     * @param n null if the frame had no readable one
     * @param reason a word for programs
     * @param detail a sentence for people
     */
    public static String nack(@Nullable Long n, String reason, String detail) {
        return PlainJson.write(json -> {
            json.writeStartObject();
            json.writeFieldName("nack");
            json.writeNumber(String.valueOf(n));
            json.writeStringField("reason", reason);
            json.writeStringField("detail", CleanText.quotable(detail));
            json.writeEndObject();
        });
    }

    /** The first frame of a connection. */
    public static String hello(Hello hello) {
        return PlainJson.write(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("hello");
            json.writeNumberField("protocol", PROTOCOL);
            json.writeStringField("seat", hello.seat());
            json.writeBooleanField("host", hello.host());
            json.writeNumberField("lastN", hello.lastN());
            json.writeNumberField("tick", hello.tick());
            json.writeNumberField("seq", hello.seq());
            json.writeObjectFieldStart("limits");
            for (Map.Entry<String, Long> limit : hello.limits().entrySet()) {
                json.writeNumberField(limit.getKey(), limit.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /**
     * A seat's whole stream in one frame: the client folds it as if the events had come one by one.
     *
     * @param tick drill time now
     * @param events frames made by {@link #event}, oldest first
     * @param seq the last place of the log that the snapshot covers
     */
    public static String snapshot(long tick, List<String> events, long seq) {
        return "{\"snapshot\":{\"tick\":" + tick + ",\"events\":[" + String.join(",", events) + "]},\"seq\":" + seq
                + "}";
    }

    private static Map<Class<? extends Event>, List<Field>> seen() {
        Map<Class<? extends Event>, List<Field>> seen = new LinkedHashMap<>();
        EventTypes.all()
                .forEach((word, kind) -> seen.put(
                        kind,
                        EventCodec.shape(word).fields().stream()
                                .filter(field -> field.part() != Part.FACTS)
                                .toList()));
        return seen;
    }
}
