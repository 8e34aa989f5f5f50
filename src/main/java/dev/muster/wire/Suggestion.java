package dev.muster.wire;

import java.util.Collection;
import java.util.Comparator;

/** The "Maybe …" of an unknown word: the known word nearest to it, if one is near. */
final class Suggestion {
    private static final int FARTHEST = 3;
    private static final int LONGEST = 64;

    private Suggestion() {}

    /** A sentence that begins with a full stop, or nothing if no known word is near. */
    static String of(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return "";
        }
        return known.stream()
                .min(Comparator.comparingInt(each -> distance(word, each)))
                .filter(nearest -> distance(word, nearest) <= Math.min(FARTHEST, word.length() / 2))
                .map(nearest -> ". Maybe you meant " + nearest + ".")
                .orElse("");
    }

    /** Single insertions, deletions and replacements between two words (Levenshtein). */
    private static int distance(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] now = new int[to.length() + 1];
            now[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = before[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(replaced, 1 + Math.min(before[column], now[column - 1]));
            }
            before = now;
        }
        return before[to.length()];
    }
}
