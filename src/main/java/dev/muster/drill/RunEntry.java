package dev.muster.drill;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a listing says of a run, without opening its log; nothing in it tells what the scenario is about.
 *
 * @param code the join code, which is free again once the run is over
 * @param hostTokenSha256 the host's token, hashed
 * @param createdAt wall time
 * @param endedAt wall time; null while it goes on
 * @param example whether the server's own bots played it to show how a drill goes; open to everybody
 */
public record RunEntry(
        String id,
        String code,
        Phase phase,
        String scenarioSha256,
        String shelfTitle,
        String level,
        int minutes,
        String hostTokenSha256,
        Instant createdAt,
        @Nullable Instant endedAt,
        boolean example) {

    /** A run of people, or of whoever sat down with them. */
    public RunEntry(
            String id,
            String code,
            Phase phase,
            String scenarioSha256,
            String shelfTitle,
            String level,
            int minutes,
            String hostTokenSha256,
            Instant createdAt,
            @Nullable Instant endedAt) {
        this(id, code, phase, scenarioSha256, shelfTitle, level, minutes, hostTokenSha256, createdAt, endedAt, false);
    }
}
