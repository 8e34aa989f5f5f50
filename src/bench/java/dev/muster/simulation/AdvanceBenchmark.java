package dev.muster.simulation;

import dev.muster.scenario.SystemModel;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One second of a running simulation: ten steps, hash, a row of telemetry, alert rules. What it allocates is the chronicle. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 11, time = 1)
public class AdvanceBenchmark {
    @Param({"50", "1000"})
    public int components;

    private Simulation simulation;

    @Setup
    public void begin() {
        SystemModel system = GeneratedSystem.of(components, 1);
        simulation = Simulation.start(system, 1);
    }

    /** A second, everything on. */
    @Benchmark
    public long advance() {
        simulation.advance();
        return simulation.hash();
    }
}
