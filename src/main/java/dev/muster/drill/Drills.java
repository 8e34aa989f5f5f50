package dev.muster.drill;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The drills that live on this server, by join code and by run. Thread-safe. A finished drill keeps its place, without its code, until it is forgotten. */
public final class Drills {
    private final Map<String, DrillRoom> byCode = new ConcurrentHashMap<>();
    private final Map<String, DrillRoom> byRun = new ConcurrentHashMap<>();
    private final int most;

    /** @param most drills at once */
    public Drills(int most) {
        this.most = most;
    }

    /** Whether there is room for one more. */
    public boolean hasRoom() {
        return byRun.size() < most;
    }

    /** Takes a room in; false if its code is in use. */
    public boolean add(DrillRoom room) {
        if (byCode.putIfAbsent(room.code(), room) != null) {
            return false;
        }
        byRun.put(room.runId(), room);
        return true;
    }

    public Optional<DrillRoom> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Optional<DrillRoom> byRun(String runId) {
        return Optional.ofNullable(byRun.get(runId));
    }

    public Collection<DrillRoom> all() {
        return List.copyOf(byRun.values());
    }

    /** Forgets a drill that is closed; its run is in the store. */
    public void forget(DrillRoom room) {
        byCode.remove(room.code(), room);
        byRun.remove(room.runId(), room);
    }

    /** Lets time pass in every room; {@code nanos} is monotonic. */
    public void pulse(long nanos) {
        byRun.values().forEach(room -> room.pulse(nanos));
    }
}
