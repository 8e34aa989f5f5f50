package dev.muster.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands behind a comparison: {@code over 5m}, {@code over 5m and 1m}, {@code for 1m}. */
final class WindowReader {
    private static final int LONGEST = 30 * 60;
    private static final Pattern WINDOW = Pattern.compile("\\s+(?<word>[a-z]+)\\s+(?<time>\\S+)");
    private static final String PAIR = "Write two windows like \"over 5m and 1m\".";

    private final Reading reading;
    private final Written.Text text;
    private int overSeconds;
    private int shortSeconds;
    private int forSeconds;

    private WindowReader(Reading reading, Written.Text text) {
        this.reading = reading;
        this.text = text;
    }

    /** The windows of a text; mistakes are reported and what could not be read is 0. */
    static WindowReader read(Reading reading, Written.Text text) {
        WindowReader reader = new WindowReader(reading, text);
        reader.readAll();
        return reader;
    }

    int overSeconds() {
        return overSeconds;
    }

    int shortSeconds() {
        return shortSeconds;
    }

    int forSeconds() {
        return forSeconds;
    }

    private void readAll() {
        Matcher window = WINDOW.matcher(text.value());
        int end = 0;
        String before = "";
        while (window.find() && window.start() == end) {
            end = window.end();
            Written.Text word = part(window, "word");
            if (!allowed(before).contains(word.value())) {
                unexpected(word, before);
                return;
            }
            before = word.value();
            take(before, part(window, "time"));
        }
        leftOver(end);
    }

    private void leftOver(int end) {
        String left = text.value().substring(end).strip();
        if (!left.isEmpty()) {
            Written.Text place =
                    text.part(text.value().indexOf(left, end), text.value().length());
            boolean pair = overSeconds > 0 && shortSeconds == 0 && left.matches("(and|&|,).*");
            reading.problems().add(place.place(), "unexpected \"" + left + "\"", pair ? PAIR : ConditionReader.FORM);
        }
    }

    private void take(String word, Written.Text time) {
        int problems = reading.problems().count();
        int seconds = (int) reading.amount(time, word, Amount.wholeSeconds(1, LONGEST));
        boolean known = reading.problems().count() == problems;
        if (word.equals("over")) {
            overSeconds = known ? seconds : LONGEST;
        } else if (word.equals("for")) {
            forSeconds = seconds;
        } else if (seconds < overSeconds) {
            shortSeconds = seconds;
        } else if (known) {
            String message = "the second window must be shorter than the first, found " + time.shape();
            reading.problems().add(time.place(), message, PAIR);
        }
    }

    /** The words that may come next. */
    private List<String> allowed(String before) {
        List<String> allowed = new ArrayList<>();
        if (before.equals("over")) {
            allowed.add("and");
        }
        if (overSeconds == 0) {
            allowed.add("over");
        }
        if (forSeconds == 0) {
            allowed.add("for");
        }
        return allowed;
    }

    private void unexpected(Written.Text word, String before) {
        if (word.value().equals("and")) {
            String advice = overSeconds == 0 ? PAIR : "A condition has one or two windows. " + PAIR;
            reading.problems().add(word.place(), "unexpected \"and\"", advice);
        } else {
            reading.problems().unknown(word, "unexpected", allowed(before));
        }
    }

    private Written.Text part(Matcher parts, String group) {
        return text.part(parts.start(group), parts.end(group));
    }
}
