package dev.muster.review;

/** A curve as one line of text: each sign is the worst level of its share of the time. */
final class Sparkline {
    private static final String SIGNS = " ▁▂▃▄▅▆▇█";

    private Sparkline() {}

    static String of(ImpactCurve curve, long untilTick, int width) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < width; i++) {
            double worst = worst(curve, untilTick * i / width, untilTick * (i + 1) / width);
            line.append(SIGNS.charAt((int) Math.ceil(Math.min(1, worst) * (SIGNS.length() - 1))));
        }
        return line.toString();
    }

    private static double worst(ImpactCurve curve, long from, long to) {
        double worst = curve.levelAt(from);
        for (ImpactCurve.Point each : curve.points()) {
            if (from <= each.tick() && each.tick() < to) {
                worst = Math.max(worst, each.level());
            }
        }
        return worst;
    }
}
