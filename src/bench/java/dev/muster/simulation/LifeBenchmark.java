package dev.muster.simulation;

import dev.muster.scenario.SystemModel;
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

/** What it costs to start a system of 50 components with its history, to fork it after an hour, and to go back to a snapshot. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 11, time = 1)
public class LifeBenchmark {
    private SystemModel system;
    private Simulation simulation;
    private Snapshot snapshot;

    @Setup
    public void begin() {
        system = GeneratedSystem.of(50, 1);
        simulation = Simulation.start(system, 1);
        for (int tick = 0; tick < 3600; tick++) {
            simulation.advance();
        }
        snapshot = simulation.snapshot();
    }

    /** Compiles the system and plays its history. */
    @Benchmark
    public Simulation start() {
        return Simulation.start(system, 1);
    }

    /** An independent copy after an hour. */
    @Benchmark
    public Simulation fork() {
        return simulation.fork();
    }

    /** Keeps a snapshot and goes back to one. */
    @Benchmark
    public Simulation snapshotAndRestore() {
        Snapshot kept = simulation.snapshot();
        return Simulation.restore(system, kept.tick() > 0 ? kept : snapshot);
    }
}
