package dev.muster.simulation.oracle;

import dev.muster.scenario.Parameter;
import java.util.Arrays;
import java.util.Optional;

/** The settings that the oracle understands, by their key in files. What the table of parameters has not, has the default that stands here. */
enum Knob {
    REPLICAS("replicas", 1),
    CORES("cores", 2),
    SLOTS("slots", 64),
    CONNECTIONS("connections", 100),
    QUEUE("queue", -1),
    DEMAND("demand", 0.005),
    DEMAND_SPREAD("demand-spread", 1),
    SPEED("speed", 1),
    ERRORS("errors", 0),
    DROP_EXPIRED("drop-expired", 0),
    LIFO("newest-first", 0),
    CONTENTION("contention", 0),
    COHERENCE("coherence", 0),
    HIT_RATIO("hit-ratio", 0.95),
    LATENCY_MEAN("latency.mean", 0.05),
    LATENCY_SPREAD("latency.spread", 0.5),
    TIMEOUT("timeout", 30),
    ATTEMPTS("attempts", 1),
    BACKOFF_BASE("backoff.base", 0.1),
    BACKOFF_FACTOR("backoff.factor", 2),
    BACKOFF_CAP("backoff.cap", 600),
    BACKOFF_JITTER("backoff.jitter", 0),
    BUDGET_RATIO("retry-budget.ratio", -1),
    BUDGET_FLOOR("retry-budget.floor", 0),
    BUDGET_WINDOW("retry-budget.window", 10),
    BREAKER_THRESHOLD("breaker.threshold", 0),
    BREAKER_WINDOW("breaker.window", 10),
    BREAKER_CALLS("breaker.calls", 20),
    BREAKER_OPEN("breaker.open", 30),
    BREAKER_TRIALS("breaker.trials", 5),
    POOL("pool", 0),
    ACQUIRE("acquire", 0),
    BULKHEAD("bulkhead", 0),
    DEADLINE("deadline", 0),
    CANCEL("cancel", 0),
    FALLBACK("fallback.on", 0),
    FALLBACK_LATENCY("fallback.latency", 0.005),
    CALLS("calls", 1),
    ENABLED("enabled", 1),
    OPTIONAL("optional", 0),
    NETWORK("network", 0),
    LOSS("loss", 0),
    RATE("rate", 1);

    private final String id;
    private final double usual;

    Knob(String id, double usual) {
        this.id = id;
        this.usual = usual;
    }

    String id() {
        return id;
    }

    /** The default: that of the table of parameters if it stands there. */
    double usual() {
        return Parameter.of(id).map(Parameter::usual).orElse(usual);
    }

    static Optional<Knob> of(String id) {
        return Arrays.stream(values()).filter(knob -> knob.id.equals(id)).findFirst();
    }
}
