package dev.muster.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** A plain chart as SVG: axes with units, lines, dots, bars, words. It brings its own paper and ink, for light and dark surroundings alike. */
final class Plot {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 380;
    private static final double LEFT = 70;
    private static final double RIGHT = 20;
    private static final double TOP = 64;
    private static final double BOTTOM = 56;
    private static final double LINE = 18;

    private final String title;
    private final double[] x;
    private final double[] y;
    private final StringBuilder body = new StringBuilder();
    private final List<String[]> legend = new ArrayList<>();

    /** @param x least, most and step of the ticks; {@code y} alike */
    Plot(String title, String under, String xLabel, double[] x, String yLabel, double[] y) {
        this.title = title;
        this.x = x;
        this.y = y;
        text(LEFT, 22, "start", "title", title);
        text(LEFT, 40, "start", "note", under);
        for (double at = y[0]; at <= y[1] + 1e-9; at += y[2]) {
            add("<line class='grid' x1='%.1f' x2='%.1f' y1='%.1f' y2='%.1f'/>", LEFT, WIDTH - RIGHT, toY(at), toY(at));
            text(LEFT - 8, toY(at) + 4, "end", "tick", number(at));
        }
        for (double at = x[0]; at <= x[1] + 1e-9 && x[2] > 0; at += x[2]) {
            add(
                    "<line class='axis' x1='%.1f' x2='%.1f' y1='%.1f' y2='%.1f'/>",
                    toX(at), toX(at), toY(y[0]), toY(y[0]) + 4);
            text(toX(at), toY(y[0]) + 18, "middle", "tick", number(at));
        }
        add("<line class='axis' x1='%.1f' x2='%.1f' y1='%.1f' y2='%.1f'/>", LEFT, WIDTH - RIGHT, toY(y[0]), toY(y[0]));
        text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, "middle", "label", xLabel);
        add(
                "<text class='label' text-anchor='middle' transform='translate(18 %.1f) rotate(-90)'>%s</text>",
                (TOP + HEIGHT - BOTTOM) / 2, escaped(yLabel));
    }

    private double toX(double value) {
        return LEFT + (value - x[0]) / (x[1] - x[0]) * (WIDTH - LEFT - RIGHT);
    }

    private double toY(double value) {
        double inside = Math.max(y[0], Math.min(y[1], value));
        return HEIGHT - BOTTOM - (inside - y[0]) / (y[1] - y[0]) * (HEIGHT - TOP - BOTTOM);
    }

    /** A line through points; {@code style} is one of a, b, c, d, and dashed if followed by {@code dash}. */
    Plot line(String style, String name, double[] xs, double[] ys) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", toX(xs[i]), toY(ys[i])));
        }
        add("<polyline class='line %s' points='%s'/>", style, points.toString().trim());
        return named("line", style, name);
    }

    Plot line(String style, String name, double from, double to, double step, DoubleUnaryOperator of) {
        int count = (int) Math.round((to - from) / step) + 1;
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = from + i * step;
            ys[i] = of.applyAsDouble(xs[i]);
        }
        return line(style, name, xs, ys);
    }

    Plot dots(String style, String name, double[] xs, double[] ys) {
        for (int i = 0; i < xs.length; i++) {
            add("<circle class='dot %s' cx='%.1f' cy='%.1f' r='3'/>", style, toX(xs[i]), toY(ys[i]));
        }
        return named("dot", style, name);
    }

    /** A bar from the axis, {@code width} wide in the units of x. */
    Plot bar(String style, double from, double width, double value) {
        double top = toY(value);
        add(
                "<rect class='bar %s' x='%.1f' y='%.1f' width='%.1f' height='%.1f'/>",
                style, toX(from), top, toX(from + width) - toX(from), toY(y[0]) - top);
        return this;
    }

    /** Words at a point. */
    Plot words(double atX, double atY, String anchor, String words) {
        text(toX(atX), toY(atY), anchor, "note", words);
        return this;
    }

    /** Words under the axis. */
    Plot tick(double atX, String words) {
        text(toX(atX), toY(y[0]) + 18, "middle", "tick", words);
        return this;
    }

    /** A vertical line with words at its top. */
    Plot mark(double at, String words) {
        add("<line class='mark' x1='%.1f' x2='%.1f' y1='%.1f' y2='%.1f'/>", toX(at), toX(at), TOP, toY(y[0]));
        text(toX(at) + 4, TOP + 10, "start", "note", words);
        return this;
    }

    /** An entry of the legend; nothing for an empty name. */
    Plot named(String kind, String style, String name) {
        if (!name.isEmpty()) {
            legend.add(new String[] {kind, style, name});
        }
        return this;
    }

    private void legend() {
        double at = LEFT;
        for (String[] entry : legend) {
            switch (entry[0]) {
                case "line" ->
                    add("<line class='line %s' x1='%.1f' x2='%.1f' y1='53' y2='53'/>", entry[1], at, at + LINE);
                case "dot" -> add("<circle class='dot %s' cx='%.1f' cy='53' r='3'/>", entry[1], at + LINE / 2);
                default ->
                    add("<rect class='bar %s' x='%.1f' y='47' width='12' height='12'/>", entry[1], at + LINE - 12);
            }
            text(at + LINE + 6, 57, "start", "key", entry[2]);
            at += LINE + 26 + 6.6 * entry[2].length();
        }
    }

    private void text(double atX, double atY, String anchor, String style, String words) {
        add("<text class='%s' text-anchor='%s' x='%.1f' y='%.1f'>%s</text>", style, anchor, atX, atY, escaped(words));
    }

    private void add(String format, Object... values) {
        body.append("  ").append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    String svg() {
        legend();
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %.0f %.0f' role='img' aria-label='%s'>%n",
                        WIDTH,
                        HEIGHT,
                        escaped(title).replace("'", "&#39;"))
                + STYLE
                + String.format(
                        Locale.ROOT,
                        "  <rect class='paper' x='0.5' y='0.5' width='%.0f' height='%.0f' rx='6'/>%n",
                        WIDTH - 1,
                        HEIGHT - 1)
                + body
                + "</svg>\n";
    }

    private static final String STYLE = """
              <style>
                text { font: 13px system-ui, sans-serif; fill: #1f2328 }
                .title { font-weight: 600; font-size: 15px }
                .note, .tick { fill: #59636e; font-size: 12px }
                .paper { fill: #ffffff; stroke: #d1d9e0 }
                .grid { stroke: #e6eaef }
                .axis { stroke: #59636e }
                .mark { stroke: #59636e; stroke-dasharray: 2 4 }
                .line { fill: none; stroke-width: 2; stroke-linejoin: round }
                .dash { stroke-dasharray: 6 4 }
                .line.a { stroke: #0b62c4 } .dot.a, .bar.a { fill: #0b62c4 }
                .line.b { stroke: #b3450a } .dot.b, .bar.b { fill: #b3450a }
                .line.c { stroke: #1a7f37 } .dot.c, .bar.c { fill: #1a7f37 }
                .line.d { stroke: #8250df } .dot.d, .bar.d { fill: #8250df }
                @media (prefers-color-scheme: dark) {
                  text { fill: #e6edf3 }
                  .note, .tick { fill: #9198a1 }
                  .paper { fill: #14181f; stroke: #3d444d }
                  .grid { stroke: #262c36 }
                  .axis, .mark { stroke: #9198a1 }
                  .line.a { stroke: #6cb6ff } .dot.a, .bar.a { fill: #6cb6ff }
                  .line.b { stroke: #f0883e } .dot.b, .bar.b { fill: #f0883e }
                  .line.c { stroke: #56d364 } .dot.c, .bar.c { fill: #56d364 }
                  .line.d { stroke: #d2a8ff } .dot.d, .bar.d { fill: #d2a8ff }
                }
              </style>
            """;
}
