package dev.muster.scoring.run;

import dev.muster.drill.event.HypothesisProposed;
import dev.muster.people.SeatId;
import dev.muster.scenario.ClaimKey;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who had seen what, what the whole team could see, and the claims with what was linked to them. What stays on one screen is not on the board.
 *
 * @param known for each seat, the first sight of each piece of evidence
 * @param shared the first time that a piece was shown to the team, by somebody who had seen it
 * @param claims by key, so that the same idea twice is one claim
 * @param keys claim ids ({@code h1}) to their keys
 */
public record Board(
        Map<SeatId, Map<String, At<String>>> known,
        Map<String, At<String>> shared,
        Map<ClaimKey, Claim> claims,
        Map<String, ClaimKey> keys) {
    public Board {
        Map<SeatId, Map<String, At<String>>> sights = new TreeMap<>();
        known.forEach((seat, seen) -> sights.put(seat, Collections.unmodifiableMap(new LinkedHashMap<>(seen))));
        known = Collections.unmodifiableMap(sights);
        shared = Collections.unmodifiableMap(new LinkedHashMap<>(shared));
        claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** For or against a claim. */
    public enum Polarity {
        SUPPORTS("supports"),
        REFUTES("refutes");

        private final String word;

        Polarity(String word) {
            this.word = word;
        }

        static Polarity of(String word) {
            for (Polarity each : values()) {
                if (each.word.equals(word)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("Polarity '" + word + "' is neither supports nor refutes");
        }
    }

    /** A piece of evidence that was on the board and linked to a claim. */
    public record Link(String evidence, Polarity polarity) {}

    /**
     * One idea.
     *
     * @param proposed the first who said it
     * @param verdict the last word on it, null while it is open
     */
    public record Claim(
            ClaimKey key,
            At<HypothesisProposed> proposed,
            List<At<Link>> links,
            @Nullable At<Polarity> verdict) {
        public Claim {
            links = List.copyOf(links);
        }

        /** Whether the team's last word on it was that. */
        public boolean is(Polarity polarity) {
            return verdict != null && verdict.what() == polarity;
        }
    }

    /** The claim of an id, or null if nobody made it. */
    public @Nullable Claim claim(String id) {
        ClaimKey key = keys.get(id);
        return key == null ? null : claims.get(key);
    }

    /** When anybody first saw all of these, or null if one was never seen. */
    public @Nullable Long knownAt(Collection<String> evidence) {
        long at = 0;
        for (String each : evidence) {
            long first = known.values().stream()
                    .map(seen -> seen.get(each))
                    .filter(sight -> sight != null)
                    .mapToLong(At::tick)
                    .min()
                    .orElse(Long.MAX_VALUE);
            at = Math.max(at, first);
        }
        return at == Long.MAX_VALUE ? null : at;
    }

    /** When the board held all of these, or null if one never was on it. */
    public @Nullable Long sharedAt(Collection<String> evidence) {
        long at = 0;
        for (String each : evidence) {
            At<String> shown = shared.get(each);
            if (shown == null) {
                return null;
            }
            at = Math.max(at, shown.tick());
        }
        return at;
    }
}
