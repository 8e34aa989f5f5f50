package dev.muster.drill;

import java.util.List;
import java.util.function.Consumer;

/** Where a drill's log is kept. Appends of one run are stored in the order given; a batch is stored whole or not at all. */
public interface DrillLog {
    /** Returns at once; {@code done} is called once, on any thread, after commit ({@link Appended#STORED}) or failure. */
    void append(String runId, List<Recorded> batch, Consumer<Appended> done);

    /** The whole log of a run in order of {@code seq}; empty if there is none. */
    List<Recorded> read(String runId);

    /** What became of a batch. */
    enum Appended {
        /** It is on disk and will be there after any crash. */
        STORED,
        /** Somebody else has written the same places of the log: this drill must stop here. */
        SECOND_WRITER,
        /** Nothing of it was stored. */
        FAILED
    }
}
