package dev.muster.wire;

import dev.muster.drill.Audience;
import dev.muster.drill.Recorded;
import dev.muster.drill.event.Event;
import dev.muster.drill.event.EventTypes;
import dev.muster.people.Actor;
import dev.muster.people.Role;
import dev.muster.people.SeatId;
import dev.muster.scenario.ClaimKey;
import dev.muster.wire.RecordShape.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/** One event of every kind, each component filled with a value that is found nowhere else in it. */
final class EventSamples {
    private EventSamples() {}

    static List<Event> all() {
        return EventTypes.all().values().stream().map(EventSamples::of).toList();
    }

    static Event of(Class<? extends Event> kind) {
        RecordShape shape = RecordShape.of(kind);
        return (Event) shape.make(
                shape.fields().stream().map(field -> value(field, shape)).toList());
    }

    static Recorded recorded(Event event) {
        return new Recorded(412, 431, Actor.of(new SeatId("s1")), Audience.ALL, 17L, event);
    }

    private static Object value(Field field, RecordShape shape) {
        return value(
                field.component().getGenericType(),
                field.name() + " value",
                7_001 + shape.fields().indexOf(field));
    }

    private static Object value(Type type, String word, int number) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            Object one = value(last, word + " 1", number * 10 + 1);
            return generic.getRawType() == Map.class
                    ? Map.of("payments", one)
                    : List.of(one, value(last, word + " 2", number * 10 + 2));
        }
        Map<Type, Object> values = Map.of(
                String.class,
                word,
                long.class,
                (long) number,
                Long.class,
                (long) number,
                int.class,
                number,
                double.class,
                number + 0.25,
                Double.class,
                number + 0.25,
                boolean.class,
                true,
                SeatId.class,
                SeatId.ofOrdinal(number % 1000),
                Role.class,
                Role.SCRIBE,
                ClaimKey.class,
                new ClaimKey(word + " component", word + " mode"));
        Object value = values.get(type);
        if (value == null) {
            throw new IllegalStateException("No sample value of " + type + "\nMaybe add one here.");
        }
        return value;
    }
}
