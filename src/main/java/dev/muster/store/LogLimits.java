package dev.muster.store;

/**
 * The limits of the log's writer.
 *
 * @param waitingBatches batches that may wait; more are refused
 * @param flushRows rows after which a flush takes no further batch
 * @param connectTries tries to reach a lost database before what waits is refused; the waits between them double from 50 ms
 * @param closeSeconds how long closing waits for the last flush
 */
public record LogLimits(int waitingBatches, int flushRows, int connectTries, int closeSeconds) {
    public static final LogLimits USUAL = new LogLimits(10_000, 2_000, 6, 10);
}
