package dev.muster.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The writer's own connection, outside any transaction manager: opened when needed, opened again when lost. For one thread. */
final class LogConnection implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LogConnection.class);
    private static final long FIRST_WAIT_MILLIS = 50;

    private final Source source;
    private final int tries;
    private @Nullable Connection connection;

    /** @param tries how often to try to connect, waiting twice as long each time, before giving up until the next batch */
    LogConnection(Source source, int tries) {
        this.source = source;
        this.tries = tries;
    }

    /** Where connections come from. */
    interface Source {
        Connection open() throws SQLException;
    }

    /** The statements of the log, on the connection at hand or a new one. */
    EventInsert statements() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = source.open();
            open.setAutoCommit(true);
            connection = open;
        }
        return new EventInsert(open);
    }

    /** Sees to it that there is a connection, trying several times; throws if the database stays away. */
    void reach() throws SQLException {
        long waitMillis = FIRST_WAIT_MILLIS;
        for (int attempt = 1; attempt < tries; attempt++) {
            try {
                statements();
                return;
            } catch (SQLException refused) {
                LOG.warnf("The log has no database (%s); trying again in %d ms", refused.getMessage(), waitMillis);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(waitMillis));
            waitMillis *= 2;
        }
        statements();
    }

    /** Whether the failure, or what it left behind, means that the connection is gone; if so it is given up. */
    boolean lostBy(SQLException failure) {
        Connection open = connection;
        if (open == null) {
            return true;
        }
        if (!saysLost(failure) && isAlive(open)) {
            return false;
        }
        close();
        return true;
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException broken) {
                LOG.debug("The log's connection was already broken", broken);
            }
        }
    }

    /** SQLSTATE class 08 is a broken connection, 57P0x a server that goes down. */
    private static boolean saysLost(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }

    private static boolean isAlive(Connection open) {
        try {
            return open.isValid(2);
        } catch (SQLException broken) {
            return false;
        }
    }
}
