package dev.muster.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The form of any type that an event or a command may hold: scalars, lists, maps by name, ids and small records of these. */
final class CompoundForms {
    private static final Map<Type, ValueForm> SCALARS = Map.of(
            String.class, ScalarForms.TEXT,
            boolean.class, ScalarForms.YES_NO,
            Boolean.class, ScalarForms.YES_NO,
            long.class, ScalarForms.LONG,
            Long.class, ScalarForms.LONG,
            int.class, ScalarForms.INT,
            Integer.class, ScalarForms.INT,
            double.class, ScalarForms.DOUBLE,
            Double.class, ScalarForms.DOUBLE);

    private CompoundForms() {}

    static ValueForm of(Type type) {
        ValueForm scalar = SCALARS.get(type);
        if (scalar != null) {
            return scalar;
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return ScalarForms.ofEnum(plain);
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return isId(plain) ? new Id(RecordShape.of(plain)) : new Nested(RecordShape.of(plain));
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return new Many(of(generic.getActualTypeArguments()[0]));
        }
        if (type instanceof ParameterizedType generic
                && generic.getRawType() == Map.class
                && generic.getActualTypeArguments()[0] == String.class) {
            return new ByName(of(generic.getActualTypeArguments()[1]));
        }
        throw new IllegalStateException(type.getTypeName() + " has no form in JSON"
                + "\nMaybe use a text, a number, a list, a map by text, or a record of these.");
    }

    /** A list of small records. */
    static ValueForm listOf(RecordShape shape) {
        return new Many(new Nested(shape));
    }

    /** A record around one text, like a seat's id, is said as that text. */
    private static boolean isId(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getType() == String.class;
    }

    private record Id(RecordShape shape) implements ValueForm {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            RecordShape.Field only = shape.fields().get(0);
            only.form().write(Objects.requireNonNull(only.of(value), only::name), json);
        }

        @Override
        public Object read(@Nullable Object plain, String where) {
            try {
                return shape.make(List.of(ScalarForms.TEXT.read(plain, where)));
            } catch (IllegalArgumentException refused) {
                throw new WrongJson(where + ": " + refused.getMessage());
            }
        }
    }

    private record Nested(RecordShape shape) implements ValueForm {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeStartObject();
            shape.write(value, shape.fields(), json);
            json.writeEndObject();
        }

        @Override
        public Object read(@Nullable Object plain, String where) {
            if (!(plain instanceof Map<?, ?> fields)) {
                throw ValueForm.wrong(where, plain, "an object with " + shape.names());
            }
            return shape.read(fields, where + ".");
        }
    }

    private record Many(ValueForm each) implements ValueForm {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeStartArray();
            for (Object item : (List<?>) value) {
                each.write(item, json);
            }
            json.writeEndArray();
        }

        @Override
        public Object read(@Nullable Object plain, String where) {
            if (!(plain instanceof List<?> items)) {
                throw ValueForm.wrong(where, plain, "a list");
            }
            List<Object> values = new ArrayList<>();
            for (Object item : items) {
                values.add(each.read(item, where + "[" + values.size() + "]"));
            }
            return List.copyOf(values);
        }
    }

    private record ByName(ValueForm each) implements ValueForm {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : new TreeMap<>((Map<?, ?>) value).entrySet()) {
                json.writeFieldName((String) entry.getKey());
                each.write(entry.getValue(), json);
            }
            json.writeEndObject();
        }

        @Override
        public Object read(@Nullable Object plain, String where) {
            if (!(plain instanceof Map<?, ?> entries)) {
                throw ValueForm.wrong(where, plain, "an object");
            }
            Map<String, Object> values = new TreeMap<>();
            entries.forEach((name, value) -> values.put((String) name, each.read(value, where + "." + name)));
            return values;
        }
    }
}
