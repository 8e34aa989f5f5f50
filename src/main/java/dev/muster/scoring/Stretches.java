package dev.muster.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of drill time, which may overlap. */
final class Stretches {
    private record Stretch(long from, long to) {}

    private final List<Stretch> all = new ArrayList<>();

    void add(long from, long to) {
        if (to > from) {
            all.add(new Stretch(from, to));
        }
    }

    /** How many ticks of {@code from <= tick < to} lie in at least one stretch. */
    long covered(long from, long to) {
        all.sort(Comparator.comparingLong(Stretch::from).thenComparingLong(Stretch::to));
        long covered = 0;
        long reached = from;
        for (Stretch each : all) {
            long begins = Math.max(each.from(), reached);
            long ends = Math.min(each.to(), to);
            if (ends > begins) {
                covered += ends - begins;
                reached = ends;
            }
        }
        return covered;
    }
}
