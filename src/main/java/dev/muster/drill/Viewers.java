package dev.muster.drill;

import dev.muster.people.Actor;
import dev.muster.people.SeatId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who is connected to a room and what each was sent last. One socket a viewer: the newest wins. */
final class Viewers {
    private final Map<Actor, Viewer> connected = new LinkedHashMap<>();

    /** One connected viewer. */
    static final class Viewer {
        final Actor actor;
        final Subscriber subscriber;
        final boolean alsoHost;
        long prev;

        Viewer(Actor actor, boolean alsoHost, Subscriber subscriber) {
            this.actor = actor;
            this.alsoHost = alsoHost;
            this.subscriber = subscriber;
        }

        boolean maySee(Recorded line) {
            boolean asHost = alsoHost || actor.equals(Actor.HOST);
            return (asHost && line.audience().includesHost())
                    || actor.seat().map(line.audience()::includes).orElse(false);
        }

        Optional<SeatId> seat() {
            return actor.seat();
        }

        void send(List<Recorded> stored) {
            List<Recorded> seen = stored.stream().filter(this::maySee).toList();
            if (!seen.isEmpty()) {
                subscriber.events(prev, seen);
                prev = seen.get(seen.size() - 1).seq();
            }
        }
    }

    void add(Viewer viewer) {
        Viewer before = connected.put(viewer.actor, viewer);
        if (before != null) {
            before.subscriber.closed("replaced");
        }
        tellPresence();
    }

    void remove(Subscriber subscriber) {
        if (connected.values().removeIf(v -> v.subscriber == subscriber)) {
            tellPresence();
        }
    }

    void closeAll(String reason) {
        List<Viewer> all = List.copyOf(connected.values());
        connected.clear();
        all.forEach(v -> v.subscriber.closed(reason));
    }

    Collection<Viewer> all() {
        return connected.values();
    }

    boolean isEmpty() {
        return connected.isEmpty();
    }

    private void tellPresence() {
        Set<String> ids = new TreeSet<>();
        connected.keySet().forEach(a -> ids.add(a.id()));
        connected.values().forEach(v -> v.subscriber.presence(ids));
    }
}
