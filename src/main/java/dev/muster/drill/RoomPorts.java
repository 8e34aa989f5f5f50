package dev.muster.drill;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What a room needs from outside.
 *
 * @param log where events are stored
 * @param serial runs one task at a time, in order: the room's thread
 * @param appraiser works out, elsewhere and in its own time, what a finished run was worth
 * @param watcher is told when a room's phase has changed for good, after the event that says so was stored
 */
public record RoomPorts(DrillLog log, Executor serial, Appraiser appraiser, Watcher watcher) {

    /** Values a run that has ended. Must not block the caller. */
    public interface Appraiser {
        void value(Rules rules, List<Recorded> log, Consumer<dev.muster.drill.command.EdgeCommand.Valued> done);
    }

    /** Is told of phases, for listings. Must not block the caller. */
    public interface Watcher {
        void changed(DrillRoom room, Phase phase);
    }
}
