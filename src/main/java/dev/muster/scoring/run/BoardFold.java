package dev.muster.scoring.run;

import dev.muster.drill.event.HypothesisProposed;
import dev.muster.people.SeatId;
import dev.muster.scenario.ClaimKey;
import dev.muster.scoring.run.Board.Claim;
import dev.muster.scoring.run.Board.Link;
import dev.muster.scoring.run.Board.Polarity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Grows the board event by event. */
final class BoardFold {
    private final Map<SeatId, Map<String, At<String>>> known = new TreeMap<>();
    private final Map<String, At<String>> shared = new LinkedHashMap<>();
    private final Map<ClaimKey, Idea> ideas = new LinkedHashMap<>();
    private final Map<String, ClaimKey> keys = new LinkedHashMap<>();

    private static final class Idea {
        private final At<HypothesisProposed> proposed;
        private final List<At<Link>> links = new ArrayList<>();
        private @Nullable At<Polarity> verdict;

        Idea(At<HypothesisProposed> proposed) {
            this.proposed = proposed;
        }
    }

    /** A seat saw these. */
    void saw(At<List<String>> sight) {
        sight.actor().seat().ifPresent(seat -> {
            Map<String, At<String>> seen = known.computeIfAbsent(seat, each -> new LinkedHashMap<>());
            sight.what().forEach(each -> seen.putIfAbsent(each, sight.saying(each)));
        });
    }

    /** Somebody shows these to the team; what the person never saw, and nobody showed before, is only a word. */
    void shared(At<List<String>> showing) {
        for (String each : showing.what()) {
            if (knows(showing, each)) {
                shared.putIfAbsent(each, showing.saying(each));
            }
        }
    }

    private boolean knows(At<?> showing, String evidence) {
        Optional<SeatId> seat = showing.actor().seat();
        return seat.isPresent() && known.getOrDefault(seat.get(), Map.of()).containsKey(evidence);
    }

    void proposed(At<HypothesisProposed> claim) {
        ClaimKey key = new ClaimKey(claim.what().component(), claim.what().mode());
        keys.put(claim.what().claim(), key);
        ideas.computeIfAbsent(key, each -> new Idea(claim));
    }

    /** Links what the board holds by now to a claim. */
    void linked(String claim, String polarity, At<List<String>> evidence) {
        shared(evidence);
        Idea idea = idea(claim);
        if (idea == null) {
            return;
        }
        evidence.what().stream()
                .filter(shared::containsKey)
                .map(each -> evidence.saying(new Link(each, Polarity.of(polarity))))
                .forEach(idea.links::add);
    }

    void judged(String claim, At<Polarity> verdict) {
        Idea idea = idea(claim);
        if (idea != null) {
            idea.verdict = verdict;
        }
    }

    private @Nullable Idea idea(String claim) {
        ClaimKey key = keys.get(claim);
        return key == null ? null : ideas.get(key);
    }

    Board board() {
        Map<ClaimKey, Claim> claims = new LinkedHashMap<>();
        ideas.forEach((key, idea) -> claims.put(key, new Claim(key, idea.proposed, idea.links, idea.verdict)));
        return new Board(known, shared, claims, keys);
    }
}
