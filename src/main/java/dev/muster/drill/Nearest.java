package dev.muster.drill;

import java.util.Collection;
import java.util.Comparator;

/** Finds what somebody may have meant. */
final class Nearest {
    private Nearest() {}

    /** {@code \nMaybe you meant 'x'.}, or a list to choose from when nothing is near; empty for nothing to choose from. */
    static String of(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(word -> distance(typed, word)))
                .filter(word -> distance(typed, word) <= Math.max(2, word.length() / 3))
                .map(word -> "\nMaybe you meant '" + word + "'.")
                .orElseGet(() -> known.isEmpty()
                        ? ""
                        : "\nMaybe one of "
                                + String.join(", ", known.stream().limit(12).toList()) + ".");
    }

    /** Edits (insert, delete, replace) from one word to the other. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
