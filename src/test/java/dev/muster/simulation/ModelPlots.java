package dev.muster.simulation;

import dev.muster.scenario.Parameter;
import dev.muster.scenario.Target;
import dev.muster.simulation.SideBySide.Figures;
import dev.muster.simulation.oracle.Count;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Draws the pictures of {@code src/docs/model.md}: the numbers come from runs of the model and of the oracle, not from this file.
 *
 * <pre>./mvnw -q -Dquick test-compile &amp;&amp; java -cp target/classes:target/test-classes dev.muster.simulation.ModelPlots</pre>
 */
final class ModelPlots {
    private static final String FIND = "journey find";
    private static final String GO = "journey go";
    private static final String PAY = "journey pay";
    /** Seconds at each load of the sweep; the last half is measured. */
    private static final int DWELL = 240;

    private static final int MOST_RATE = 19;
    private static final int RUNS = 4;
    private static final int SWEEPS = 8;

    private final Path folder;
    private final PrintStream out;

    private ModelPlots(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** Writes into the folder that is given, or into {@code src/docs/images}. */
    public static void main(String... arguments) throws IOException {
        ModelPlots plots = new ModelPlots(Path.of(arguments.length > 0 ? arguments[0] : "src/docs/images"), System.out);
        plots.write("model-hysteresis.svg", plots.hysteresis());
        plots.write("model-thread-pool.svg", plots.threadPool());
        plots.write("model-timeout.svg", plots.timeout());
        plots.write("model-queue.svg", plots.queue());
    }

    private void write(String name, Plot plot) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(folder);
        Files.writeString(file, plot.svg(), StandardCharsets.UTF_8);
        out.println(file);
    }

    /** A load that goes up in steps of one a second and down again: what is answered depends on where it came from. */
    private Plot hysteresis() {
        SideBySide run = new SideBySide(MetastabilityTest.search(1, "attempts 3"));
        int steps = 2 * MOST_RATE - 1;
        for (int i = 0; i < steps; i++) {
            run.at(i * DWELL, MetastabilityTest.rate(rateAt(i)));
        }
        Plot plot = new Plot(
                "A retry storm remembers",
                "one server of 20/s, queue 256, patience 0.75 s, three attempts; 240 s at each load, mean of 8 runs",
                "customers' requests, per second",
                new double[] {0, 20, 2},
                "answered in time, per second",
                new double[] {0, 20, 4});
        plot.mark(20 / 3.0, "20/3: above it, retries alone keep the server full");
        Figures model = SideBySide.mean(SWEEPS, seed -> run.model(seed, steps * DWELL));
        Figures oracle = SideBySide.mean(SWEEPS, seed -> run.oracle(seed, steps * DWELL));
        double[][] up = new double[3][MOST_RATE];
        double[][] down = new double[3][MOST_RATE];
        for (int i = 0; i < MOST_RATE; i++) {
            measure(up, i, i, model, oracle);
            measure(down, i, MOST_RATE - 1 + i, model, oracle);
        }
        return plot.line("a", "load rising, model", up[0], up[1])
                .dots("a", "oracle", up[0], up[2])
                .line("b dash", "load falling, model", down[0], down[1])
                .dots("b", "oracle", down[0], down[2]);
    }

    private static double rateAt(int step) {
        return step < MOST_RATE ? step + 1.0 : 2.0 * MOST_RATE - 1 - step;
    }

    private static void measure(double[][] into, int at, int step, Figures model, Figures oracle) {
        int to = (step + 1) * DWELL;
        into[0][at] = rateAt(step);
        into[1][at] = model.answered(FIND, to - DWELL / 2, to) / (DWELL / 2.0);
        into[2][at] = oracle.answered(FIND, to - DWELL / 2, to) / (DWELL / 2.0);
    }

    /** The thread pool that a slow callee empties (D1). */
    private Plot threadPool() {
        Figures model = SideBySide.mean(RUNS, seed -> OracleTest.exhaustion().model(seed, 260));
        Figures oracle = SideBySide.mean(RUNS, seed -> OracleTest.exhaustion().oracle(seed, 260));
        Plot plot = new Plot(
                "A slow callee empties a thread pool",
                "100/s, 50 slots, queue 500; the callee needs 0.1 s, then 2 s; calls end after 1 s, customers after 2 s",
                "time, s",
                new double[] {40, 240, 20},
                "requests per second",
                new double[] {0, 140, 20});
        plot.mark(60, "callee slow").mark(200, "callee fast again");
        Count[] counts = {Count.GOOD, Count.FAILED, Count.REFUSED};
        String[] entities = {GO, GO, "pool"};
        String[] styles = {"c", "b", "a"};
        String[] names = {"answered", "failed", "of these refused at once"};
        for (int i = 0; i < counts.length; i++) {
            int k = i;
            plot.line(styles[i], names[i], 40, 239, 1, s -> model.mean(entities[k], counts[k], (int) s, (int) s + 1));
            double[] xs = new double[40];
            double[] ys = new double[40];
            for (int j = 0; j < xs.length; j++) {
                xs[j] = 42.5 + 5 * j;
                ys[j] = oracle.mean(entities[k], counts[k], 40 + 5 * j, 45 + 5 * j);
            }
            plot.dots(styles[i], "", xs, ys);
        }
        return plot.named("dot", "a", "dots: oracle, 5 s");
    }

    /** The shop of the first drill, as its file has it, with its fault. */
    private static SideBySide helpfulTelemetry() {
        return new SideBySide(Shop.online())
                .at(0, Shop.set("tracking", Parameter.LATENCY_SPREAD, 0.5, 0))
                .at(120, Shop.set("tracking", Parameter.LATENCY_MEAN, 3, 120));
    }

    private static Patch timeout(double seconds) {
        return new Patch.SetTo(new Target.OnDependency("checkout", "tracking"), Parameter.TIMEOUT, seconds, 0);
    }

    /** The optional tracking call with the timeout that nobody chose, and with a short one. */
    private Plot timeout() {
        Plot plot = new Plot(
                "An optional call without a timeout",
                "helpful-telemetry: 25 payments/s; from 2 min to 4 min tracking slows down from 40 ms to 3 s",
                "time, min",
                new double[] {0, 10, 1},
                "payments answered within 1.5 s, per second",
                new double[] {0, 30, 5});
        plot.mark(2, "tracking slows down").mark(4, "tracking needs 3 s");
        double[] limits = {30, 0.25};
        String[] styles = {"b", "c"};
        String[] names = {"timeout 30 s (default)", "timeout 250 ms"};
        for (int i = 0; i < limits.length; i++) {
            double limit = limits[i];
            Figures model = SideBySide.mean(
                    RUNS, seed -> helpfulTelemetry().at(0, timeout(limit)).model(seed, 600));
            Figures oracle = helpfulTelemetry().at(0, timeout(limit)).oracle(1, 600);
            plot.line(styles[i], names[i], 0, 9.9, 1 / 12.0, minute -> good(model, minute, 5));
            plot.dots(styles[i], "", minutes(), at(minutes(), minute -> good(oracle, minute - 0.125, 15)));
        }
        return plot.named("dot", "b", "dots: oracle, 15 s");
    }

    private static double good(Figures figures, double minute, int seconds) {
        int from = (int) Math.round(minute * 60);
        return figures.mean(PAY, Count.GOOD, from, from + seconds);
    }

    private static double[] minutes() {
        double[] minutes = new double[39];
        for (int i = 0; i < minutes.length; i++) {
            minutes[i] = 0.25 + i / 4.0;
        }
        return minutes;
    }

    private static double[] at(double[] xs, DoubleUnaryOperator of) {
        return Arrays.stream(xs).map(of).toArray();
    }

    /** The same fault with queues of several lengths. */
    private Plot queue() {
        Plot plot = new Plot(
                "A longer queue helps nobody who has stopped waiting",
                "helpful-telemetry, minutes 5 to 10: checkout is full, customers leave after 5 s",
                "places to wait, per replica of 12 slots",
                new double[] {0, 4, 0},
                "payments answered, % of all",
                new double[] {0, 60, 10});
        int[] lengths = {0, 4, 8, 16};
        for (int i = 0; i < lengths.length; i++) {
            int length = lengths[i];
            Figures model = SideBySide.mean(RUNS, seed -> queued(length).model(seed, 600));
            Figures oracle = SideBySide.mean(2, seed -> queued(length).oracle(seed, 600));
            double[] shares = {answered(model), answered(oracle)};
            plot.bar("a", i + 0.2, 0.28, shares[0]).bar("b", i + 0.52, 0.28, shares[1]);
            plot.words(i + 0.34, shares[0] + 1.5, "middle", String.format("%.0f", shares[0]));
            plot.words(i + 0.66, shares[1] + 1.5, "middle", String.format("%.0f", shares[1]));
            plot.tick(i + 0.5, String.valueOf(length));
        }
        return plot.named("bar", "a", "model").named("bar", "b", "oracle");
    }

    private static SideBySide queued(int length) {
        return helpfulTelemetry().at(0, Shop.set("checkout", Parameter.QUEUE_LENGTH, length, 0));
    }

    private static double answered(Figures figures) {
        return 100 * figures.answered(PAY, 300, 600) / figures.sum(PAY, Count.BEGUN, 300, 600);
    }
}
