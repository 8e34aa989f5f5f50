package dev.muster.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.drill.event.Facts;
import dev.muster.drill.event.FreeText;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a record is in JSON: its components in their order, each with its snake_case name, its form and the part it belongs to. */
record RecordShape(Constructor<?> constructor, List<Field> fields) {
    /** Who may see a component. */
    enum Part {
        /** Goes into frames. */
        PUBLIC,
        /** For judgement only: marked {@link Facts}. */
        FACTS,
        /** What a person typed: marked {@link FreeText}. */
        WORDS
    }

    RecordShape {
        fields = List.copyOf(fields);
    }

    static RecordShape of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return new RecordShape(
                    constructor, Arrays.stream(components).map(Field::of).toList());
        } catch (NoSuchMethodException cause) {
            throw new IllegalStateException(type + " has no canonical constructor", cause);
        }
    }

    List<Field> part(Part part) {
        return fields.stream().filter(field -> field.part == part).toList();
    }

    /** The names of all fields, for messages. */
    String names() {
        return fields.stream().map(Field::name).collect(Collectors.joining(", "));
    }

    /** Writes the chosen fields of the record, without the braces around them. */
    void write(Object record, List<Field> chosen, JsonGenerator json) throws IOException {
        for (Field field : chosen) {
            json.writeFieldName(field.name);
            Object value = field.of(record);
            if (value == null) {
                json.writeNull();
            } else {
                field.form.write(value, json);
            }
        }
    }

    /** Makes the record from plain fields. {@code where} stands before each name in messages. Unknown and missing fields are errors. */
    Object read(Map<?, ?> plain, String where) {
        for (Object name : plain.keySet()) {
            if (fields.stream().noneMatch(field -> field.name.equals(name))) {
                throw new WrongJson(where + name + ": an unknown field; known are " + names()
                        + Suggestion.of((String) name, fieldNames()));
            }
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Field field : fields) {
            values.add(field.read(plain, where));
        }
        return make(values);
    }

    /** Makes the record; what its constructor refuses is thrown as it is. */
    Object make(List<? extends @Nullable Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(constructor + " failed", refused);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(constructor + " cannot be called", cause);
        }
    }

    private List<String> fieldNames() {
        return fields.stream().map(Field::name).toList();
    }

    /** One component. */
    record Field(String name, RecordComponent component, ValueForm form, Part part, boolean nullable) {
        static Field of(RecordComponent component) {
            return new Field(
                    snakeCase(component.getName()),
                    component,
                    CompoundForms.of(component.getGenericType()),
                    partOf(component),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Nullable
        Object of(Object record) {
            try {
                return component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException cause) {
                throw new IllegalStateException(component + " cannot be read", cause);
            }
        }

        @Nullable
        Object read(Map<?, ?> plain, String where) {
            Object value = plain.get(name);
            if (value == null && nullable) {
                return null;
            }
            if (value == null && !plain.containsKey(name)) {
                throw new WrongJson(where + name + ": missing");
            }
            return form.read(value, where + name);
        }

        private static Part partOf(RecordComponent component) {
            if (component.isAnnotationPresent(Facts.class)) {
                return Part.FACTS;
            }
            return component.isAnnotationPresent(FreeText.class) ? Part.WORDS : Part.PUBLIC;
        }

        private static String snakeCase(String name) {
            return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }
    }
}
