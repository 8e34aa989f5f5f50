package dev.muster.simulation;

import java.util.List;

/** The lines of one component and second while they are written. Of one kind of line at most three appear; the rest is counted. */
record LogPage(String component, long key, long tick, List<LogLine> lines) {
    private static final int MOST_ALIKE = 3;

    /** The text of the i-th line of a kind. */
    interface Text {
        String of(int i);
    }

    /** Chance of this second. */
    long bits(int i) {
        return Noise.at(key, tick, i);
    }

    void line(String level, String text) {
        lines.add(new LogLine(tick, component, level, text));
    }

    /** About {@code mean} lines, at most three of them in words; {@code stream} keeps kinds of lines apart. */
    void several(String level, double mean, int stream, Text text) {
        if (mean <= 1e-6) {
            return;
        }
        int count = (int) Noise.count(mean, bits(stream));
        for (int i = 0; i < Math.min(count, MOST_ALIKE); i++) {
            line(level, text.of(i));
        }
        if (count > MOST_ALIKE) {
            line(level, "(" + (count - MOST_ALIKE) + " more like this)");
        }
    }
}
