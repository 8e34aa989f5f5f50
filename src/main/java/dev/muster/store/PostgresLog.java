package dev.muster.store;

import dev.muster.drill.DrillLog;
import dev.muster.drill.Recorded;
import dev.muster.wire.EventCodec;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The logs of all drills in PostgreSQL, written by one thread: what comes while a statement is in flight goes into the next
 * one. So batches grow with the load by themselves, and nothing is called stored before it is on disk.
 */
public final class PostgresLog implements DrillLog, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PostgresLog.class);
    private static final long IDLE_LOOK_MILLIS = 200;

    private final EventCodec codec = new EventCodec();
    private final Clock clock;
    private final LogLimits limits;
    private final Function<String, List<StoredEvent>> reading;
    private final LogWriter writer;
    private final BlockingQueue<PendingBatch> queue;
    private final Thread thread;
    private volatile boolean closing;

    PostgresLog(
            LogConnection.Source source, Function<String, List<StoredEvent>> reading, Clock clock, LogLimits limits) {
        this.clock = clock;
        this.limits = limits;
        this.reading = reading;
        this.writer = new LogWriter(new LogConnection(source, limits.connectTries()));
        this.queue = new ArrayBlockingQueue<>(limits.waitingBatches());
        this.thread = new Thread(this::write, "muster-log");
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void append(String runId, List<Recorded> batch, Consumer<Appended> done) {
        if (batch.isEmpty()) {
            throw new IllegalArgumentException("An empty batch of run " + runId + ", expected at least one event");
        }
        PendingBatch pending;
        try {
            pending = pending(runId, batch, done);
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "Run %s: a batch cannot be said in JSON", runId);
            done.accept(Appended.FAILED);
            return;
        }
        boolean taken;
        synchronized (queue) {
            taken = !closing && queue.offer(pending);
        }
        if (!taken) {
            LOG.warnf("Run %s: the log took no batch: %s", runId, closing ? "it is closing" : "its queue is full");
            tell(pending, Appended.FAILED);
        }
    }

    private PendingBatch pending(String runId, List<Recorded> batch, Consumer<Appended> done) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new PendingBatch(
                runId,
                batch.stream()
                        .map(recorded -> StoredEvent.of(recorded, codec, now))
                        .toList(),
                done);
    }

    @Override
    public List<Recorded> read(String runId) {
        return reading.apply(runId).stream().map(event -> event.recorded(codec)).toList();
    }

    /** Takes no more, writes what waits, and ends. */
    @Override
    public void close() {
        synchronized (queue) {
            closing = true;
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(limits.closeSeconds()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.errorf("The log was closed while %d batches still waited", queue.size());
        }
    }

    private void write() {
        try (writer) {
            while (!closing || !queue.isEmpty()) {
                List<PendingBatch> batches = next();
                if (!batches.isEmpty()) {
                    flush(batches);
                }
            }
        } catch (InterruptedException interrupted) {
            LOG.error("The log's writer was interrupted", interrupted);
        }
    }

    /** What waits now, up to the most rows of a flush but at least one batch; empty if nothing came for a while. */
    private List<PendingBatch> next() throws InterruptedException {
        List<PendingBatch> batches = new ArrayList<>();
        PendingBatch first = queue.poll(IDLE_LOOK_MILLIS, TimeUnit.MILLISECONDS);
        int rows = 0;
        for (PendingBatch batch = first; batch != null; batch = rows < limits.flushRows() ? queue.poll() : null) {
            batches.add(batch);
            rows += batch.events().size();
        }
        return batches;
    }

    /** The writer outlives whatever goes wrong with one flush. */
    private void flush(List<PendingBatch> batches) {
        Map<PendingBatch, Appended> outcomes = Map.of();
        try {
            outcomes = writer.write(batches);
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "A flush of %d batches failed", batches.size());
        }
        for (PendingBatch batch : batches) {
            Appended outcome = outcomes.get(batch);
            tell(batch, outcome == null ? Appended.FAILED : outcome);
        }
    }

    private static void tell(PendingBatch batch, Appended outcome) {
        try {
            batch.done().accept(outcome);
        } catch (RuntimeException bug) {
            LOG.errorf(
                    bug,
                    "Run %s: whoever waited for events %d to %d failed",
                    batch.runId(),
                    batch.firstSeq(),
                    batch.lastSeq());
        }
    }
}
