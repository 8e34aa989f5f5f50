package dev.muster.store;

import dev.muster.drill.DrillLog.Appended;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Writes batches of many drills in one statement and says what became of each; one drill's trouble is never another's.
 *
 * <p>Keeps for every run the end of its log. A batch that does not begin right after it is not written: later, because
 * something before it failed; earlier, because somebody else wrote there. For one thread.
 */
final class LogWriter implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LogWriter.class);
    private static final String KEY_TAKEN = "23505";

    private final LogConnection connection;
    private final Map<String, Long> ends = new HashMap<>();

    LogWriter(LogConnection connection) {
        this.connection = connection;
    }

    /** Writes the batches; when it returns, each has its outcome and what is stored is on disk. */
    Map<PendingBatch, Appended> write(List<PendingBatch> batches) {
        IdentityHashMap<PendingBatch, Appended> outcomes = new IdentityHashMap<>();
        try {
            List<PendingBatch> fitting = fitting(batches, outcomes);
            if (!fitting.isEmpty()) {
                connection.statements().insert(fitting);
                fitting.forEach(batch -> stored(batch, outcomes));
            }
        } catch (SQLException failure) {
            LOG.warnf(
                    "A flush of %d batches failed (%s); writing drill by drill", batches.size(), failure.getMessage());
            outcomes.clear();
            ends.clear();
            writeEachAlone(batches, connection.lostBy(failure), outcomes);
        }
        return outcomes;
    }

    @Override
    public void close() {
        connection.close();
    }

    /** The batches that begin where their log ends; the others get their outcome at once. */
    private List<PendingBatch> fitting(List<PendingBatch> batches, Map<PendingBatch, Appended> outcomes)
            throws SQLException {
        Map<String, Long> planned = new HashMap<>();
        List<PendingBatch> fitting = new ArrayList<>();
        for (PendingBatch batch : batches) {
            Long end = planned.get(batch.runId());
            long next = (end == null ? end(batch.runId()) : end) + 1;
            if (batch.firstSeq() == next) {
                fitting.add(batch);
                planned.put(batch.runId(), batch.lastSeq());
            } else {
                outcomes.put(batch, batch.firstSeq() < next ? Appended.SECOND_WRITER : Appended.FAILED);
            }
        }
        return fitting;
    }

    private long end(String runId) throws SQLException {
        Long known = ends.get(runId);
        if (known == null) {
            known = connection.statements().lastSeq(runId);
            ends.put(runId, known);
        }
        return known;
    }

    /** Batch after batch; after a run's first that is not stored, its later ones no longer fit and are not stored either. */
    private void writeEachAlone(
            List<PendingBatch> batches, boolean maybeWritten, Map<PendingBatch, Appended> outcomes) {
        try {
            connection.reach();
        } catch (SQLException away) {
            LOG.errorf("The database stays away: %d batches were not stored: %s", batches.size(), away.getMessage());
            batches.forEach(batch -> outcomes.put(batch, Appended.FAILED));
            return;
        }
        for (PendingBatch batch : batches) {
            Appended outcome = one(batch, maybeWritten);
            if (outcome == Appended.STORED) {
                stored(batch, outcomes);
            } else {
                outcomes.put(batch, outcome);
            }
        }
    }

    private Appended one(PendingBatch batch, boolean maybeWritten) {
        try {
            if (maybeWritten && connection.statements().holds(batch)) {
                return Appended.STORED;
            }
            long next = end(batch.runId()) + 1;
            if (batch.firstSeq() != next) {
                return batch.firstSeq() < next ? Appended.SECOND_WRITER : Appended.FAILED;
            }
            connection.statements().insert(List.of(batch));
            return Appended.STORED;
        } catch (SQLException failure) {
            LOG.errorf(
                    "Run %s: events %d to %d were not stored: %s",
                    batch.runId(), batch.firstSeq(), batch.lastSeq(), failure.getMessage());
            connection.lostBy(failure);
            ends.remove(batch.runId());
            return KEY_TAKEN.equals(failure.getSQLState()) ? Appended.SECOND_WRITER : Appended.FAILED;
        }
    }

    private void stored(PendingBatch batch, Map<PendingBatch, Appended> outcomes) {
        ends.put(batch.runId(), batch.lastSeq());
        outcomes.put(batch, Appended.STORED);
    }
}
