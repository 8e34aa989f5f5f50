package dev.muster.drill;

import java.util.ArrayList;
import java.util.List;

/** What a room knows to be stored, and what is on its way there. */
final class Ledger {
    private final List<Recorded> stored = new ArrayList<>();
    /** Batches on their way, in order. */
    private final List<List<Recorded>> underWay = new ArrayList<>();

    /** Begins with what was read from the store. */
    void begin(List<Recorded> log) {
        stored.addAll(log);
    }

    void sent(List<Recorded> batch) {
        underWay.add(batch);
    }

    /** Whether a batch is the next to be stored; one that was given up meanwhile is not. */
    boolean awaits(List<Recorded> batch) {
        return batch.get(0).seq() == lastSeq() + 1;
    }

    void stored(List<Recorded> batch) {
        underWay.remove(0);
        stored.addAll(batch);
    }

    /** Gives up all that is on its way. */
    void giveUp() {
        underWay.clear();
    }

    /** The place of the last stored event; 0 if none is. */
    long lastSeq() {
        return stored.isEmpty() ? 0 : stored.get(stored.size() - 1).seq();
    }

    /** All stored events. */
    List<Recorded> log() {
        return List.copyOf(stored);
    }

    /** All that was decided: stored, or on its way. */
    List<Recorded> decided() {
        List<Recorded> all = new ArrayList<>(stored);
        underWay.forEach(all::addAll);
        return all;
    }
}
