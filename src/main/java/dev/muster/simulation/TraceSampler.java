package dev.muster.simulation;

import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows single requests through the system as it was in a second of the past: a random walk over the calls with the ends, waits and times that the chronicle holds for that second. How
 * a request ends is drawn from what the journey's customers saw, and then, from the top down, what must have happened below for it to end like that; so the sampled requests agree with
 * the metrics.
 */
final class TraceSampler {
    private final Topology top;
    private final SystemModel system;
    private final Chronicle chronicle;
    private final Parameters parameters;
    private final long seed;
    private final long[] keys;
    private final Stamps stamps;
    private TraceSecond latest;

    TraceSampler(Topology top, Chronicle chronicle, Parameters parameters, long seed) {
        this.top = top;
        this.system = top.system;
        this.chronicle = chronicle;
        stamps = new Stamps(top, chronicle);
        this.parameters = parameters;
        this.seed = seed;
        latest = new TraceSecond(top, chronicle, parameters, Long.MIN_VALUE);
        keys = new long[system.journeys().size()];
        for (int j = 0; j < keys.length; j++) {
            keys[j] = Noise.key(
                    seed,
                    Noise.TRACES,
                    Noise.name("journey " + system.journeys().get(j).id()));
        }
    }

    List<TraceSample> sample(int journey, long tick, int count) {
        List<TraceSample> samples = new ArrayList<>();
        for (int i = 0; i < count && isKept(tick); i++) {
            samples.add(one(journey, tick, i));
        }
        return samples;
    }

    /** The request of that name, or empty. */
    Optional<TraceSample> named(String id) {
        return TraceId.of(id, seed)
                .filter(known -> known.journey() < keys.length && isKept(known.tick()))
                .map(known -> one(known.journey(), known.tick(), known.number()));
    }

    private boolean isKept(long tick) {
        return tick >= chronicle.first() && tick <= chronicle.last();
    }

    private TraceSample one(int journey, long tick, int number) {
        if (latest.tick != tick) {
            latest = new TraceSecond(top, chronicle, parameters, tick);
        }
        TraceWalk walk = new TraceWalk(latest, journey, Noise.at(keys[journey], tick, number));
        TraceSample trace = walk.trace(new TraceId(journey, tick, number).text(seed));
        return stamps.isOff(trace) ? stamps.stamp(trace, Noise.at(keys[journey], tick, number)) : trace;
    }
}
