package dev.muster.scoring;

import dev.muster.drill.event.DiagnosisCommitted;
import dev.muster.scenario.ClaimKey;
import dev.muster.scenario.Truth;
import dev.muster.scoring.run.At;
import dev.muster.scoring.run.Board.Claim;
import dev.muster.scoring.run.Board.Link;
import dev.muster.scoring.run.Board.Polarity;
import dev.muster.scoring.run.RunView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The team's claims held against the truth: what several indicators ask. */
final class Reasoning {
    /** From this closeness on, a claim says where it is. */
    private static final double LOCALISED = 0.75;

    private final RunView view;
    private final Truth truth;
    private final FaultPath path;
    private final Map<String, Truth.Evidence> evidence;

    Reasoning(RunView view, Truth truth) {
        this.view = view;
        this.truth = truth;
        this.path = new FaultPath(truth);
        this.evidence = truth.evidence().stream()
                .collect(Collectors.toMap(
                        Truth.Evidence::id, each -> each, (first, second) -> first, LinkedHashMap::new));
    }

    FaultPath path() {
        return path;
    }

    /** What the team says it was: the last commitment, or else what it holds to be supported at the end. */
    List<ClaimKey> answer() {
        At<DiagnosisCommitted> committed = view.work().diagnosis();
        return committed != null
                ? committed.what().factors().stream().distinct().toList()
                : supported().stream().map(Claim::key).toList();
    }

    /** The claims that the team left standing as supported. */
    List<Claim> supported() {
        return view.board().claims().values().stream()
                .filter(claim -> claim.is(Polarity.SUPPORTS))
                .toList();
    }

    /** Whether a linked piece says that about the claim: its author declared that polarity for it. */
    boolean holds(Claim claim, Link link) {
        Truth.Evidence item = evidence.get(link.evidence());
        if (item == null) {
            return false;
        }
        List<ClaimKey> declared = link.polarity() == Polarity.SUPPORTS ? item.supports() : item.refutes();
        return declared.contains(claim.key());
    }

    /** The first valid support of a claim up to a tick, or null. */
    @Nullable
    At<Link> support(Claim claim, long untilTick) {
        return claim.links().stream()
                .filter(link -> link.tick() <= untilTick && link.what().polarity() == Polarity.SUPPORTS)
                .filter(link -> holds(claim, link.what()))
                .findFirst()
                .orElse(null);
    }

    /** Whether the team's last word on a claim rests on something that says so. */
    boolean settled(Claim claim) {
        At<Polarity> verdict = claim.verdict();
        return verdict != null
                && claim.links().stream()
                        .anyMatch(link -> link.tick() <= verdict.tick()
                                && link.what().polarity() == verdict.what()
                                && holds(claim, link.what()));
    }

    /** The first time that a claim near enough to a cause had a key piece behind it, or null. */
    @Nullable
    At<Link> localised() {
        At<Link> first = null;
        for (Claim claim : view.board().claims().values()) {
            if (path.closeness(claim.key(), truth.factors()) < LOCALISED) {
                continue;
            }
            for (At<Link> link : claim.links()) {
                boolean counts = link.what().polarity() == Polarity.SUPPORTS
                        && isKey(link.what().evidence())
                        && holds(claim, link.what());
                if (counts && (first == null || link.seq() < first.seq())) {
                    first = link;
                }
            }
        }
        return first;
    }

    /** The pieces that an answer can be built on. */
    List<Truth.Evidence> keys() {
        return truth.evidence().stream().filter(Truth.Evidence::key).toList();
    }

    /** The key pieces that were on the board when the team committed, or at the end if it never did. */
    List<Truth.Evidence> keysOnBoard() {
        At<DiagnosisCommitted> committed = view.work().diagnosis();
        long by = committed == null ? view.course().endTick() : committed.tick();
        return keys().stream().filter(each -> sharedBy(each.id(), by)).toList();
    }

    /** Weight of the key pieces on the board by the weight of all; 1 where the scenario has none. */
    double sufficiency() {
        double all = weight(keys());
        return all == 0 ? 1 : weight(keysOnBoard()) / all;
    }

    static double weight(List<Truth.Evidence> items) {
        return items.stream().mapToDouble(Truth.Evidence::weight).sum();
    }

    boolean verifies(String id) {
        Truth.Evidence item = evidence.get(id);
        return item != null && item.verifies();
    }

    private boolean isKey(String id) {
        Truth.Evidence item = evidence.get(id);
        return item != null && item.key();
    }

    private boolean sharedBy(String id, long tick) {
        At<String> shown = view.board().shared().get(id);
        return shown != null && shown.tick() <= tick;
    }
}
