package dev.muster.wire;

import dev.muster.scenario.Nearest;
import java.util.Collection;

/** The "Maybe …" of an unknown word: the known word nearest to it, if one is near. */
final class Suggestion {
    private Suggestion() {}

    /** A sentence that begins with a full stop, or nothing if no known word is near. */
    static String of(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(nearest -> ". Maybe you meant " + nearest + ".")
                .orElse("");
    }
}
