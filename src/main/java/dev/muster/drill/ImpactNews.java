package dev.muster.drill;

import java.util.OptionalDouble;

/** When a drill's impact has moved far enough to be told: the one rule by which a log's staircase is made, and a what-if's beside it. */
public final class ImpactNews {
    /** Moves smaller than this are not news. */
    private static final double STEP = 0.02;

    private ImpactNews() {}

    /** The level to tell, 0..1 in thousandths, if {@code now} is news after what was told last. */
    public static OptionalDouble of(double now, double told) {
        double level = Math.rint(now * 1000) / 1000;
        boolean gone = level < STEP / 2 && told > 0;
        if (gone) {
            return OptionalDouble.of(0);
        }
        return Math.abs(level - told) >= STEP ? OptionalDouble.of(level) : OptionalDouble.empty();
    }
}
