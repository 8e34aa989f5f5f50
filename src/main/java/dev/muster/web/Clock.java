package dev.muster.web;

import java.util.Locale;

/** Drill time and lengths as pages write them. */
final class Clock {
    private Clock() {}

    /** A moment: {@code 07:42}, {@code 1:07:42}, before the start {@code −00:30}. */
    static String of(long tick) {
        long all = Math.abs(tick);
        String rest = String.format(Locale.ROOT, "%02d:%02d", all / 60 % 60, all % 60);
        return (tick < 0 ? "−" : "") + (all >= 3600 ? all / 3600 + ":" + rest : rest);
    }

    /** A length: {@code 45 s}, {@code 2 min 18 s}. */
    static String length(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
    }
}
