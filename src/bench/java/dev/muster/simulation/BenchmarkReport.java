package dev.muster.simulation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs the benchmarks and says what they measured: JMH's own JSON in {@code target/benchmarks.json}, a table for people in
 * {@code target/benchmarks.md}, and, if asked to, the same table in the page of the documentation.
 */
public final class BenchmarkReport {
    private static final Path PAGE = Path.of("src/docs/benchmarks.md");
    private static final String BEGIN = "<!-- figures -->";
    private static final String END = "<!-- end of figures -->";
    private static final int STEPS = Simulation.STEPS_PER_TICK;

    private BenchmarkReport() {}

    /**
     * Runs what matches.
     *
     * @param args a pattern of benchmarks to run, {@code .} for all, and {@code true} if the page is to be written
     */
    public static void main(String[] args) throws RunnerException, IOException {
        double before = load();
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(args[0])
                        .forks(1)
                        .jvmArgs("-Xms3g", "-Xmx3g")
                        .addProfiler(GCProfiler.class)
                        .resultFormat(ResultFormatType.JSON)
                        .result("target/benchmarks.json")
                        .build())
                .run();
        String table = table(results, before);
        Files.writeString(Path.of("target/benchmarks.md"), table);
        System.out.println(table);
        if (Boolean.parseBoolean(args[1])) {
            publish(table);
        }
    }

    private static void publish(String table) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        Files.writeString(PAGE, page.substring(0, from) + "\n" + table + page.substring(to));
    }

    private static String table(Collection<RunResult> results, double before) throws IOException {
        StringBuilder out = new StringBuilder();
        out.append("\nMachine: ").append(machine()).append(". Load while measuring: ");
        out.append(
                String.format(Locale.ROOT, "%.1f before, %.1f after, the benchmark itself included", before, load()));
        out.append(".\n\n| benchmark | of | median | least .. most | a component-step | allocated |\n");
        out.append("|---|---|---|---|---|---|\n");
        for (RunResult result : results) {
            out.append(row(result));
        }
        return out.append('\n').toString();
    }

    private static String row(RunResult result) {
        BenchmarkParams params = result.getParams();
        Statistics times = result.getPrimaryResult().getStatistics();
        String unit = result.getPrimaryResult().getScoreUnit().replace("/op", "");
        String[] words = params.getBenchmark().split("\\.");
        String name = words[words.length - 2].replace("Benchmark", "") + " " + words[words.length - 1];
        List<String> of = new ArrayList<>();
        params.getParamsKeys().forEach(key -> of.add(params.getParam(key)));
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s %s | %s .. %s | %s | %s |%n",
                name,
                String.join(", ", of),
                number(times.getPercentile(50)),
                unit,
                number(times.getMin()),
                number(times.getMax()),
                perStep(params, times.getPercentile(50)),
                allocated(result, name));
    }

    /** Nanoseconds of one component in one step, where a benchmark is one tick. */
    private static String perStep(BenchmarkParams params, double microseconds) {
        String components = params.getParam("components");
        if (components == null) {
            return "";
        }
        return number(microseconds * 1000 / STEPS / Integer.parseInt(components)) + " ns";
    }

    private static String allocated(RunResult result, String name) {
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        if (bytes == null) {
            return "";
        }
        boolean tick = name.startsWith("Tick") || name.startsWith("Advance");
        double each = bytes.getScore() / (tick ? STEPS : 1);
        return (each < 0.5 ? "0" : number(each)) + (tick ? " B/step" : " B");
    }

    private static String number(double value) {
        String form = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String machine() throws IOException {
        List<String> cpus = new ArrayList<>();
        Path cpuinfo = Path.of("/proc/cpuinfo");
        if (Files.exists(cpuinfo)) {
            for (String line : Files.readAllLines(cpuinfo)) {
                if (line.startsWith("model name")) {
                    cpus.add(line.substring(line.indexOf(':') + 1).trim());
                }
            }
        }
        String cpu = cpus.isEmpty() ? System.getProperty("os.arch") : cpus.get(0);
        return String.format(
                Locale.ROOT,
                "%d cores of %s, the benchmark on %d of them; %s %s; commit `%s`; %s",
                Math.max(1, cpus.size()),
                cpu,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.runtime.version"),
                commit(),
                LocalDate.now(ZoneOffset.UTC));
    }

    private static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    }
}
