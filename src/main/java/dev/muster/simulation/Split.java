package dev.muster.simulation;

import dev.muster.scenario.Series;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** By what a series can be taken apart. */
public enum Split {
    /** Replica by replica of a service. */
    REPLICA(
            "replica",
            EnumSet.of(Series.RATE, Series.ERRORS, Series.P50, Series.P95, Series.P99, Series.CPU, Series.SLOTS)),
    /** The old and the new version of a service while one is rolled out. */
    VERSION("version", EnumSet.of(Series.RATE, Series.ERRORS, Series.P50, Series.P95, Series.P99)),
    /** The hosts that a service runs on. */
    HOST("host", EnumSet.of(Series.RATE, Series.ERRORS, Series.SLOTS)),
    /** The parts that the keys of a database or a cache are spread over. */
    SHARD("shard", EnumSet.of(Series.RATE)),
    /** What requests failed of. */
    CAUSE("cause", EnumSet.of(Series.ERRORS));

    private final String id;
    private final Set<Series> series;

    Split(String id, Set<Series> series) {
        this.id = id;
        this.series = series;
    }

    /** The word for people. */
    public String id() {
        return id;
    }

    /** The series that can be taken apart like this. */
    public Set<Series> series() {
        return EnumSet.copyOf(series);
    }

    /** The split of that word, or empty. */
    public static Optional<Split> of(String id) {
        return Arrays.stream(values()).filter(split -> split.id.equals(id)).findFirst();
    }
}
