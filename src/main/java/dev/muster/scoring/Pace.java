package dev.muster.scoring;

import dev.muster.scenario.Truth;
import org.jspecify.annotations.Nullable;

/** Times held against a par. */
final class Pace {
    private Pace() {}

    /** 1 within par, then par by time; 0 if it never happened. Both in ticks. */
    static double grade(@Nullable Long took, double par) {
        if (took == null) {
            return 0;
        }
        return took <= par ? 1 : par / took;
    }

    /** How much longer a team of that size may take than the par team: only the parallel share of the work speeds up with people. */
    static double allowance(int teamSize, Truth.Par par) {
        double alone = 1 - par.parallel();
        return (alone + par.parallel() / teamSize) / (alone + par.parallel() / par.teamSize());
    }
}
