package dev.muster.drill;

import dev.muster.drill.command.EdgeCommand;
import java.util.Optional;

/** Notices that a room is empty, and what follows: a pause after five minutes, the end after another half hour; a lobby waits two hours. */
final class Vacancy {
    private static final long SECOND = 1_000_000_000L;
    private static final long PAUSE_AFTER = 300 * SECOND;
    private static final long END_AFTER = PAUSE_AFTER + 1800 * SECOND;
    private static final long LOBBY_ENDS_AFTER = 7200 * SECOND;

    private boolean empty;
    private long sinceNanos;

    /** What is due now, given whether anybody is connected. */
    Optional<EdgeCommand> due(long nanos, boolean nobody, Phase phase) {
        if (!nobody || !empty) {
            empty = nobody;
            sinceNanos = nanos;
            return Optional.empty();
        }
        long alone = nanos - sinceNanos;
        if (alone > (phase == Phase.LOBBY ? LOBBY_ENDS_AFTER : END_AFTER)) {
            return phase.inPlay() || phase == Phase.LOBBY ? Optional.of(new EdgeCommand.Abandon()) : Optional.empty();
        }
        return alone > PAUSE_AFTER && phase == Phase.RUNNING
                ? Optional.of(new EdgeCommand.PauseFor("nobody-here"))
                : Optional.empty();
    }
}
