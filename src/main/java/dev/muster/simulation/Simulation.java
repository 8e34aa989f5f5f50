package dev.muster.simulation;

import dev.muster.scenario.Parameter;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import dev.muster.scenario.Tool;
import java.util.List;

/**
 * The pretend system, running. It stands at a tick, takes patches, and moves one tick at a time; the same system, seed and patches give the same
 * world to the last bit on every machine. Nobody can change it except through {@link #apply}, and looking at it changes nothing. Not safe for
 * several threads at once.
 */
public final class Simulation {
    /** Ticks of healthy history before tick 0: half an hour. */
    public static final int HISTORY_TICKS = 1800;
    /** Raised whenever the same inputs give another world. */
    public static final int VERSION = 2;

    /** Steps of 0.1 s in a tick of one second. */
    public static final int STEPS_PER_TICK = 10;

    private final SystemModel system;
    private final long seed;
    private final World world;
    private final Chronicle chronicle;
    private final Stepper stepper;
    private final Recorder recorder;
    private final Tally tally;
    private final AlertBoard alerts;
    private final DayBefore day;
    private final RecordedTelemetry telemetry;
    private final boolean recording;
    private long hash;
    private long telemetryHash;

    private Simulation(
            World world, Chronicle chronicle, AlertBoard alerts, DayBefore day, long seed, boolean recording) {
        this.day = day;
        this.recording = recording;
        this.system = world.top.system;
        this.seed = seed;
        this.world = world;
        this.chronicle = chronicle;
        this.alerts = alerts;
        tally = new Tally(world.top);
        stepper = new Stepper(world, tally, seed);
        recorder = new Recorder(world, tally, chronicle);
        telemetry = new RecordedTelemetry(world.top, chronicle, world.parameters, day, seed);
    }

    /**
     * Compiles the system, plays the history and stands at tick 0.
     *
     * @throws IllegalArgumentException for a system that cannot run, with one sentence that says why
     */
    public static Simulation start(SystemModel system, long seed) {
        return start(system, seed, true);
    }

    /**
     * The same, with or without anybody who looks: without telemetry nothing is recorded and no alert rings, yet the world is the same to the last bit.
     *
     * @throws IllegalArgumentException for a system that cannot run, with one sentence that says why
     */
    public static Simulation start(SystemModel system, long seed, boolean telemetry) {
        Topology topology = new Topology(system);
        World world = new World(topology, new Parameters(system), seed);
        Chronicle chronicle = new Chronicle(system, topology.gauges.size(), 1L - HISTORY_TICKS);
        Simulation simulation = new Simulation(
                world, chronicle, new AlertBoard(system), new DayBefore(topology, seed), seed, telemetry);
        simulation.hash = Noise.mix(seed ^ VERSION);
        for (int i = 0; i < HISTORY_TICKS; i++) {
            simulation.advance();
        }
        return simulation;
    }

    /** The system as it was started; patches do not change it. */
    public SystemModel system() {
        return system;
    }

    /** Ticks since the drill began; negative only while the history is played. */
    public long tick() {
        return world.tick();
    }

    /**
     * Applies a patch: it acts in the step that starts at the current tick.
     *
     * @throws IllegalArgumentException for a target that the system does not have, a parameter that the target does not have, or a value out of range
     */
    public void apply(Patch patch) {
        patch.match(new Patching(world));
    }

    /** The parameter's value right now, in its unit; the default of the table if nobody ever set it. */
    public double current(Target on, Parameter parameter) {
        return world.parameters.get(Names.require(system, on), parameter);
    }

    /** Moves on by one tick: ten steps, then telemetry, then alerts. */
    public void advance() {
        stepper.tick();
        hash = world.fold(hash);
        if (recording) {
            telemetryHash = recorder.record(telemetryHash);
            alerts.evaluate(telemetry, tick());
        }
        tally.clear();
        world.tuning.refresh(world);
    }

    /** An independent copy with the same future under the same patches. */
    public Simulation fork() {
        Simulation fork = new Simulation(world.copy(), chronicle.copy(), alerts.copy(), day, seed, recording);
        fork.hash = hash;
        fork.telemetryHash = telemetryHash;
        return fork;
    }

    /** All that {@link #restore} needs to go on from here. */
    public Snapshot snapshot() {
        return new Snapshot(fork());
    }

    /**
     * A simulation that goes on where the snapshot was taken.
     *
     * @throws IllegalArgumentException if the snapshot is of another system
     */
    public static Simulation restore(SystemModel system, Snapshot snapshot) {
        if (!snapshot.kept().system.equals(system)) {
            throw new IllegalArgumentException("The snapshot was taken of another system.");
        }
        return snapshot.kept().fork();
    }

    /** A rolling hash of all that happened, folded each tick. Whether anybody looks makes no difference to it. */
    public long hash() {
        return hash;
    }

    /** A rolling hash of all that monitoring was shown. */
    public long telemetryHash() {
        return telemetryHash;
    }

    /** What monitoring knows, live: it grows with every tick. */
    public Telemetry telemetry() {
        return telemetry;
    }

    /** One status for each rule, in the order of the model. */
    public List<AlertStatus> alerts() {
        return alerts.statuses();
    }

    /**
     * How a journey's customers fared in the latest tick, as recorded; all 0 in a simulation that nobody watches.
     *
     * @throws IllegalArgumentException if there is no such journey
     */
    public JourneyTick journey(String id) {
        int entity = system.components().size() + system.dependencies().size() + Names.requireJourney(system, id);
        long at = tick();
        return new JourneyTick(
                chronicle.get(at, entity, Column.BEGUN),
                chronicle.get(at, entity, Column.GOOD),
                chronicle.get(at, entity, Column.SLOW),
                chronicle.get(at, entity, Column.FAILED),
                chronicle.get(at, entity, Column.UNCONFIRMED));
    }

    /** Whether a tool of the responders works now: what it rests on answers at least half of what it is asked. */
    public boolean available(Tool tool) {
        String on = system.tools().get(tool);
        return on == null || world.laws.answers(world, Names.componentOf(system, on));
    }

    /** Which mechanism failed the customers of a journey in the latest tick, in words for people; empty if none did. */
    public String mechanism(String journey) {
        return new Mechanism(world).of(Names.requireJourney(system, journey));
    }

    /** For tests of this package: the state that a step works on. */
    World world() {
        return world;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    /** Reads the expected values of series, without the noise of counting. */
    SeriesReader expected() {
        return new SeriesReader(world.top, chronicle, seed, false);
    }
}
