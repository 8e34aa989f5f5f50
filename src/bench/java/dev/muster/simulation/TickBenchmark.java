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

/** One second of a system of some size: the ten steps alone, with no row of telemetry and no alert. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 11, time = 1)
public class TickBenchmark {
    @Param({"50", "1000", "10000"})
    public int components;

    @Param({"quiet", "fault"})
    public String state;

    private World world;
    private Stepper stepper;
    private Tally tally;

    @Setup
    public void begin() {
        SystemModel system = GeneratedSystem.of(components, 1);
        Topology topology = new Topology(system);
        world = new World(topology, new Parameters(system));
        tally = new Tally(topology);
        stepper = new Stepper(world, tally, 1);
        for (int i = 0; i < 120; i++) {
            tick();
        }
        if (state.equals("fault")) {
            GeneratedSystem.fault(system).match(new Patching(world));
            for (int i = 0; i < 120; i++) {
                tick();
            }
        }
    }

    /** Ten steps. */
    @Benchmark
    public double tick() {
        stepper.tick();
        tally.clear();
        return world.inside[0];
    }
}
