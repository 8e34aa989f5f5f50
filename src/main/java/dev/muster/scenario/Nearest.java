package dev.muster.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant, by edit distance (insert, delete, replace, swap of neighbours). */
public final class Nearest {
    private static final int LONGEST = 48;
    private static final int MOST_LISTED = 24;

    private Nearest() {}

    /** {@code Maybe you meant "tracking". Allowed: …}; either half may be missing. */
    static String advice(String found, Iterable<String> allowed) {
        List<String> all = new ArrayList<>();
        allowed.forEach(all::add);
        String maybe =
                to(found, all).map(near -> "Maybe you meant \"" + near + "\". ").orElse("");
        return (maybe + listed(all)).strip();
    }

    /** The nearest of the words, if one is near. */
    public static Optional<String> to(String found, Collection<String> allowed) {
        if (found.isEmpty() || found.length() > LONGEST) {
            return Optional.empty();
        }
        int best = 1 + Math.max(1, found.length() / 3);
        String nearest = null;
        for (String word : allowed) {
            if (Math.abs(word.length() - found.length()) >= best) {
                continue;
            }
            int distance = distance(found.toLowerCase(Locale.ROOT), word);
            if (distance < best) {
                best = distance;
                nearest = word;
            }
        }
        return Optional.ofNullable(nearest);
    }

    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, 1 + cost[i - 2][j - 2]) : least;
    }

    private static String listed(List<String> all) {
        if (all.isEmpty()) {
            return "";
        }
        boolean tooMany = all.size() > MOST_LISTED;
        String words = String.join(", ", tooMany ? all.subList(0, MOST_LISTED) : all);
        return "Allowed: " + words + (tooMany ? ", … (" + all.size() + " in all)." : ".");
    }
}
