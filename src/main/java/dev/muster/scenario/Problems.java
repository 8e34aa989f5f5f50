package dev.muster.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file. Past a limit it only counts: a broken file of any size is answered fast. */
final class Problems {
    static final int MOST = 100;

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private int more;

    Problems(String file) {
        this.file = file;
    }

    void add(Place place, String message) {
        add(place, message, "");
    }

    void add(Place place, String message, String advice) {
        if (found.size() == MOST) {
            more++;
            return;
        }
        found.add(new Problem(file, place.line(), place.column(), message, advice));
    }

    /** A name that is not among the allowed ones; suggests the nearest. {@code message} ends before the name. */
    void unknown(Written.Text name, String message, Iterable<String> allowed) {
        String advice = found.size() == MOST ? "" : Nearest.advice(name.value(), allowed);
        add(name.place(), message + " \"" + name.shortened() + "\"", advice);
    }

    /** How many so far; a reader that sees it grow leaves out checks that would only repeat the same mistake. */
    int count() {
        return found.size() + more;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** All of them, in the order of the file. */
    List<Problem> inOrder() {
        List<Problem> all = new ArrayList<>(found);
        all.sort(Comparator.comparingInt(Problem::line)
                .thenComparingInt(Problem::column)
                .thenComparing(Problem::message));
        if (more > 0) {
            Problem last = all.get(all.size() - 1);
            all.add(new Problem(file, last.line(), last.column(), "and " + more + " more problems", ""));
        }
        return List.copyOf(all);
    }
}
