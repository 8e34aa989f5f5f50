package dev.muster.review;

import dev.muster.drill.ImpactNews;
import dev.muster.scoring.run.Impact;
import dev.muster.simulation.Impacts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The staircase that a drill would have logged of an account, so that what is simulated again is costed as what was logged. */
final class Staircase {
    private Staircase() {}

    static Impact of(Impacts impacts, long untilTick) {
        List<Impact.Level> levels = new ArrayList<>();
        double told = 0;
        for (long tick = 1; tick <= untilTick; tick++) {
            OptionalDouble news = ImpactNews.of(impacts.level(tick), told);
            if (news.isPresent()) {
                told = news.getAsDouble();
                levels.add(new Impact.Level(levels.size() + 1L, tick, told));
            }
        }
        return new Impact(levels, untilTick);
    }

    /** Whether two staircases are the same up to a tick. */
    static boolean same(Impact one, Impact other, long upTo) {
        return steps(one, upTo).equals(steps(other, upTo));
    }

    private static List<ImpactCurve.Point> steps(Impact impact, long upTo) {
        return impact.levels().stream()
                .filter(each -> each.fromTick() <= upTo)
                .map(each -> new ImpactCurve.Point(each.fromTick(), each.level()))
                .toList();
    }
}
