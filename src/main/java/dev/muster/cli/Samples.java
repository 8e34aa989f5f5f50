package dev.muster.cli;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Latencies and lags in microseconds, gathered from several threads; what exceeds the room given is not kept. */
final class Samples {
    private static final int NANOS_PER_MICRO = 1000;

    private final long[] latencies;
    private final long[] lags;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();

    Samples(int most) {
        latencies = new long[most];
        lags = new long[most];
    }

    void answer(long nanos) {
        put(latencies, answered.getAndIncrement(), nanos);
    }

    void lag(long nanos) {
        put(lags, sent.getAndIncrement(), nanos);
    }

    private static void put(long[] into, int index, long nanos) {
        if (index < into.length) {
            into[index] = nanos / NANOS_PER_MICRO;
        }
    }

    long answered() {
        return answered.get();
    }

    long[] latencies() {
        return sorted(latencies, answered.get());
    }

    long[] lags() {
        return sorted(lags, sent.get());
    }

    private static long[] sorted(long[] values, int count) {
        long[] copy = Arrays.copyOf(values, Math.min(count, values.length));
        Arrays.sort(copy);
        return copy;
    }
}
