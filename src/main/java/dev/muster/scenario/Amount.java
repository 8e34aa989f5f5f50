package dev.muster.scenario;

import dev.muster.scenario.Parameter.Unit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a number in a file may be: its unit, its range, and whether it is a whole number. */
record Amount(Unit unit, double least, double most, boolean whole) {
    static final int DAY = 24 * 3600;

    private static final Pattern WRITTEN = Pattern.compile("(-?[0-9]{1,12}(?:\\.[0-9]{1,9})?)\\s?([a-zA-Z/%]*)");

    /** A time in whole seconds, from {@code least} to {@code most}. */
    static Amount wholeSeconds(int least, int most) {
        return new Amount(Unit.SECONDS, least, most, true);
    }

    static Amount whole(int least, int most) {
        return new Amount(Unit.COUNT, least, most, true);
    }

    static Amount share() {
        return new Amount(Unit.SHARE, 0, 1, false);
    }

    static Amount factor(double least, double most) {
        return new Amount(Unit.FACTOR, least, most, false);
    }

    /** Cores come in parts; other counts are whole. */
    static Amount of(Parameter parameter) {
        boolean whole = parameter.unit() == Unit.COUNT && parameter != Parameter.CORES;
        return new Amount(parameter.unit(), parameter.least(), parameter.most(), whole);
    }

    /** The number in the unit of {@link Parameter}, whatever its range; empty if it is not written like one. */
    OptionalDouble read(String text) {
        if (unit == Unit.YES_NO) {
            return text.equals("true")
                    ? OptionalDouble.of(1)
                    : text.equals("false") ? OptionalDouble.of(0) : OptionalDouble.empty();
        }
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches() || !factors().containsKey(parts.group(2))) {
            return OptionalDouble.empty();
        }
        BigDecimal factor = new BigDecimal(factors().get(parts.group(2)));
        return OptionalDouble.of(new BigDecimal(parts.group(1)).multiply(factor).doubleValue());
    }

    boolean allows(double value) {
        return value >= least && value <= most && !(whole && value != Math.rint(value));
    }

    /** How it is written, for people. */
    String form() {
        return switch (unit) {
            case SECONDS -> whole ? "a time like 30s, 5m or 1h" : "a time like 250ms, 1.5s or 5m";
            case PER_SECOND -> "a rate like 60/s";
            case SHARE -> "a share like 5%";
            case MEGABYTES -> "an amount like 250MB or 4GB";
            case COUNT -> whole ? "a whole number" : "a number";
            case FACTOR -> "a number";
            case YES_NO -> "true or false";
        };
    }

    /** The range, as an author would write it: {@code 1s to 10m}. */
    String range() {
        return text(least) + " to " + text(most);
    }

    /** A value as an author would write it. */
    String text(double value) {
        return switch (unit) {
            case SECONDS -> time(value);
            case PER_SECOND -> plain(value) + "/s";
            case SHARE -> plain(value * 100) + "%";
            case COUNT, FACTOR -> plain(value);
            case MEGABYTES -> plain(value) + "MB";
            case YES_NO -> value == 0 ? "false" : "true";
        };
    }

    /** What each suffix multiplies by. Decimal, so that 9ms is the double nearest to 0.009. */
    private Map<String, String> factors() {
        return switch (unit) {
            case SECONDS -> Map.of("ms", "0.001", "s", "1", "m", "60", "h", "3600", "d", "86400");
            case PER_SECOND -> Map.of("/s", "1");
            case SHARE -> Map.of("%", "0.01");
            case MEGABYTES -> Map.of("MB", "1", "GB", "1024");
            case COUNT, FACTOR, YES_NO -> Map.of("", "1");
        };
    }

    private static String time(double seconds) {
        double size = Math.abs(seconds);
        if (size != 0 && size < 1) {
            return plain(seconds * 1000) + "ms";
        }
        return size >= 3600 && size % 3600 == 0
                ? plain(seconds / 3600) + "h"
                : size >= 60 && size % 60 == 0 ? plain(seconds / 60) + "m" : plain(seconds) + "s";
    }

    private static String plain(double value) {
        double rounded = Math.rint(value * 1e6) / 1e6;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
