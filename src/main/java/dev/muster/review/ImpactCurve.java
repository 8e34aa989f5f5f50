package dev.muster.review;

import dev.muster.drill.Recorded;
import dev.muster.scoring.run.At;
import dev.muster.scoring.run.Impact;
import dev.muster.scoring.run.RunView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Customers' suffering over a run, with the turning points and the team's actions on it.
 *
 * @param points a staircase that begins at 0; each level holds until the next
 * @param marks what happened on the way, by time
 * @param endTick end of play
 */
public record ImpactCurve(List<Point> points, List<Mark> marks, long endTick) {
    public ImpactCurve {
        points = List.copyOf(points);
        marks = List.copyOf(marks);
    }

    /** From {@code tick} on the level is this, 0..1. */
    public record Point(long tick, double level) {}

    /**
     * Something on the way.
     *
     * @param seq the event that a page opens
     */
    public record Mark(long seq, long tick, Kind kind, String label) {}

    /** What a mark stands for. */
    public enum Kind {
        ALERT,
        ACKNOWLEDGED,
        ACTION,
        MITIGATED,
        RESOLVED
    }

    /** The curve of a log in the order of {@code seq}. */
    public static ImpactCurve of(Iterable<Recorded> log) {
        return of(RunView.fold(log));
    }

    /** The curve of a folded run. */
    public static ImpactCurve of(RunView view) {
        List<Mark> marks = new ArrayList<>();
        mark(marks, view.course().alert(), Kind.ALERT, "first alert");
        mark(marks, view.course().acknowledged(), Kind.ACKNOWLEDGED, "acknowledged");
        view.work()
                .actions()
                .forEach(each -> mark(marks, each, Kind.ACTION, each.what().call()));
        mark(marks, view.course().mitigated(), Kind.MITIGATED, "customers well again");
        mark(marks, view.course().resolved(), Kind.RESOLVED, "declared over");
        marks.sort(Comparator.comparingLong(Mark::tick).thenComparingLong(Mark::seq));
        return new ImpactCurve(points(view.impact()), marks, view.course().endTick());
    }

    private static void mark(List<Mark> marks, @Nullable At<?> event, Kind kind, String label) {
        if (event != null) {
            marks.add(new Mark(event.seq(), event.tick(), kind, label));
        }
    }

    private static List<Point> points(Impact impact) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 0));
        for (Impact.Level each : impact.levels()) {
            if (points.get(points.size() - 1).tick() == each.fromTick()) {
                points.remove(points.size() - 1);
            }
            points.add(new Point(each.fromTick(), each.level()));
        }
        return points;
    }

    /** The level at a tick. */
    public double levelAt(long tick) {
        double level = 0;
        for (Point each : points) {
            if (each.tick() > tick) {
                break;
            }
            level = each.level();
        }
        return level;
    }
}
