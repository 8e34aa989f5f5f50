package dev.muster.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What every section needs while one file is read: where problems go and which names exist. A value that cannot be read is reported and replaced by a harmless one; the scenario
 * that is built from it is thrown away, since a file with problems gives no scenario.
 */
final class Reading {
    static final int MOST_ENTRIES = 500;

    private static final String ID = "[a-z][a-z0-9-]{0,39}";

    private final Problems problems;
    private final Names names;

    Reading(Problems problems, Names names) {
        this.problems = problems;
        this.names = names;
    }

    Problems problems() {
        return problems;
    }

    Names names() {
        return names;
    }

    /** The keys of a block. {@code owner} says whose they are: {@code component checkout}. */
    Fields fields(Written written, String owner) {
        Optional<Written.Block> block = written.asBlock();
        if (block.isEmpty()) {
            problems.add(written.place(), owner + " must be a block of keys, found " + written.shape());
        }
        return new Fields(this, block, owner);
    }

    /** Each entry of a block {@code name: value}, read by a function; the names are checked. */
    <T> List<T> block(Optional<Written> written, String what, Function<Written.Entry, T> read) {
        return written.map(w -> {
                    if (w.asBlock().isEmpty()) {
                        problems.add(w.place(), what + " must be a block of names, found " + w.shape());
                    }
                    List<Written.Entry> entries =
                            w.asBlock().map(Written.Block::entries).orElse(List.of());
                    entries.forEach(entry -> checkId(entry.key()));
                    return limited(entries, w, what).stream().map(read).toList();
                })
                .orElse(List.of());
    }

    /** Each item of a list, read by a function. */
    <T> List<T> list(Optional<Written> written, String what, Function<Written, T> read) {
        return written.map(w -> {
                    if (w.asItems().isEmpty()) {
                        problems.add(w.place(), what + " must be a list, found " + w.shape());
                    }
                    List<Written> items = w.asItems().map(Written.Items::items).orElse(List.of());
                    return limited(items, w, what).stream().map(read).toList();
                })
                .orElse(List.of());
    }

    /** Each item of a list of {@code - name: value}, read by a function; no name may come twice. */
    <T> List<T> named(Optional<Written> written, String what, Function<Written.Entry, T> read) {
        Set<String> seen = new HashSet<>();
        List<T> all = new ArrayList<>();
        list(written, what, item -> {
            Optional<Written.Entry> only = item.asBlock()
                    .map(Written.Block::entries)
                    .filter(e -> e.size() == 1)
                    .map(e -> e.get(0));
            if (only.isEmpty()) {
                problems.add(item.place(), "each of " + what + " must be one \"name: value\", found " + found(item));
                return item;
            }
            Written.Text name = only.get().key();
            if (!seen.add(Names.spaced(name.value()))) {
                problems.add(name.place(), "\"" + name.shortened() + "\" is written twice in " + what);
            }
            all.add(read.apply(only.get()));
            return item;
        });
        return all;
    }

    /** A text item; reports anything else. */
    Optional<Written.Text> text(Written written, String what) {
        Optional<Written.Text> text = written.asText();
        if (text.isEmpty()) {
            problems.add(written.place(), what + " must be a text, found " + written.shape());
        }
        return text;
    }

    /** A number with its unit. */
    double amount(Written.Text text, String what, Amount amount) {
        var value = amount.read(text.value());
        if (value.isEmpty()) {
            problems.add(text.place(), what + " must be " + amount.form() + ", found " + text.shape());
            return amount.least();
        }
        if (!amount.allows(value.getAsDouble())) {
            String kind =
                    amount.whole() && value.getAsDouble() != Math.rint(value.getAsDouble()) ? amount.form() + ", " : "";
            problems.add(text.place(), what + " must be " + kind + amount.range() + ", found " + text.shape());
            return amount.least();
        }
        return value.getAsDouble();
    }

    /** A name of a group; an unknown one is reported. */
    String name(Written.Text text, Names.Group group) {
        if (!names.has(group, text.value())) {
            problems.unknown(text, "unknown " + group.word(), names.of(group));
        }
        return text.value();
    }

    /** The name of a component; an unknown one is reported. */
    String component(Written.Text text) {
        if (!names.components().contains(text.value())) {
            problems.unknown(text, "unknown component", names.components());
        }
        return text.value();
    }

    /** Whether a name is written like one; reports it if not. */
    boolean checkId(Written.Text name) {
        if (name.value().matches(ID)) {
            return true;
        }
        String advice = "A name has up to 40 of a-z, 0-9 and -, and begins with a letter.";
        problems.add(name.place(), "\"" + name.shortened() + "\" is no name", advice);
        return false;
    }

    private <T> List<T> limited(List<T> all, Written where, String what) {
        if (all.size() <= MOST_ENTRIES) {
            return all;
        }
        problems.add(where.place(), what + " has " + all.size() + " entries, at most " + MOST_ENTRIES + " are read");
        return all.subList(0, MOST_ENTRIES);
    }

    private static String found(Written item) {
        return item.asBlock().map(block -> block.entries().size() + " keys").orElse(item.shape());
    }
}
