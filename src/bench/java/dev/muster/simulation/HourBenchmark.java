package dev.muster.simulation;

import dev.muster.scenario.Journey;
import dev.muster.scenario.SystemModel;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One simulated hour of 50 components with everything on: noise, retries, telemetry, alert rules, what every journey's customers felt each second, and
 * one fault from the twentieth to the fortieth minute. This is what a replay or a what-if of an hour costs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 25)
@Measurement(iterations = 25)
public class HourBenchmark {
    private static final int HOUR = 3600;
    private static final int FAULT = 1200;
    private static final int REPAIR = 2400;

    private SystemModel system;
    private Simulation begun;
    private Simulation simulation;

    @Setup(Level.Trial)
    public void begin() {
        system = GeneratedSystem.of(50, 1);
        begun = Simulation.start(system, 1);
    }

    @Setup(Level.Invocation)
    public void fork() {
        simulation = begun.fork();
    }

    /** The hour with a fault in the middle. */
    @Benchmark
    public double hour() {
        return play(true);
    }

    /** The same hour as the twin lives it. */
    @Benchmark
    public double quietHour() {
        return play(false);
    }

    private double play(boolean fault) {
        double failed = 0;
        for (int tick = 0; tick < HOUR; tick++) {
            if (fault && tick == FAULT) {
                simulation.apply(GeneratedSystem.fault(system));
            }
            if (fault && tick == REPAIR) {
                simulation.apply(GeneratedSystem.repair(system));
            }
            simulation.advance();
            for (Journey journey : system.journeys()) {
                failed += simulation.journey(journey.id()).failed();
            }
        }
        return failed;
    }
}
