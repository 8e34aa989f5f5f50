package dev.muster.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forms of single values: texts, numbers, yes and no, and words of an enum (by its {@code id()}). */
final class ScalarForms {
    private static final double EXACT_INTEGERS_BELOW = 0x1p53;
    private static final int MOST_DIGITS = 17;

    static final ValueForm TEXT = new Scalar(
            "a text",
            (value, json) -> json.writeString((String) value),
            plain -> plain instanceof String ? plain : null);
    static final ValueForm YES_NO = new Scalar(
            "true or false",
            (value, json) -> json.writeBoolean((Boolean) value),
            plain -> plain instanceof Boolean ? plain : null);
    static final ValueForm LONG = new Scalar(
            "a whole number",
            (value, json) -> json.writeNumber((Long) value),
            plain -> plain instanceof Long ? plain : null);
    static final ValueForm INT = new Scalar(
            "a whole number of 32 bits", (value, json) -> json.writeNumber((Integer) value), ScalarForms::asInt);
    static final ValueForm DOUBLE =
            new Scalar("a number", (value, json) -> json.writeNumber(decimal((Double) value)), ScalarForms::asDouble);

    private ScalarForms() {}

    /** The words of an enum: {@code id()} where it has one, else its name in lower case. */
    static ValueForm ofEnum(Class<?> type) {
        Map<String, Object> byWord = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(constant -> byWord.put(word(constant), constant));
        return new Scalar(
                "one of " + String.join(", ", byWord.keySet()),
                (value, json) -> json.writeString(word(value)),
                plain -> plain instanceof String ? byWord.get(plain) : null);
    }

    /**
     * The one form of a double: the fewest digits that read back as the same number, as a plain decimal without exponent.
     * Not {@link Double#toString}, whose digits differ between Java versions, while stored logs must stay the same bytes.
     */
    static String decimal(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(value + " cannot be said in JSON\nMaybe something was divided by zero.");
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS_BELOW) {
            return Long.toString((long) value);
        }
        return shortest(value).stripTrailingZeros().toPlainString();
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static @Nullable Object asInt(@Nullable Object plain) {
        return plain instanceof Long number && number == number.intValue() ? number.intValue() : null;
    }

    private static @Nullable Object asDouble(@Nullable Object plain) {
        if (plain instanceof Long number) {
            return number.doubleValue();
        }
        return plain instanceof Double number && !number.isInfinite() ? number : null;
    }

    private static String word(Object constant) {
        Enum<?> word = (Enum<?>) constant;
        try {
            return (String) word.getDeclaringClass().getMethod("id").invoke(word);
        } catch (NoSuchMethodException none) {
            return word.name().toLowerCase(Locale.ROOT);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(word.getDeclaringClass() + ".id() cannot be called", cause);
        }
    }

    private interface Write {
        void of(Object value, JsonGenerator json) throws IOException;
    }

    private record Scalar(String expected, Write write, Function<@Nullable Object, @Nullable Object> read)
            implements ValueForm {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            write.of(value, json);
        }

        @Override
        public Object read(@Nullable Object plain, String where) {
            Object value = read.apply(plain);
            if (value == null) {
                throw ValueForm.wrong(where, plain, expected);
            }
            return value;
        }
    }
}
