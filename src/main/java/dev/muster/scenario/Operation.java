package dev.muster.scenario;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What can be done to a component beside setting a parameter: something that happens once. */
public enum Operation {
    /** Ends a share (0..1) of the replicas at once; what they worked on fails. They boot again. */
    KILL("kill", EnumSet.of(Kind.SERVICE, Kind.DATABASE)),
    /** Restarts the replicas one after the other, each as long as it boots. The amount says nothing. */
    ROLL("roll", EnumSet.of(Kind.SERVICE, Kind.DATABASE)),
    /** Empties a share (0..1) of a cache. */
    FLUSH("flush", EnumSet.of(Kind.CACHE)),
    /** Throws a share (0..1) of the waiting messages away. */
    PURGE("purge", EnumSet.of(Kind.QUEUE)),
    /** Puts so many poison messages aside. */
    PARK("park", EnumSet.of(Kind.QUEUE)),
    /** Makes a follower the primary; writes that it had not taken over are lost. The amount says nothing. */
    PROMOTE("promote", EnumSet.of(Kind.DATABASE)),
    /** Chooses one of two histories; the writes of the other wait to be repaired by hand. The amount says nothing. */
    RECONCILE("reconcile", EnumSet.of(Kind.DATABASE)),
    /** Closes a share (0..1) of the connections to a component, so that they are opened anew. */
    RECONNECT("reconnect", EnumSet.of(Kind.SERVICE, Kind.DATABASE, Kind.CACHE, Kind.THIRD_PARTY, Kind.QUEUE)),
    /** Makes the readers of a configuration load it again. The amount says nothing. */
    RELOAD("reload", EnumSet.of(Kind.CONFIG));

    private final String id;
    private final Set<Kind> kinds;

    Operation(String id, Set<Kind> kinds) {
        this.id = id;
        this.kinds = kinds;
    }

    /** The word in files. */
    public String id() {
        return id;
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
