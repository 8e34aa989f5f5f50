package dev.muster.drill;

import dev.muster.people.SeatId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a seat of a run.
 *
 * @param nickname null if it was struck
 * @param tokenSha256 the seat's token, hashed; null if nobody can come back to it
 * @param joinedAt wall time
 */
public record SeatEntry(
        String runId,
        SeatId seat,
        @Nullable String nickname,
        @Nullable String tokenSha256,
        boolean bot,
        Instant joinedAt) {}
