package dev.muster.drill;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows around the logs: which runs there are, on which scenario, and who holds a seat. Every call waits for the database. */
public interface RunBook {
    /** Keeps a scenario as it is now, so that its runs can be folded after the file has changed. Keeping it again does nothing. */
    void keepScenario(String sha256, String id, byte[] bytes);

    /** The kept scenario. */
    Optional<byte[]> scenario(String sha256);

    /** Enters a new run; its log may be appended to afterwards. False, and nothing entered, if a running drill has the code. */
    boolean open(RunEntry run);

    /** Enters a seat of a run. */
    void seat(SeatEntry seat);

    /** Moves a run to a phase; {@code at} becomes the time of its end once it is over. */
    void phase(String runId, Phase phase, Instant at);

    /** Runs in these phases, the newest first. */
    List<RunEntry> runs(List<Phase> phases, int most);

    Optional<RunEntry> run(String runId);

    /** The seats of a run in the order of joining. */
    List<SeatEntry> seats(String runId);

    /** Keeps a scorecard; keeping the same one again does nothing. */
    void keepCard(CardEntry card);

    /** The scorecards of a run. */
    List<CardEntry> cards(String runId);
}
