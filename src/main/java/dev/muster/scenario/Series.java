package dev.muster.scenario;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The one list of metrics: what alerts, conditions, evidence and players may ask about a component, a dependency or a journey. */
public enum Series {
    RATE("rate", "/s", "requests begun each second"),
    ERRORS("errors", "%", "share of requests that failed"),
    P50("p50", "s", "median time to answer"),
    P95("p95", "s", "95th percentile of the time to answer"),
    P99("p99", "s", "99th percentile of the time to answer"),
    CPU("cpu", "%", "share of CPU in use"),
    /** Busy slots of all replicas; connections in use for a database. */
    SLOTS("slots", "", "requests being worked on, waiting for others included"),
    QUEUE("queue", "", "requests that wait for a slot"),
    TIMEOUTS("timeouts", "/s", "calls given up by the caller each second"),
    RETRIES("retries", "/s", "calls that are a second or later attempt"),
    HIT_RATIO("hit-ratio", "%", "share of reads answered by the cache"),
    /** Share of a journey's requests that failed for the customer. */
    FAILING("failing", "%", "share of customers' requests that fail"),
    /** Share of a journey's requests that succeeded later than its SLO allows. */
    SLOW("slow", "%", "share of customers' requests answered too late"),
    /** Error budget burn: share of bad requests over the window, divided by what the SLO allows. 1 spends the budget exactly. */
    BURN("burn", "x", "speed at which the error budget is spent");

    private static final Set<Series> OF_STATIONS = EnumSet.of(RATE, ERRORS, P50, P95, P99, CPU, SLOTS, QUEUE);
    private static final Set<Series> OF_CACHES = EnumSet.of(RATE, ERRORS, P50, P99, HIT_RATIO);
    private static final Set<Series> OF_OTHERS = EnumSet.of(RATE, ERRORS, P50, P95, P99);
    private static final Set<Series> OF_DEPENDENCIES = EnumSet.of(RATE, ERRORS, P50, P95, P99, TIMEOUTS, RETRIES);
    private static final Set<Series> OF_JOURNEYS = EnumSet.of(RATE, FAILING, SLOW, P50, P95, P99, BURN);

    private final String id;
    private final String unit;
    private final String meaning;

    Series(String id, String unit, String meaning) {
        this.id = id;
        this.unit = unit;
        this.meaning = meaning;
    }

    public String id() {
        return id;
    }

    /** The unit shown to people; shares are kept as 0..1 and shown in per cent, times are kept in seconds. */
    public String unit() {
        return unit;
    }

    /** One line for people. */
    public String meaning() {
        return meaning;
    }

    public static Set<Series> of(Kind kind) {
        return switch (kind) {
            case SERVICE, DATABASE -> OF_STATIONS;
            case CACHE -> OF_CACHES;
            case LOAD_BALANCER, THIRD_PARTY -> OF_OTHERS;
        };
    }

    public static Set<Series> ofDependencies() {
        return OF_DEPENDENCIES;
    }

    public static Set<Series> ofJourneys() {
        return OF_JOURNEYS;
    }

    public static Optional<Series> of(String id) {
        return Arrays.stream(values()).filter(series -> series.id.equals(id)).findFirst();
    }
}
