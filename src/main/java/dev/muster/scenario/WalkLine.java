package dev.muster.scenario;

import java.util.List;

/**
 * One line of a walkthrough: {@code alert+20s shop: acknowledge pay-budget-burn}. The words are the console's and are parsed by the drill's verb parser.
 *
 * @param afterAlert whether {@code seconds} counts from the first alert or from the start of the drill
 */
public record WalkLine(boolean afterAlert, int seconds, String desk, String words, int line) {

    /** A named list of lines; do-nothing has none. */
    public record Walkthrough(String id, List<WalkLine> lines) {
        public Walkthrough {
            lines = List.copyOf(lines);
        }
    }
}
