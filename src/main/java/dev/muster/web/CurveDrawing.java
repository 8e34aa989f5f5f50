package dev.muster.web;

import dev.muster.review.ImpactCurve;
import dev.muster.review.ImpactCurve.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The impact curve as an SVG draws it: the team's, the ghost's who did nothing, and numbered moments. Coordinates are those of a viewBox of
 * {@link #WIDTH} x {@link #HEIGHT}.
 *
 * @param sentence the same in words, for who does not see it
 */
public record CurveDrawing(
        String team,
        String area,
        String ghost,
        List<Tick> levels,
        List<Tick> times,
        List<Moment> moments,
        String sentence) {
    public static final int WIDTH = 1040;
    public static final int HEIGHT = 240;
    private static final int LEFT = 48;
    private static final int RIGHT = 1028;
    private static final int TOP = 32;
    private static final int BOTTOM = 212;
    private static final List<Integer> TIME_STEPS = List.of(30, 60, 120, 300, 600, 1200, 3600);
    private static final int MOST_TIMES = 10;
    private static final double LEAST_TOP = 0.2;
    /** Moments closer than this are moved apart, so that their numbers can be read. */
    private static final double APART = 22;

    /** A labelled place on an axis. */
    public record Tick(double at, String label) {}

    /** A numbered moment; {@code x} is where it happened, {@code labelX} where its number stands. */
    public record Moment(int number, double x, double labelX, String kind, String label, String clock, long seq) {}

    static CurveDrawing of(ImpactCurve curve, List<Point> ghost) {
        double top = Math.max(LEAST_TOP, Math.max(highest(curve.points()), highest(ghost)));
        double step = top > 0.5 ? 0.25 : top > 0.25 ? 0.1 : 0.05;
        Scale scale = new Scale(Math.max(1, curve.endTick()), Math.ceil(top / step) * step);
        String team = scale.staircase(curve.points());
        return new CurveDrawing(
                team,
                team + " V" + BOTTOM + " H" + LEFT + " Z",
                scale.staircase(ghost),
                levels(scale, step),
                times(scale),
                moments(scale, curve),
                sentence(curve, ghost));
    }

    /** The numbers of the SVG's viewBox. */
    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    private static double highest(List<Point> points) {
        return points.stream().mapToDouble(Point::level).max().orElse(0);
    }

    private static List<Tick> levels(Scale scale, double step) {
        return IntStream.rangeClosed(0, (int) Math.round(scale.top / step))
                .mapToObj(i -> new Tick(scale.y(i * step), Math.round(100 * i * step) + " %"))
                .toList();
    }

    private static List<Tick> times(Scale scale) {
        int step = TIME_STEPS.stream()
                .filter(each -> scale.end / each <= MOST_TIMES)
                .findFirst()
                .orElse(7200);
        List<Tick> ticks = new ArrayList<>();
        for (long tick = 0; tick <= scale.end; tick += step) {
            ticks.add(new Tick(scale.x(tick), Clock.of(tick)));
        }
        return ticks;
    }

    private static List<Moment> moments(Scale scale, ImpactCurve curve) {
        List<Moment> moments = new ArrayList<>();
        double last = LEFT - APART;
        for (ImpactCurve.Mark mark : curve.marks()) {
            double x = scale.x(mark.tick());
            last = Math.max(x, last + APART);
            moments.add(new Moment(
                    moments.size() + 1,
                    x,
                    last,
                    mark.kind().name().toLowerCase(Locale.ROOT),
                    mark.label(),
                    Clock.of(mark.tick()),
                    mark.seq()));
        }
        return moments;
    }

    private static String sentence(ImpactCurve curve, List<Point> ghost) {
        long worst = Math.round(100 * highest(curve.points()));
        if (worst == 0) {
            return "No customer came to harm.";
        }
        String idle = ghost.isEmpty()
                ? "."
                : "; had nobody done anything, for " + Clock.length(trouble(ghost, curve.endTick())) + " of this time.";
        return "Customers were in trouble for " + Clock.length(trouble(curve.points(), curve.endTick())) + ", at worst "
                + worst + " % of them" + idle;
    }

    /** Seconds with an impact above 0. */
    private static long trouble(List<Point> points, long end) {
        long seconds = 0;
        for (int i = 0; i < points.size(); i++) {
            long until = i + 1 < points.size() ? points.get(i + 1).tick() : end;
            seconds += points.get(i).level() > 0 ? until - points.get(i).tick() : 0;
        }
        return seconds;
    }

    private record Scale(long end, double top) {
        double x(long tick) {
            return round(LEFT + (double) Math.min(tick, end) / end * (RIGHT - LEFT));
        }

        double y(double level) {
            return round(BOTTOM - level / top * (BOTTOM - TOP));
        }

        String staircase(List<Point> points) {
            StringBuilder path = new StringBuilder("M" + LEFT + " " + BOTTOM);
            for (Point point : points) {
                path.append(" H").append(x(point.tick())).append(" V").append(y(point.level()));
            }
            return path.append(" H").append(RIGHT).toString();
        }

        private static double round(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }
}
