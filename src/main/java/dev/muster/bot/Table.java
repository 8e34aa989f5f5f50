package dev.muster.bot;

import dev.muster.drill.command.HostCommand;
import dev.muster.people.SeatId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A drill as a bot team sits at it: one host's chair and some seats. Each call returns when the drill has answered. */
public interface Table {

    /** Asks as the host; throws {@link Refused} if the drill refuses. */
    void host(HostCommand command);

    /** Types a line at a seat; the refusal's sentence, or empty if it was accepted. */
    Optional<String> type(SeatId seat, String line);

    /** Drill time in ticks. */
    long tick();

    /** When the first alert fired, if one has. */
    OptionalLong firstAlertTick();

    /** Desk to seat, as dealt at the start. */
    Map<String, SeatId> desks();

    /** Whether a bot of this team sits there; a colleague that the server plays needs nobody to type for it. */
    boolean plays(SeatId seat);

    /** Whether the run has ended. */
    boolean over();

    /** The drill refused what a host may always ask: something is wrong with the drill or with the bot. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Refused(String detail) {
            super(detail);
        }
    }
}
