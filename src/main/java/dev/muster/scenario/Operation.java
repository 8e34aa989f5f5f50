package dev.muster.scenario;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be done to a component beside setting a parameter: something that happens once. */
public enum Operation {
    /** Ends a share (0..1) of the replicas at once; what they worked on fails. They boot again. */
    KILL("kill", Amount.share(), EnumSet.of(Kind.SERVICE, Kind.DATABASE)),
    /** Restarts the replicas one after the other, each as long as it boots. The amount says nothing. */
    ROLL("roll", null, EnumSet.of(Kind.SERVICE, Kind.DATABASE)),
    /** Empties a share (0..1) of a cache. */
    FLUSH("flush", Amount.share(), EnumSet.of(Kind.CACHE)),
    /** Throws a share (0..1) of the waiting messages away. */
    PURGE("purge", Amount.share(), EnumSet.of(Kind.QUEUE)),
    /** Puts so many poison messages aside. */
    PARK("park", Amount.whole(1, 10_000), EnumSet.of(Kind.QUEUE)),
    /** Makes a follower the primary; writes that it had not taken over are lost. The amount says nothing. */
    PROMOTE("promote", null, EnumSet.of(Kind.DATABASE)),
    /** Chooses one of two histories; the writes of the other wait to be repaired by hand. The amount says nothing. */
    RECONCILE("reconcile", null, EnumSet.of(Kind.DATABASE)),
    /** Closes a share (0..1) of the connections to a component, so that they are opened anew. */
    RECONNECT(
            "reconnect",
            Amount.share(),
            EnumSet.of(Kind.SERVICE, Kind.DATABASE, Kind.CACHE, Kind.THIRD_PARTY, Kind.QUEUE)),
    /** Makes the readers of a configuration load it again. The amount says nothing. */
    RELOAD("reload", null, EnumSet.of(Kind.CONFIG));

    private final String id;
    private final @Nullable Amount amount;
    private final Set<Kind> kinds;

    Operation(String id, @Nullable Amount amount, Set<Kind> kinds) {
        this.id = id;
        this.amount = amount;
        this.kinds = kinds;
    }

    /** The word in files. */
    public String id() {
        return id;
    }

    /** What its amount is, or empty if it takes none. */
    Optional<Amount> amount() {
        return Optional.ofNullable(amount);
    }

    /** Whether it can be done to a component of that kind. */
    public boolean isFor(Kind kind) {
        return kinds.contains(kind);
    }

    /** The operation of that word, or empty. */
    public static Optional<Operation> of(String id) {
        return Arrays.stream(values())
                .filter(operation -> operation.id.equals(id))
                .findFirst();
    }
}
