package dev.muster.simulation;

import java.util.Arrays;

/** The replicas of one component, one by one: when each is ready, and what it went through since it started. Times are ticks. */
final class Fleet {
    /** Long before any history. */
    static final long ALWAYS = Long.MIN_VALUE / 4;

    private int size;
    private long[] readyAt;
    private long[] started;
    private boolean[] out;
    private int[] fails;
    private double[] leaked;
    private byte[] held;
    /** The replica that a rolling restart is at, or -1. */
    private int rolling = -1;

    private double restarts;

    /** Replicas that have been up for ever. */
    Fleet(int size) {
        readyAt = new long[0];
        started = new long[0];
        out = new boolean[0];
        fails = new int[0];
        leaked = new double[0];
        held = new byte[0];
        resize(size, ALWAYS, ALWAYS);
    }

    private Fleet(Fleet other) {
        size = other.size;
        readyAt = other.readyAt.clone();
        started = other.started.clone();
        out = other.out.clone();
        fails = other.fails.clone();
        leaked = other.leaked.clone();
        held = other.held.clone();
        rolling = other.rolling;
        restarts = other.restarts;
    }

    Fleet copy() {
        return new Fleet(this);
    }

    int size() {
        return size;
    }

    /** More replicas, which started and will be ready at the given ticks; or fewer: the last ones go. */
    void resize(int wanted, long startedAt, long ready) {
        int before = size;
        if (wanted > readyAt.length) {
            readyAt = Arrays.copyOf(readyAt, wanted);
            started = Arrays.copyOf(started, wanted);
            out = Arrays.copyOf(out, wanted);
            fails = Arrays.copyOf(fails, wanted);
            leaked = Arrays.copyOf(leaked, wanted);
            held = Arrays.copyOf(held, wanted);
        }
        size = wanted;
        for (int i = before; i < wanted; i++) {
            begin(i, startedAt, ready);
        }
        if (rolling >= size) {
            rolling = -1;
        }
    }

    /** A replica starts afresh. */
    private void begin(int i, long now, long ready) {
        started[i] = now;
        readyAt[i] = ready;
        out[i] = false;
        fails[i] = 0;
        leaked[i] = 0;
    }

    /** A replica ends and starts again. */
    void restart(int i, long now, long ready) {
        begin(i, now, ready);
        restarts++;
    }

    /** A replica cannot start yet; it died before. */
    void postpone(int i, long now, long ready) {
        begin(i, now, ready);
    }

    boolean isRunning(int i, long now) {
        return readyAt[i] <= now;
    }

    /** Whether it runs and its health check has not taken it out. */
    boolean isServing(int i, long now) {
        return readyAt[i] <= now && !out[i];
    }

    /** Whether it ran in the tick that just ended, and so has requests inside. */
    boolean hasWorked(int i, long now) {
        return readyAt[i] < now;
    }

    int worked(long now) {
        int worked = 0;
        for (int i = 0; i < size; i++) {
            worked += hasWorked(i, now) ? 1 : 0;
        }
        return worked;
    }

    int running(long now) {
        int running = 0;
        for (int i = 0; i < size; i++) {
            running += isRunning(i, now) ? 1 : 0;
        }
        return running;
    }

    int serving(long now) {
        int serving = 0;
        for (int i = 0; i < size; i++) {
            serving += isServing(i, now) ? 1 : 0;
        }
        return serving;
    }

    /** Ticks for which it has been ready. */
    long age(int i, long now) {
        return now - readyAt[i];
    }

    /** Tick at which it started; {@link #ALWAYS} if before the history. */
    long started(int i) {
        return started[i];
    }

    double leaked(int i) {
        return leaked[i];
    }

    void leak(int i, double amount) {
        leaked[i] += amount;
    }

    /** Books a health check; returns how many failed in a row. */
    int probed(int i, boolean failed) {
        fails[i] = failed ? fails[i] + 1 : 0;
        return fails[i];
    }

    void takeOut(int i, boolean taken) {
        out[i] = taken;
    }

    /** Says that in this tick a replica may not run. */
    void hold(int i, byte reason) {
        if (held[i] < reason) {
            held[i] = reason;
        }
    }

    /** Why it may not run; asked once a tick, then forgotten. */
    byte released(int i) {
        byte reason = held[i];
        held[i] = 0;
        return reason;
    }

    int rolling() {
        return rolling;
    }

    void roll(int at) {
        rolling = at;
    }

    /** Replicas that ended since this was asked last. */
    double restartsSeen() {
        double seen = restarts;
        restarts = 0;
        return seen;
    }

    long fold(long hash) {
        long h = Noise.mix(hash ^ size ^ ((long) rolling << 32));
        for (int i = 0; i < size; i++) {
            h = Noise.mix(h ^ readyAt[i] * 31 ^ (out[i] ? 1 : 0) ^ ((long) fails[i] << 40));
            h = Noise.mix(h ^ Double.doubleToRawLongBits(leaked[i]));
        }
        return h;
    }
}
