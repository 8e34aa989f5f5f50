package dev.muster.scenario;

import java.util.Arrays;
import java.util.Optional;

/** What a component is. A kind decides which parameters it has and which law the simulation gives it. */
public enum Kind {
    LOAD_BALANCER("load-balancer"),
    SERVICE("service"),
    DATABASE("database"),
    CACHE("cache"),
    THIRD_PARTY("third-party");

    private final String id;

    Kind(String id) {
        this.id = id;
    }

    /** The word in files and on the wire. */
    public String id() {
        return id;
    }

    /** The kind of that word, or empty. */
    public static Optional<Kind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
