package dev.muster.scenario;

import java.util.List;
import java.util.Optional;

/** A file as its author wrote it: texts, lists and blocks, each with its place. Nothing in it means anything yet. */
sealed interface Written {
    Place place();

    /** What it is, for people: {@code a list}. */
    String shape();

    default Optional<Text> asText() {
        return Optional.empty();
    }

    default Optional<Items> asItems() {
        return Optional.empty();
    }

    default Optional<Block> asBlock() {
        return Optional.empty();
    }

    /**
     * A word, a number or a sentence.
     *
     * @param inset columns between {@code place} and the first character of {@code value}: 1 behind a quotation mark
     * @param bare whether it was written without quotation marks
     */
    record Text(Place place, String value, int inset, boolean bare) implements Written {
        @Override
        public String shape() {
            return isNothing() ? "nothing" : "\"" + shortened() + "\"";
        }

        @Override
        public Optional<Text> asText() {
            return isNothing() ? Optional.empty() : Optional.of(this);
        }

        /** A part of this text, with its own place. */
        Text part(int from, int to) {
            return new Text(new Place(place.line(), place.column() + inset + from), value.substring(from, to), 0, true);
        }

        boolean isNothing() {
            return bare && value.isEmpty();
        }

        /** The value, cut to what a message can carry. */
        String shortened() {
            return value.length() <= 60 ? value : value.substring(0, 57) + "...";
        }
    }

    /** A list. */
    record Items(Place place, List<Written> items) implements Written {
        @Override
        public String shape() {
            return "a list";
        }

        @Override
        public Optional<Items> asItems() {
            return Optional.of(this);
        }
    }

    /** Keys with values, in the order of the file; no key twice. */
    record Block(Place place, List<Entry> entries) implements Written {
        @Override
        public String shape() {
            return "a block of keys";
        }

        @Override
        public Optional<Block> asBlock() {
            return Optional.of(this);
        }

        Optional<Entry> entry(String key) {
            return entries.stream().filter(e -> e.key().value().equals(key)).findFirst();
        }
    }

    /** One key of a block. */
    record Entry(Text key, Written value) {
        String name() {
            return key.value();
        }
    }
}
