package dev.muster.scenario;

import java.util.Arrays;
import java.util.Optional;

/** What a component is. A kind decides which parameters it has and which law the simulation gives it. */
public enum Kind {
    LOAD_BALANCER("load-balancer"),
    SERVICE("service"),
    DATABASE("database"),
    CACHE("cache"),
    THIRD_PARTY("third-party"),
    /** Keeps messages for consumers: what it calls takes from its backlog. */
    QUEUE("queue"),
    /** Work that starts by the clock and calls others without any customer. */
    JOB("job"),
    /** A machine or a zone that components run on. */
    HOST("host"),
    /** Turns names into addresses for new connections. */
    RESOLVER("resolver"),
    /** What proves identity when a connection is opened, until it expires. */
    CERTIFICATE("certificate"),
    /** Settings, flags or rules that components load. */
    CONFIG("config");

    private final String id;

    Kind(String id) {
        this.id = id;
    }

    /** The word in files and on the wire. */
    public String id() {
        return id;
    }

    /** Whether requests run through it; hosts, resolvers, certificates and configuration only support those that serve. */
    public boolean serves() {
        return switch (this) {
            case LOAD_BALANCER, SERVICE, DATABASE, CACHE, THIRD_PARTY, QUEUE, JOB -> true;
            case HOST, RESOLVER, CERTIFICATE, CONFIG -> false;
        };
    }

    /** Whether a component of this kind may call others. */
    public boolean calls() {
        return this == LOAD_BALANCER || this == SERVICE || this == QUEUE || this == JOB;
    }

    /** The kind of that word, or empty. */
    public static Optional<Kind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
