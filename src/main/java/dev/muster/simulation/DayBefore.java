package dev.muster.simulation;

import dev.muster.scenario.Journey;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import org.jspecify.annotations.Nullable;

/**
 * The day before the history: one point every five minutes, for each of which the same model was run for seven seconds at that hour's demand, from where it stood at the point before. Made
 * when somebody first looks that far back, from a world of its own, so that looking changes nothing; a pure function of system and seed, shared by all forks.
 *
 * <p>Demand is that of the drill from ten in the morning to ten at night, with a small peak at eight, and falls to three tenths at four: {@code 1 - 0.7 s^2} with {@code s = max(0,
 * cos(2 pi (h - 4) / 24))}; two per cent of chance from point to point. A drill is taken to begin at ten. Nothing is known of that day but demand: what was set at the start was set then.
 */
final class DayBefore {
    /** Seconds between two points. */
    static final int STEP_SECONDS = 300;

    private static final int DAY_SECONDS = 86_400;
    private static final double START_HOUR = 10;
    private static final int SETTLE_TICKS = 2;
    private static final int SEEN_TICKS = SeriesReader.SCRAPE;
    private static final double DEEPEST = 0.7;
    private static final double PEAK = 0.06;
    private static final double CHANCE = 0.02;

    private final Topology top;
    private final long seed;
    private @Nullable SeriesReader made;

    DayBefore(Topology top, long seed) {
        this.top = top;
        this.seed = seed;
    }

    /** The tick of the first point. */
    static long first() {
        return -(long) DAY_SECONDS - Simulation.HISTORY_TICKS;
    }

    /** The tick of the last point: the next one would lie in the history. */
    static long last() {
        return -(long) Simulation.HISTORY_TICKS - STEP_SECONDS;
    }

    /** The latest point at or before a tick. */
    static long pointAt(long tick) {
        return Math.floorDiv(tick, (long) STEP_SECONDS) * STEP_SECONDS;
    }

    /** What a series was at a point; NaN outside that day. */
    double read(int entity, Series series, long point) {
        if (point < first() || point > last()) {
            return Double.NaN;
        }
        if (series == Series.GAPS) {
            return 0;
        }
        long scrape = (point - first()) / STEP_SECONDS * SEEN_TICKS + SEEN_TICKS;
        double value = reader().read(entity, series, scrape - SEEN_TICKS, scrape);
        return series == Series.CERT_LEFT ? value + clock(scrape) - point : value;
    }

    /** Where the clock of that world stood when it was seen. */
    private static long clock(long scrape) {
        return -(long) Simulation.HISTORY_TICKS + scrape / SEEN_TICKS * (SETTLE_TICKS + SEEN_TICKS);
    }

    private synchronized SeriesReader reader() {
        SeriesReader known = made;
        if (known == null) {
            known = play();
            made = known;
        }
        return known;
    }

    private SeriesReader play() {
        SystemModel system = top.system;
        long chance = Noise.mix(seed ^ Noise.name("the day before"));
        World world = new World(top, new Parameters(system), chance);
        Tally tally = new Tally(top);
        Chronicle chronicle = new Chronicle(system, top.gauges.size(), 1);
        Stepper stepper = new Stepper(world, tally, chance);
        Recorder recorder = new Recorder(world, tally, chronicle);
        for (long point = first(); point <= last(); point += STEP_SECONDS) {
            demand(world, system, point, chance);
            for (int i = 0; i < SETTLE_TICKS + SEEN_TICKS; i++) {
                stepper.tick();
                if (i >= SETTLE_TICKS) {
                    recorder.record(0);
                }
                tally.clear();
                world.tuning.refresh(world);
            }
        }
        return new SeriesReader(top, chronicle, seed, false);
    }

    private static void demand(World world, SystemModel system, long point, long chance) {
        int firstJourney = system.components().size() + system.dependencies().size();
        for (int j = 0; j < system.journeys().size(); j++) {
            Journey journey = system.journeys().get(j);
            long key = Noise.key(chance, Noise.WANDER, Noise.name("day of " + journey.id()));
            double factor = shape(point) * (1 + CHANCE * Noise.normal(Noise.at(key, point, 0)));
            world.parameters.set(firstJourney + j, Parameter.RATE, journey.ratePerSecond() * factor, world.step, 0);
        }
    }

    /** Demand at a tick, as a factor on that of the drill. */
    static double shape(long tick) {
        double hour = START_HOUR + tick / 3600.0;
        double night = Math.max(0, StrictMath.cos(2 * Math.PI * (hour - 4) / 24));
        double evening = Math.max(0, StrictMath.cos(2 * Math.PI * (hour - 20) / 24));
        double peak = evening * evening * evening * evening;
        double late = evening <= 0 ? 0 : peak * peak;
        return 1 - DEEPEST * night * night + PEAK * late;
    }
}
