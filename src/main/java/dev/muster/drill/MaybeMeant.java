package dev.muster.drill;

import dev.muster.scenario.Nearest;
import java.util.Collection;

/** Tells players what they may have meant. */
final class MaybeMeant {
    private static final int MOST_LISTED = 12;

    private MaybeMeant() {}

    /** {@code \nMaybe you meant 'x'.}, or a list to choose from when nothing is near; empty for nothing to choose from. */
    static String of(String typed, Collection<String> known) {
        return Nearest.to(typed, known)
                .map(word -> "\nMaybe you meant '" + word + "'.")
                .orElseGet(() -> known.isEmpty()
                        ? ""
                        : "\nMaybe one of "
                                + String.join(
                                        ", ", known.stream().limit(MOST_LISTED).toList()) + ".");
    }
}
