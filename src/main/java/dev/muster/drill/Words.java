package dev.muster.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A typed line, cut into words; what stands in double quotes is one word and comes apart from the rest. */
final class Words {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern LENGTH_OF_TIME = Pattern.compile("([0-9]{1,5})(s|m)");

    private final List<String> plain = new ArrayList<>();
    private final List<String> quoted = new ArrayList<>();

    Words(String line) {
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                quoted.add(matcher.group(1).strip());
            } else {
                plain.add(matcher.group(2));
            }
        }
    }

    /** The unquoted word at a place, or empty text. */
    String at(int index) {
        return index < plain.size() ? plain.get(index) : "";
    }

    int count() {
        return plain.size();
    }

    /** Unquoted words from a place on, joined. */
    String from(int index) {
        return index >= plain.size() ? "" : String.join(" ", plain.subList(index, plain.size()));
    }

    /** Unquoted words between two places, joined; the end is not included. */
    String between(int from, int to) {
        return from >= Math.min(to, plain.size())
                ? ""
                : String.join(" ", plain.subList(from, Math.min(to, plain.size())));
    }

    /** The quoted text at a place, or empty text. */
    String quote(int index) {
        return index < quoted.size() ? quoted.get(index) : "";
    }

    /** Where an unquoted word stands, if it does. */
    Optional<Integer> find(String word) {
        int index = plain.indexOf(word);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    boolean has(String word) {
        return plain.contains(word);
    }

    /** The length of time behind a word ({@code next 5m}), in seconds; 0 if there is none. */
    int secondsAfter(String word) {
        Matcher matcher = LENGTH_OF_TIME.matcher(find(word).map(i -> at(i + 1)).orElse(""));
        return matcher.matches()
                ? Integer.parseInt(matcher.group(1)) * (matcher.group(2).equals("m") ? 60 : 1)
                : 0;
    }
}
