package dev.muster.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All open connections. */
@ApplicationScoped
public class Sessions {
    private final Set<Session> open = ConcurrentHashMap.newKeySet();

    void add(Session session) {
        open.add(session);
    }

    void remove(Session session) {
        open.remove(session);
    }

    /** How many connections are open. */
    public int count() {
        return open.size();
    }

    /** Closes the connections that have answered no ping for too long; {@code nanos} is monotonic. */
    public void closeSilent(long nanos) {
        open.forEach(session -> session.closeIfSilent(nanos));
    }
}
