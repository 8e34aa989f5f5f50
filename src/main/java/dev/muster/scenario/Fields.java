package dev.muster.scenario;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of one block. Asking for a key makes it allowed; {@link #done} reports those that nobody asked for. */
final class Fields {
    private final Reading reading;
    private final Optional<Written.Block> block;
    private final String owner;
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(Reading reading, Optional<Written.Block> block, String owner) {
        this.reading = reading;
        this.block = block;
        this.owner = owner;
    }

    Place place() {
        return block.map(Written.Block::place).orElse(Place.START);
    }

    /** The value of a key, if it is there; a key with nothing behind it is not. */
    Optional<Written> find(String key) {
        asked.add(key);
        return block.flatMap(b -> b.entry(key)).map(Written.Entry::value).filter(Fields::isSomething);
    }

    /** The value of a key that must be there. */
    Optional<Written> need(String key) {
        Optional<Written> value = find(key);
        if (value.isEmpty() && block.isPresent()) {
            Place place = block.get().entry(key).map(e -> e.key().place()).orElse(place());
            reading.problems().add(place, "\"" + key + "\" is missing in " + owner);
        }
        return value;
    }

    /** A list or block that must be there and hold something. */
    Optional<Written> needSome(String key) {
        Optional<Written> value = need(key);
        boolean isEmpty = value.flatMap(Written::asItems)
                        .filter(list -> list.items().isEmpty())
                        .isPresent()
                || value.flatMap(Written::asBlock)
                        .filter(b -> b.entries().isEmpty())
                        .isPresent();
        if (isEmpty) {
            reading.problems().add(value.get().place(), "\"" + key + "\" is empty in " + owner);
        }
        return value;
    }

    Optional<Written.Text> findText(String key) {
        return find(key).flatMap(value -> reading.text(value, key));
    }

    Optional<Written.Text> needText(String key) {
        return need(key).flatMap(value -> reading.text(value, key));
    }

    /** A sentence that must be there. */
    String string(String key) {
        return needText(key).map(text -> text.value().strip()).orElse("");
    }

    String string(String key, String usual) {
        return findText(key).map(text -> text.value().strip()).orElse(usual);
    }

    /** A number that must be there. */
    double amount(String key, Amount amount) {
        return needText(key).map(text -> reading.amount(text, key, amount)).orElse(amount.least());
    }

    double amount(String key, Amount amount, double usual) {
        return findText(key).map(text -> reading.amount(text, key, amount)).orElse(usual);
    }

    /** A time in whole seconds that must be there. */
    int seconds(String key, int least, int most) {
        return (int) amount(key, Amount.wholeSeconds(least, most));
    }

    int seconds(String key, int least, int most, int usual) {
        return (int) amount(key, Amount.wholeSeconds(least, most), usual);
    }

    boolean yesNo(String key, boolean usual) {
        return amount(key, new Amount(Parameter.Unit.YES_NO, 0, 1, false), usual ? 1 : 0) != 0;
    }

    /** One of a few words that must be there. */
    String oneOf(String key, String... words) {
        return needText(key).map(text -> among(text, key, words)).orElse(words[0]);
    }

    /** One of a few words; the first is the default. */
    String oneOfOr(String key, String... words) {
        return findText(key).map(text -> among(text, key, words)).orElse(words[0]);
    }

    /** A name of a group that must be there. */
    String name(String key, Names.Group group) {
        return needText(key).map(text -> reading.name(text, group)).orElse("");
    }

    @Nullable
    String nameOrNull(String key, Names.Group group) {
        return findText(key).map(text -> reading.name(text, group)).orElse(null);
    }

    /** The names behind a key: one, or a list of them. */
    List<String> names(String key, Names.Group group) {
        Optional<Written> value = find(key);
        if (value.isPresent() && value.get().asText().isPresent()) {
            return List.of(reading.name(value.get().asText().get(), group));
        }
        return reading.list(value, key, item -> reading.text(item, "each of " + key)).stream()
                .flatMap(Optional::stream)
                .map(text -> reading.name(text, group))
                .toList();
    }

    /** The texts of a list. */
    List<Written.Text> texts(String key) {
        return reading.list(find(key), key, item -> reading.text(item, "each of " + key)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Entries whose keys are nobody's so far, for blocks with free keys. They are then asked for. */
    List<Written.Entry> others() {
        return block.map(Written.Block::entries).orElse(List.of()).stream()
                .filter(entry -> asked.add(entry.name()))
                .toList();
    }

    /** Reports the keys that nobody asked for. Call it last. */
    void done() {
        block.map(Written.Block::entries).orElse(List.of()).stream()
                .filter(entry -> !asked.contains(entry.name()))
                .forEach(this::report);
    }

    /** Between braces a comma ends a text: what follows looks like a key with nothing behind it. */
    private void report(Written.Entry entry) {
        if (isSomething(entry.value())) {
            reading.problems().unknown(entry.key(), owner + " has no key", asked);
        } else {
            String message = "\"" + entry.key().shortened() + "\" has no value and is no key of " + owner;
            reading.problems()
                    .add(
                            entry.key().place(),
                            message,
                            "Maybe the text before it has a comma and needs quotation marks.");
        }
    }

    private String among(Written.Text text, String key, String... words) {
        List<String> allowed = Arrays.asList(words);
        if (!allowed.contains(text.value())) {
            reading.problems().unknown(text, "unknown " + key, allowed);
        }
        return text.value();
    }

    private static boolean isSomething(Written value) {
        return !(value instanceof Written.Text text && text.isNothing());
    }
}
