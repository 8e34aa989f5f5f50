package dev.muster.scenario;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of what can be set on a component, a dependency or a journey: by its author, a fault, a change, an action or a what-if.
 * Values are doubles in the unit of the row: seconds, per second, a share 0..1, a count, or 0/1 for yes and no. Counts of services are per replica.
 */
public enum Parameter {
    REPLICAS("replicas", Unit.COUNT, 0, 1000, 1),
    CORES("cores", Unit.COUNT, 0.1, 1024, 2),
    /** Requests that one replica works on at once, waiting for callees included. */
    SLOTS("slots", Unit.COUNT, 1, 100_000, 64),
    /** Places to wait in, per replica; the default is the number of slots. */
    QUEUE("queue", Unit.COUNT, 0, 1_000_000, -1),
    /** CPU time of one request. */
    DEMAND("demand", Unit.SECONDS, 0, 600, 0.005),
    /** Factor on CPU speed; 1 is normal. */
    SPEED("speed", Unit.FACTOR, 0, 100, 1),
    /** Share of requests that fail of themselves. */
    ERRORS("errors", Unit.SHARE, 0, 1, 0),
    /** Connections that a database takes at once. */
    CONNECTIONS("connections", Unit.COUNT, 1, 100_000, 100),
    HIT_RATIO("hit-ratio", Unit.SHARE, 0, 1, 0.95),
    /** Mean answer time of a third party. */
    LATENCY_MEAN("latency.mean", Unit.SECONDS, 0, 600, 0.05),
    /** Coefficient of variation of a third party's answer time (lognormal). */
    LATENCY_SPREAD("latency.spread", Unit.FACTOR, 0, 5, 0.5),
    TIMEOUT("timeout", Unit.SECONDS, 0.01, 600, 30),
    /** Tries in all, the first included. */
    ATTEMPTS("attempts", Unit.COUNT, 1, 100, 1),
    BACKOFF_BASE("backoff.base", Unit.SECONDS, 0, 600, 0.1),
    BACKOFF_JITTER("backoff.jitter", Unit.SHARE, 0, 1, 0),
    /** Connections that a caller keeps to this callee; 0 is no limit. */
    POOL("pool", Unit.COUNT, 0, 100_000, 0),
    /** Mean calls of one request over this dependency. */
    CALLS("calls", Unit.FACTOR, 0, 1000, 1),
    /** Whether calls are made at all: what a feature flag switches. */
    ENABLED("enabled", Unit.YES_NO, 0, 1, 1),
    /** Requests that customers begin each second. */
    RATE("rate", Unit.PER_SECOND, 0, 1_000_000, 1);

    /** How a value is written, and what its number means. */
    public enum Unit {
        COUNT,
        SECONDS,
        PER_SECOND,
        SHARE,
        FACTOR,
        YES_NO
    }

    private static final Set<Parameter> OF_DEPENDENCIES =
            EnumSet.of(TIMEOUT, ATTEMPTS, BACKOFF_BASE, BACKOFF_JITTER, POOL, CALLS, ENABLED);
    private static final Set<Parameter> OF_SERVICES = EnumSet.of(REPLICAS, CORES, SLOTS, QUEUE, DEMAND, SPEED, ERRORS);
    private static final Set<Parameter> OF_DATABASES = EnumSet.of(CORES, CONNECTIONS, QUEUE, DEMAND, SPEED, ERRORS);
    private static final Set<Parameter> OF_CACHES = EnumSet.of(HIT_RATIO, LATENCY_MEAN, ERRORS);
    private static final Set<Parameter> OF_THIRD_PARTIES = EnumSet.of(LATENCY_MEAN, LATENCY_SPREAD, ERRORS);
    private static final Set<Parameter> OF_LOAD_BALANCERS = EnumSet.of(ERRORS);
    private static final Set<Parameter> OF_JOURNEYS = EnumSet.of(RATE);

    private final String id;
    private final Unit unit;
    private final double least;
    private final double most;
    private final double usual;

    Parameter(String id, Unit unit, double least, double most, double usual) {
        this.id = id;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.usual = usual;
    }

    /** The key in files; a dot marks a nested key. */
    public String id() {
        return id;
    }

    public Unit unit() {
        return unit;
    }

    /** Smallest value allowed. */
    public double least() {
        return least;
    }

    /** Largest value allowed. */
    public double most() {
        return most;
    }

    /** The default; -1 for a queue means "as many as slots". */
    public double usual() {
        return usual;
    }

    /** The parameters that a component of this kind has. */
    public static Set<Parameter> of(Kind kind) {
        return switch (kind) {
            case LOAD_BALANCER -> OF_LOAD_BALANCERS;
            case SERVICE -> OF_SERVICES;
            case DATABASE -> OF_DATABASES;
            case CACHE -> OF_CACHES;
            case THIRD_PARTY -> OF_THIRD_PARTIES;
        };
    }

    /** The parameters that every dependency has. */
    public static Set<Parameter> ofDependencies() {
        return OF_DEPENDENCIES;
    }

    /** The parameters of a journey. */
    public static Set<Parameter> ofJourneys() {
        return OF_JOURNEYS;
    }

    /** The parameter of that key, or empty. */
    public static Optional<Parameter> of(String id) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.id.equals(id))
                .findFirst();
    }
}
