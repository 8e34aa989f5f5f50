package dev.muster.store;

import dev.muster.drill.DrillLog.Appended;
import java.util.List;
import java.util.function.Consumer;

/** A batch that waits to be written, and who wants to know what became of it. Never empty; its sequence has no gaps. */
record PendingBatch(String runId, List<StoredEvent> events, Consumer<Appended> done) {
    PendingBatch {
        events = List.copyOf(events);
        for (int at = 1; at < events.size(); at++) {
            if (events.get(at).seq() != events.get(at - 1).seq() + 1) {
                throw new IllegalArgumentException("A batch of run " + runId + " goes from seq "
                        + events.get(at - 1).seq() + " to " + events.get(at).seq() + ", expected no gap");
            }
        }
    }

    long firstSeq() {
        return events.get(0).seq();
    }

    long lastSeq() {
        return events.get(events.size() - 1).seq();
    }
}
