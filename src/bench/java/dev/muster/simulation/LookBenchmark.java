package dev.muster.simulation;

import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a look at the system costs ten minutes into a fault; nobody looked before, so nothing is remembered. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 11, time = 1)
public class LookBenchmark {
    private static final int WINDOW = 900;

    private Simulation simulation;
    private SeriesReader unread;
    private Target.OnComponent entry;
    private String journey;
    private long now;
    private long second;

    @Setup
    public void begin() {
        SystemModel system = GeneratedSystem.of(50, 1);
        simulation = Simulation.start(system, 1);
        simulation.apply(GeneratedSystem.fault(system));
        for (int tick = 0; tick < 600; tick++) {
            simulation.advance();
        }
        unread = new SeriesReader(simulation.world().top, simulation.chronicle(), 1, true);
        entry = new Target.OnComponent(system.components().get(0).id());
        journey = system.journeys().get(0).id();
        now = simulation.tick();
    }

    /** A quarter of an hour of request rates, 180 points, not read before. */
    @Benchmark
    public double ratePoints() {
        return points(Series.RATE);
    }

    /** A quarter of an hour of p99, 180 points, not read before. */
    @Benchmark
    public double quantilePoints() {
        return points(Series.P99);
    }

    /** The same as everybody after the first reads it. */
    @Benchmark
    public Points rememberedPoints() {
        return simulation.telemetry().points(entry, Series.P99, now - WINDOW, now);
    }

    private double points(Series series) {
        double sum = 0;
        for (long tick = now - WINDOW + SeriesReader.SCRAPE; tick <= now; tick += SeriesReader.SCRAPE) {
            sum += unread.read(0, series, tick - SeriesReader.SCRAPE, tick);
        }
        return sum;
    }

    /** One value over a window of five minutes, as an alert rule reads it. */
    @Benchmark
    public double window() {
        return simulation.telemetry().value(new Target.OnJourney(journey), Series.BURN, now, 300);
    }

    /** The log lines of one second of one component, another second each time. */
    @Benchmark
    public List<LogLine> secondOfLogs() {
        second = (second + 1) % WINDOW;
        return simulation.telemetry().logs(entry.id(), now - second, now - second, null, 500);
    }

    /** One sampled trace, of another second each time. */
    @Benchmark
    public List<TraceSample> trace() {
        second = (second + 1) % WINDOW;
        return simulation.telemetry().traces(journey, now - second, 1);
    }
}
