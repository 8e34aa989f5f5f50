package dev.muster.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Connections that come only after the gate was lifted, so that what waits before it goes into one flush. */
final class Gate implements LogConnection.Source {
    private final Lines lines;
    private final CountDownLatch down = new CountDownLatch(1);

    /** Released once somebody stands before the gate. */
    final CountDownLatch reached = new CountDownLatch(1);

    final AtomicBoolean away = new AtomicBoolean();
    final AtomicInteger opened = new AtomicInteger();

    Gate(Lines lines) {
        this.lines = lines;
    }

    void lift() {
        down.countDown();
    }

    @Override
    public Connection open() throws SQLException {
        reached.countDown();
        try {
            down.await();
        } catch (InterruptedException interrupted) {
            throw new SQLException("interrupted", interrupted);
        }
        if (away.get()) {
            throw new SQLException("the database is away");
        }
        opened.incrementAndGet();
        return lines.connect("gate");
    }
}
