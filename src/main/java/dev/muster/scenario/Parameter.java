package dev.muster.scenario;

import static dev.muster.scenario.Kind.CACHE;
import static dev.muster.scenario.Kind.CERTIFICATE;
import static dev.muster.scenario.Kind.CONFIG;
import static dev.muster.scenario.Kind.DATABASE;
import static dev.muster.scenario.Kind.HOST;
import static dev.muster.scenario.Kind.JOB;
import static dev.muster.scenario.Kind.LOAD_BALANCER;
import static dev.muster.scenario.Kind.QUEUE;
import static dev.muster.scenario.Kind.RESOLVER;
import static dev.muster.scenario.Kind.SERVICE;
import static dev.muster.scenario.Kind.THIRD_PARTY;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of what can be set on a component, a dependency or a journey: by its author, a fault, a change, an action or a what-if.
 * Values are doubles in the unit of the row: seconds, per second, a share 0..1, a count, megabytes, or 0/1 for yes and no. Counts of services are per
 * replica.
 */
public enum Parameter {
    // spotless:off
    REPLICAS("replicas", Unit.COUNT, 0, 1000, 1, "copies that share the work", SERVICE),
    CORES("cores", Unit.COUNT, 0.1, 1024, 2, "CPU cores of a replica, or of a host", SERVICE, DATABASE, HOST),
    SLOTS("slots", Unit.COUNT, 1, 100_000, 64, "requests worked on at once, waiting for callees included", SERVICE),
    QUEUE_LENGTH("queue", Unit.COUNT, 0, 1_000_000, -1, "places to wait in; as many as slots if left out", SERVICE, DATABASE),
    DEMAND("demand", Unit.SECONDS, 0, 600, 0.005, "CPU time of one request", SERVICE, DATABASE),
    DEMAND_SPREAD("demand-spread", Unit.FACTOR, 0, 5, 1, "coefficient of variation of the CPU time", SERVICE, DATABASE),
    SPEED("speed", Unit.FACTOR, 0, 100, 1, "factor on CPU speed", SERVICE, DATABASE),
    ERRORS("errors", Unit.SHARE, 0, 1, 0, "requests that fail of themselves", LOAD_BALANCER, SERVICE, DATABASE, CACHE, THIRD_PARTY, QUEUE),
    WRONG("wrong", Unit.SHARE, 0, 1, 0, "answers that look right and are wrong", SERVICE, DATABASE, CACHE, THIRD_PARTY),
    DROP_EXPIRED("drop-expired", Unit.YES_NO, 0, 1, 0, "throw waiting work away that its caller has given up", SERVICE, DATABASE),
    LIFO("newest-first", Unit.YES_NO, 0, 1, 0, "serve the newest request first, drop the oldest when full", SERVICE, DATABASE),
    CONTENTION("contention", Unit.FACTOR, 0, 1, 0, "USL sigma: work that others' work makes wait", SERVICE, DATABASE),
    COHERENCE("coherence", Unit.FACTOR, 0, 1, 0, "USL kappa: work that grows with every pair at work", SERVICE, DATABASE),
    BOOT("boot", Unit.SECONDS, 0, 3600, 20, "from start to ready, of a replica", SERVICE, DATABASE),
    WARM_UP("warm-up", Unit.SECONDS, 0, 3600, 0, "from ready to full speed, of a replica", SERVICE, DATABASE),

    HEAP_LIMIT("heap.limit", Unit.MEGABYTES, 0, 10_000_000, 0, "memory of a replica; 0 leaves memory out", SERVICE),
    HEAP_BASE("heap.base", Unit.MEGABYTES, 0, 10_000_000, 0, "memory that an idle replica keeps", SERVICE),
    HEAP_REQUEST("heap.per-request", Unit.MEGABYTES, 0, 100_000, 0, "memory that a request being worked on keeps", SERVICE),
    HEAP_GARBAGE("heap.garbage", Unit.MEGABYTES, 0, 100_000, 0, "memory that a request allocates and drops", SERVICE),
    HEAP_LEAK("heap.leak", Unit.MEGABYTES, 0, 100_000, 0, "memory lost each second, of a replica", SERVICE),
    HEAP_COST("heap.gc-cost", Unit.FACTOR, 0, 1, 0.0015, "CPU seconds to collect a megabyte at equal live and free memory", SERVICE),

    DISK_SIZE("disk.size", Unit.MEGABYTES, 0, 1e9, 0, "disk; 0 leaves the disk out", SERVICE, DATABASE, QUEUE),
    DISK_USED("disk.used", Unit.SHARE, 0, 1, 0.4, "share in use at the start of the history; setting it frees or fills", SERVICE, DATABASE, QUEUE),
    DISK_WRITE("disk.write", Unit.MEGABYTES, 0, 1e6, 0, "written each second whatever happens, less what is cleaned up", SERVICE, DATABASE, QUEUE),
    DISK_REQUEST("disk.per-request", Unit.MEGABYTES, 0, 1e5, 0, "written by each request or message", SERVICE, DATABASE, QUEUE),
    DISK_ERROR("disk.per-error", Unit.MEGABYTES, 0, 1e5, 0, "logged by each failed request", SERVICE, DATABASE, QUEUE),

    AUTOSCALE_MOST("autoscale.most", Unit.COUNT, 0, 1000, 0, "largest number of replicas; 0 is no autoscaler", SERVICE),
    AUTOSCALE_CPU("autoscale.cpu", Unit.SHARE, 0.05, 1, 0.7, "CPU share it aims at, as scraped", SERVICE),
    AUTOSCALE_PAUSE("autoscale.pause", Unit.SECONDS, 1, 3600, 60, "between two decisions", SERVICE),

    PROBE_TIMEOUT("probe.timeout", Unit.SECONDS, 0, 60, 0, "patience of the health check; 0 is no health check", SERVICE),
    PROBE_EVERY("probe.every", Unit.SECONDS, 1, 600, 10, "between two health checks", SERVICE),
    PROBE_FAILS("probe.fails", Unit.COUNT, 1, 100, 3, "failures in a row that take a replica out", SERVICE),
    PROBE_DEEP("probe.deep", Unit.YES_NO, 0, 1, 0, "whether the check calls what the replica depends on", SERVICE),
    PROBE_KILLS("probe.kills", Unit.YES_NO, 0, 1, 0, "whether a failing replica is restarted, not only taken out", SERVICE),
    PANIC("panic", Unit.SHARE, 0, 1, 0, "send to all replicas when fewer than this share is ready", SERVICE),

    ROLLOUT("rollout.share", Unit.SHARE, 0, 1, 0, "replicas that run the new version", SERVICE),
    NEW_ERRORS("rollout.errors", Unit.SHARE, 0, 1, 0, "requests that fail in the new version", SERVICE),
    NEW_DEMAND("rollout.demand", Unit.FACTOR, 0, 1000, 1, "factor on CPU time in the new version", SERVICE),
    NEW_CRASHES("rollout.crashes", Unit.YES_NO, 0, 1, 0, "whether the new version cannot start", SERVICE),

    LIMIT("limit", Unit.PER_SECOND, 0, 1_000_000, 0, "requests allowed each second, more are told 429; 0 is no limit", LOAD_BALANCER, SERVICE, THIRD_PARTY),
    LIMIT_BURST("limit-burst", Unit.COUNT, 0, 1_000_000, 0, "requests allowed beyond the limit after a quiet time", LOAD_BALANCER, SERVICE, THIRD_PARTY),

    CONNECTIONS("connections", Unit.COUNT, 1, 100_000, 100, "connections taken at once", DATABASE),
    SHARDS("shards.count", Unit.COUNT, 1, 1000, 1, "parts that the keys are spread over", DATABASE, CACHE),
    SHARDS_HOT("shards.hot", Unit.SHARE, 0, 1, 0, "share of the work that the hottest part gets; 0 is an equal share", DATABASE, CACHE),
    WRITES("replication.writes", Unit.SHARE, 0, 1, 0.2, "share of requests that write", DATABASE),
    FOLLOWERS("replication.followers", Unit.COUNT, 0, 100, 0, "copies that follow the primary", DATABASE),
    FOLLOWER_READS("replication.reads", Unit.SHARE, 0, 1, 0, "share of reads that followers answer", DATABASE),
    APPLY_RATE("replication.apply", Unit.PER_SECOND, 0, 1_000_000, 100_000, "writes that a follower can take over each second", DATABASE),
    SYNCHRONOUS("replication.synchronous", Unit.YES_NO, 0, 1, 0, "whether a write waits for a follower", DATABASE),
    FAILOVER_AFTER("replication.failover", Unit.SECONDS, 0, 3600, 0, "time cut off after which a follower is made primary; 0 is never", DATABASE),
    CUT_OFF("replication.cut-off", Unit.YES_NO, 0, 1, 0, "whether the primary cannot reach its followers", DATABASE),
    FENCED("replication.fenced", Unit.YES_NO, 0, 1, 0, "whether only one primary takes writes, at the price of refusing some", DATABASE),

    HIT_RATIO("hit-ratio", Unit.SHARE, 0, 1, 0.95, "share of reads that a warm cache answers", CACHE),
    ENTRIES("entries", Unit.COUNT, 0, 1e9, 0, "fills that make it warm; 0 keeps it always warm", CACHE),
    TTL("ttl", Unit.SECONDS, 0, 1e7, 0, "life of an entry, or of a resolved name; 0 is for ever", CACHE, RESOLVER),
    SINGLE_FLIGHT("single-flight", Unit.YES_NO, 0, 1, 0, "whether one miss of a key fetches for all", CACHE),
    LATENCY_MEAN("latency.mean", Unit.SECONDS, 0, 600, 0.05, "mean time to answer", CACHE, THIRD_PARTY, QUEUE),
    LATENCY_SPREAD("latency.spread", Unit.FACTOR, 0, 5, 0.5, "coefficient of variation of the time to answer (lognormal)", CACHE, THIRD_PARTY, QUEUE),

    PARTITIONS("partitions", Unit.COUNT, 1, 10_000, 8, "parts of a queue, each worked off in order", QUEUE),
    RETENTION("retention", Unit.SECONDS, 1, 1e7, 345_600, "age at which messages are dropped", QUEUE),
    POISON("poison", Unit.COUNT, 0, 10_000, 0, "messages at the head of a partition that no consumer survives", QUEUE),
    DEAD_LETTERS("dead-letters", Unit.YES_NO, 0, 1, 0, "whether a message is put aside after its last attempt", QUEUE),

    EVERY("every", Unit.SECONDS, 1, 1e6, 3600, "from one start of the job to the next", JOB),
    FIRST("first", Unit.SECONDS, -1e6, 1e6, 0, "first start, in drill time", JOB),
    LASTS("lasts", Unit.SECONDS, 1, 1e6, 60, "time that one run takes", JOB),
    STEAL("steal", Unit.SHARE, 0, 0.99, 0, "share of the CPU of its host that it takes while it runs", JOB, HOST),

    UP("up", Unit.YES_NO, 0, 1, 1, "whether it works at all", HOST, RESOLVER, CONFIG),
    LINK_LOSS("link.loss", Unit.SHARE, 0, 1, 0, "share of calls to and from it that are lost", HOST),
    LINK_LATENCY("link.latency", Unit.SECONDS, 0, 60, 0, "time that calls to and from it take longer", HOST),
    CLOCK_OFFSET("clock-offset", Unit.SECONDS, -1e6, 1e6, 0, "how far its clock is ahead", HOST),
    VALID("valid", Unit.YES_NO, 0, 1, 1, "whether what it hands out is right", RESOLVER, CONFIG),
    PROPAGATION("propagation", Unit.SECONDS, 0, 86_400, 30, "until a change has reached everybody", CONFIG),
    LAST_GOOD("last-good", Unit.YES_NO, 0, 1, 0, "whether readers keep what worked when the new one does not", CONFIG),
    NOT_AFTER("not-after", Unit.SECONDS, -1e9, 1e9, 1e8, "drill time from which it is no longer valid", CERTIFICATE),
    NOT_BEFORE("not-before", Unit.SECONDS, -1e9, 1e9, -1e8, "drill time before which it is not yet valid", CERTIFICATE),

    TIMEOUT("timeout", Unit.SECONDS, 0.01, 600, 30, "patience of the caller with one attempt", Scope.DEPENDENCY),
    ATTEMPTS("attempts", Unit.COUNT, 1, 100, 1, "tries in all, the first included", Scope.DEPENDENCY),
    BACKOFF_BASE("backoff.base", Unit.SECONDS, 0, 600, 0.1, "pause before the second attempt", Scope.DEPENDENCY),
    BACKOFF_FACTOR("backoff.factor", Unit.FACTOR, 1, 10, 2, "by which each pause is longer than the one before", Scope.DEPENDENCY),
    BACKOFF_CAP("backoff.cap", Unit.SECONDS, 0, 3600, 600, "longest pause", Scope.DEPENDENCY),
    BACKOFF_JITTER("backoff.jitter", Unit.SHARE, 0, 1, 0, "by which a pause is shorter or longer by chance", Scope.DEPENDENCY),
    BUDGET_RATIO("retry-budget.ratio", Unit.FACTOR, 0, 10, -1, "retries allowed for each first attempt; no budget if left out", Scope.DEPENDENCY),
    BUDGET_FLOOR("retry-budget.floor", Unit.PER_SECOND, 0, 10_000, 0, "retries allowed each second beside the ratio", Scope.DEPENDENCY),
    BUDGET_SECONDS("retry-budget.window", Unit.SECONDS, 1, 600, 10, "for how long unused retries are kept", Scope.DEPENDENCY),
    BREAKER_THRESHOLD("breaker.threshold", Unit.SHARE, 0, 1, 0, "share of failed calls that opens the circuit breaker; 0 is none", Scope.DEPENDENCY),
    BREAKER_WINDOW("breaker.window", Unit.SECONDS, 1, 600, 10, "over which failed calls are counted", Scope.DEPENDENCY),
    BREAKER_CALLS("breaker.calls", Unit.COUNT, 1, 10_000, 20, "calls of one client in the window before it may open", Scope.DEPENDENCY),
    BREAKER_OPEN("breaker.open", Unit.SECONDS, 1, 3600, 30, "time it stays open", Scope.DEPENDENCY),
    BREAKER_TRIALS("breaker.trials", Unit.COUNT, 1, 1000, 5, "calls let through to see whether the callee is back", Scope.DEPENDENCY),
    POOL("pool", Unit.COUNT, 0, 100_000, 0, "connections that a caller keeps to the callee; 0 is no limit", Scope.DEPENDENCY),
    ACQUIRE("acquire", Unit.SECONDS, 0, 600, 0, "patience with a full pool; 0 waits as long as the timeout", Scope.DEPENDENCY),
    BULKHEAD("bulkhead", Unit.COUNT, 0, 100_000, 0, "calls at once beyond which a call fails at once; 0 is no limit", Scope.DEPENDENCY),
    DEADLINE("deadline", Unit.YES_NO, 0, 1, 0, "whether the callee knows how long the caller will wait, and drops what is too late", Scope.DEPENDENCY),
    CANCEL("cancel", Unit.YES_NO, 0, 1, 0, "whether a call given up ends its work at the callee", Scope.DEPENDENCY),
    FALLBACK("fallback.on", Unit.YES_NO, 0, 1, 0, "whether a failed call is replaced by a lesser answer", Scope.DEPENDENCY),
    FALLBACK_LATENCY("fallback.latency", Unit.SECONDS, 0, 60, 0.005, "time that the lesser answer takes", Scope.DEPENDENCY),
    QUALITY("quality", Unit.SHARE, 0, 1, 0.2, "worth that an answer loses without this call", Scope.DEPENDENCY),
    CALLS("calls", Unit.FACTOR, 0, 1000, 1, "mean calls of one request", Scope.DEPENDENCY),
    NEW_CALLS("rollout.calls", Unit.FACTOR, 0, 1000, 1, "factor on calls in the caller's new version", Scope.DEPENDENCY),
    ENABLED("enabled", Unit.YES_NO, 0, 1, 1, "whether calls are made at all: what a feature flag switches", Scope.DEPENDENCY),
    OPTIONAL("optional", Unit.YES_NO, 0, 1, 0, "whether a request succeeds without it", Scope.DEPENDENCY),
    CONSUMERS("consumers", Unit.COUNT, 0, 100_000, 8, "messages worked on at once, of a dependency of a queue", Scope.DEPENDENCY),
    CONNECTION_LIFE("connection-life", Unit.SECONDS, 0, 1e6, 600, "time after which a connection is opened anew", Scope.DEPENDENCY),
    CLOCK_TOLERANCE("clock-tolerance", Unit.SECONDS, 0, 86_400, 0, "difference of clocks beyond which the callee refuses what the caller signed; 0 accepts any", Scope.DEPENDENCY),
    HANDSHAKE("handshake", Unit.SECONDS, 0, 60, 0, "CPU time that a new connection costs the callee", Scope.DEPENDENCY),
    NETWORK("network", Unit.SECONDS, 0, 60, 0, "time on the way, there and back", Scope.DEPENDENCY),
    LOSS("loss", Unit.SHARE, 0, 1, 0, "calls lost on the way; the caller notices by its timeout", Scope.DEPENDENCY),

    RATE("rate", Unit.PER_SECOND, 0, 1_000_000, 1, "requests that customers begin each second", Scope.JOURNEY),
    ADMIT("admit", Unit.SHARE, 0, 1, 1, "share of customers that are let in; the others are told to come back", Scope.JOURNEY),
    RELOAD("reload", Unit.SHARE, 0, 1, 0, "share of failed customers that try again", Scope.JOURNEY),
    RELOAD_AFTER("reload-after", Unit.SECONDS, 0.1, 3600, 5, "time after which failed customers try again, on average", Scope.JOURNEY),
    RELOAD_SPREAD("reload-spread", Unit.SHARE, 0, 1, 1, "share of them that come by chance; the others all wait the same time", Scope.JOURNEY),
    TENANT("tenant.share", Unit.SHARE, 0, 1, 0, "share of requests that the largest tenant begins", Scope.JOURNEY),
    TENANT_FACTOR("tenant.factor", Unit.FACTOR, 0, 1000, 1, "factor on that tenant's requests", Scope.JOURNEY),
    TENANT_BLOCKED("tenant.blocked", Unit.YES_NO, 0, 1, 0, "whether that tenant is turned away", Scope.JOURNEY);
    // spotless:on

    /** How a value is written, and what its number means. */
    public enum Unit {
        COUNT,
        SECONDS,
        PER_SECOND,
        SHARE,
        FACTOR,
        MEGABYTES,
        YES_NO
    }

    private enum Scope {
        COMPONENT,
        DEPENDENCY,
        JOURNEY
    }

    private static final Map<Kind, Set<Parameter>> OF_KINDS = new EnumMap<>(Kind.class);
    private static final Set<Parameter> OF_DEPENDENCIES = scoped(Scope.DEPENDENCY);
    private static final Set<Parameter> OF_JOURNEYS = scoped(Scope.JOURNEY);

    static {
        for (Kind kind : Kind.values()) {
            Set<Parameter> own = EnumSet.noneOf(Parameter.class);
            Arrays.stream(values()).filter(p -> p.kinds.contains(kind)).forEach(own::add);
            OF_KINDS.put(kind, Collections.unmodifiableSet(own));
        }
    }

    private final String id;
    private final Unit unit;
    private final double least;
    private final double most;
    private final double usual;
    private final String meaning;
    private final Scope scope;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody else holds
    private final Set<Kind> kinds;

    Parameter(String id, Unit unit, double least, double most, double usual, String meaning, Kind first, Kind... more) {
        this(id, unit, least, most, usual, meaning, Scope.COMPONENT, EnumSet.of(first, more));
    }

    Parameter(String id, Unit unit, double least, double most, double usual, String meaning, Scope scope) {
        this(id, unit, least, most, usual, meaning, scope, EnumSet.noneOf(Kind.class));
    }

    Parameter(
            String id,
            Unit unit,
            double least,
            double most,
            double usual,
            String meaning,
            Scope scope,
            Set<Kind> kinds) {
        this.id = id;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.usual = usual;
        this.meaning = meaning;
        this.scope = scope;
        this.kinds = kinds;
    }

    private static Set<Parameter> scoped(Scope scope) {
        Set<Parameter> all = EnumSet.noneOf(Parameter.class);
        Arrays.stream(values()).filter(p -> p.scope == scope).forEach(all::add);
        return Collections.unmodifiableSet(all);
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

    /** The default; -1 for a queue means "as many as slots", for a retry budget "none". */
    public double usual() {
        return usual;
    }

    /** What it is, in a few words for people. */
    public String meaning() {
        return meaning;
    }

    /** The parameters that a component of this kind has. */
    public static Set<Parameter> of(Kind kind) {
        return OF_KINDS.getOrDefault(kind, Set.of());
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
