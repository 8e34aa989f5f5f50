package dev.muster.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list or a block of the as-written tree while its parts are still being read. */
interface Growing {
    void add(Written part);

    Written grown();

    /** A list. */
    final class Listed implements Growing {
        private final Place place;
        private final List<Written> items = new ArrayList<>();

        Listed(Place place) {
            this.place = place;
        }

        @Override
        public void add(Written part) {
            items.add(part);
        }

        @Override
        public Written grown() {
            return new Written.Items(place, items);
        }
    }

    /** A block: parts come as key, value, key, value. */
    final class Keyed implements Growing {
        private final Place place;
        private final Problems problems;
        private final Map<String, Written.Entry> entries = new LinkedHashMap<>();
        private @Nullable Written key;

        Keyed(Place place, Problems problems) {
            this.place = place;
            this.problems = problems;
        }

        @Override
        public void add(Written part) {
            if (key == null) {
                key = part;
                return;
            }
            addEntry(key, part);
            key = null;
        }

        private void addEntry(Written name, Written value) {
            if (name.asText().isEmpty()) {
                problems.add(name.place(), "a key must be a word, found " + name.shape());
                return;
            }
            Written.Text text = name.asText().get();
            Written.Entry earlier = entries.putIfAbsent(text.value(), new Written.Entry(text, value));
            if (earlier != null) {
                String message = "\"" + text.shortened() + "\" is written twice";
                problems.add(
                        text.place(),
                        message,
                        "The first is in line " + earlier.key().place().line() + ".");
            }
        }

        @Override
        public Written grown() {
            return new Written.Block(place, List.copyOf(entries.values()));
        }
    }
}
