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
    BURN("burn", "x", "speed at which the error budget is spent"),

    QUALITY("quality", "%", "worth of an answer, without what optional calls and fallbacks cost"),
    WRONG("wrong", "%", "answers that look right and are wrong"),
    RIGHT("right", "/min", "answers in time and right, each minute"),
    UNCONFIRMED("unconfirmed", "/s", "requests finished for customers who had given up"),
    LIMITED("limited", "/s", "requests told to slow down (429)"),
    READY("ready", "", "replicas that take requests"),
    RESTARTS("restarts", "/s", "replicas that died or were restarted"),
    OOM_KILLS("oom-kills", "/s", "replicas killed because they ran out of memory"),
    HEAP("heap", "%", "share of memory in use, of a mean replica"),
    GC("gc", "%", "share of the CPU that collects garbage"),
    STEAL("steal", "%", "share of the CPU that others on the host take"),
    DISK("disk", "%", "share of the disk in use"),
    NEW_VERSION("new-version", "%", "share of replicas on the new version"),
    CONNECTIONS("connections", "/s", "connections opened each second"),
    RESOLVE_ERRORS("resolve-errors", "/s", "calls that failed because a name was not resolved"),
    TLS_ERRORS("tls-errors", "/s", "calls that failed because a certificate was refused"),
    TOKEN_ERRORS("token-errors", "/s", "calls refused because the clocks of caller and callee differ"),
    CERT_LEFT("cert-left", "s", "time until the certificate expires"),
    BREAKER("breaker", "%", "share of clients whose circuit breaker is open"),
    POOL_USED("pool-used", "", "connections of the pool in use"),
    POOL_WAITING("pool-waiting", "", "calls that wait for a connection of the pool"),
    BACKLOG("backlog", "", "messages that wait"),
    OLDEST("oldest", "s", "age of the oldest message that waits"),
    STUCK("stuck", "", "partitions that do not move on"),
    DROPPED("dropped", "/s", "messages lost or put aside"),
    LAG("lag", "s", "how far followers are behind their primary, or a consumer behind its queue"),
    STALE("stale", "%", "reads that miss a write that was acknowledged"),
    DIVERGED("diverged", "", "writes that only one of two histories has"),
    PRIMARIES("primaries", "", "parts that take writes"),
    HOTTEST("hottest", "%", "load of the busiest shard"),
    CLOCK("clock", "s", "how far a clock is off"),
    GAPS("gaps", "%", "scrapes missed"),
    TENANT_RATE("tenant-rate", "/s", "requests that the largest tenant begins each second"),
    TENANT_FAILING("tenant-failing", "%", "share of the largest tenant's requests that fail"),
    OTHERS_FAILING("others-failing", "%", "share of all other tenants' requests that fail");

    private static final Set<Series> OF_STATIONS = EnumSet.of(RATE, ERRORS, P50, P95, P99, CPU, SLOTS, QUEUE, GAPS);
    private static final Set<Series> OF_CACHES = EnumSet.of(RATE, ERRORS, P50, P99, HIT_RATIO, GAPS);
    private static final Set<Series> OF_OTHERS = EnumSet.of(RATE, ERRORS, P50, P95, P99);
    private static final Set<Series> OF_PASSERS = EnumSet.of(RATE, ERRORS, P50, P95, P99, GAPS);
    private static final Set<Series> OF_DEPENDENCIES = EnumSet.of(RATE, ERRORS, P50, P95, P99, TIMEOUTS, RETRIES);
    private static final Set<Series> OF_JOURNEYS =
            EnumSet.of(RATE, FAILING, SLOW, P50, P95, P99, BURN, QUALITY, RIGHT, UNCONFIRMED);

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
            case LOAD_BALANCER, QUEUE -> OF_PASSERS;
            case THIRD_PARTY, JOB -> OF_OTHERS;
            case HOST, RESOLVER, CERTIFICATE, CONFIG -> Set.of();
        };
    }

    public static Set<Series> ofDependencies() {
        return OF_DEPENDENCIES;
    }

    public static Set<Series> ofJourneys() {
        return OF_JOURNEYS;
    }

    /** All that a component of a kind may have: what {@link #of(Kind)} says, and what slow laws show of it where they are made use of. */
    public static Set<Series> possible(Kind kind) {
        Set<Series> all = EnumSet.noneOf(Series.class);
        all.addAll(of(kind));
        all.addAll(
                switch (kind) {
                    case SERVICE ->
                        EnumSet.of(
                                WRONG,
                                LIMITED,
                                READY,
                                RESTARTS,
                                OOM_KILLS,
                                HEAP,
                                GC,
                                STEAL,
                                DISK,
                                NEW_VERSION,
                                CONNECTIONS,
                                CLOCK);
                    case DATABASE ->
                        EnumSet.of(
                                WRONG,
                                READY,
                                RESTARTS,
                                STEAL,
                                DISK,
                                CONNECTIONS,
                                DROPPED,
                                LAG,
                                STALE,
                                DIVERGED,
                                PRIMARIES,
                                HOTTEST,
                                CLOCK);
                    case CACHE -> EnumSet.of(WRONG, READY, RESTARTS, STEAL, CONNECTIONS, HOTTEST, CLOCK);
                    case LOAD_BALANCER -> EnumSet.of(LIMITED, READY, CONNECTIONS);
                    case THIRD_PARTY -> EnumSet.of(WRONG, LIMITED, CONNECTIONS);
                    case QUEUE -> EnumSet.of(BACKLOG, OLDEST, STUCK, DROPPED, DISK, READY);
                    case JOB -> EnumSet.of(CPU, STEAL, READY);
                    case HOST -> EnumSet.of(CPU, READY, STEAL, CLOCK);
                    case RESOLVER -> EnumSet.of(RATE, READY, RESOLVE_ERRORS);
                    case CERTIFICATE -> EnumSet.of(CERT_LEFT, TLS_ERRORS);
                    case CONFIG -> EnumSet.of(READY, NEW_VERSION);
                });
        return all;
    }

    /** All that a dependency may have. */
    public static Set<Series> possibleOfDependencies() {
        Set<Series> all = EnumSet.copyOf(OF_DEPENDENCIES);
        all.addAll(EnumSet.of(
                LIMITED, CONNECTIONS, RESOLVE_ERRORS, TLS_ERRORS, TOKEN_ERRORS, BREAKER, POOL_USED, POOL_WAITING, LAG));
        all.addAll(EnumSet.of(BACKLOG, OLDEST, STUCK, DROPPED));
        return all;
    }

    /** All that a journey may have. */
    public static Set<Series> possibleOfJourneys() {
        Set<Series> all = EnumSet.copyOf(OF_JOURNEYS);
        all.addAll(EnumSet.of(WRONG, LIMITED, STALE, TENANT_RATE, TENANT_FAILING, OTHERS_FAILING));
        return all;
    }

    public static Optional<Series> of(String id) {
        return Arrays.stream(values()).filter(series -> series.id.equals(id)).findFirst();
    }
}
