package dev.muster.drill;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who watches a room: a socket, a bot, a test. Called on the room's thread; must return at once and never throw. */
public interface Subscriber {

    /** Stored events that the viewer may see, in order; {@code prev} of the first is {@code prev}, of each other the one before it. */
    void events(long prev, List<Recorded> events);

    /** The clock moved. */
    void clock(long tick, Phase phase, double ticksPerSecond);

    /** What the viewer's open panel shows now, or a reading that it asked for. */
    void view(ViewContent content);

    /** State of each component as far as the team knows it: {@code ok}, {@code degraded}, {@code failing}, {@code unknown}. */
    void map(Map<String, String> components);

    /** Seats and host that are connected. */
    void presence(Set<String> connected);

    /** The room lets go of the viewer: {@code replaced} (a newer socket), {@code lost} (the drill stops here), {@code over}. */
    void closed(String reason);
}
