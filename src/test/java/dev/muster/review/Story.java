package dev.muster.review;

import dev.muster.drill.Audience;
import dev.muster.drill.Recorded;
import dev.muster.drill.event.ActionJudged;
import dev.muster.drill.event.ActionLanded;
import dev.muster.drill.event.ActionTaken;
import dev.muster.drill.event.AlertAcknowledged;
import dev.muster.drill.event.AlertCleared;
import dev.muster.drill.event.AlertFired;
import dev.muster.drill.event.DiagnosisCommitted;
import dev.muster.drill.event.DrillOpened;
import dev.muster.drill.event.Event;
import dev.muster.drill.event.EvidenceAttached;
import dev.muster.drill.event.FaultStarted;
import dev.muster.drill.event.HypothesisProposed;
import dev.muster.drill.event.HypothesisRefuted;
import dev.muster.drill.event.HypothesisSupported;
import dev.muster.drill.event.ImpactChanged;
import dev.muster.drill.event.MessageSent;
import dev.muster.drill.event.Mitigated;
import dev.muster.drill.event.Planned;
import dev.muster.drill.event.Queried;
import dev.muster.drill.event.QueryResult;
import dev.muster.drill.event.ResolvedDeclared;
import dev.muster.drill.event.RoleAccepted;
import dev.muster.drill.event.RunEnded;
import dev.muster.drill.event.RunStarted;
import dev.muster.drill.event.RunValued;
import dev.muster.drill.event.SeatJoined;
import dev.muster.drill.event.StakeholderAnswered;
import dev.muster.drill.event.StakeholderAsked;
import dev.muster.drill.event.StatusUpdated;
import dev.muster.drill.event.TaskAcknowledged;
import dev.muster.drill.event.TaskAssigned;
import dev.muster.drill.event.TaskDone;
import dev.muster.drill.event.TickMarked;
import dev.muster.people.Actor;
import dev.muster.people.Role;
import dev.muster.people.SeatId;
import dev.muster.scenario.ClaimKey;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.ScenarioReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A short run of three on the helpful telemetry, as its log would read. */
final class Story {
    static final SeatId ANA = new SeatId("s1");
    static final SeatId BEN = new SeatId("s2");
    static final SeatId CHO = new SeatId("s3");
    private static final ClaimKey DEPLOY = new ClaimKey("payments", "bad-deploy");
    private static final ClaimKey SLOW = new ClaimKey("tracking", "slow-dependency");

    private final List<Recorded> log = new ArrayList<>();

    static Scenario scenario() {
        try (InputStream file = Story.class.getResourceAsStream("helpful-telemetry.drill.yaml")) {
            return new ScenarioReader()
                    .read(
                            "helpful-telemetry.drill.yaml",
                            Objects.requireNonNull(file).readAllBytes())
                    .found()
                    .orElseThrow();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private Story sim(long tick, Audience audience, Event event) {
        log.add(new Recorded(log.size() + 1, tick, Actor.SIM, audience, null, event));
        return this;
    }

    private Story all(long tick, Event event) {
        return sim(tick, Audience.ALL, event);
    }

    private Story server(long tick, Event event) {
        return sim(tick, Audience.SERVER, event);
    }

    private Story by(SeatId seat, long tick, Event event) {
        log.add(new Recorded(log.size() + 1, tick, Actor.of(seat), Audience.ALL, null, event));
        return this;
    }

    /** A look and what it showed; the result's place is one behind the query's. */
    private Story looks(SeatId seat, long tick, String view, String summary, String... evidence) {
        by(seat, tick, new Queried(view));
        QueryResult result = new QueryResult(log.size(), view, tick - 300, tick, summary, List.of(evidence));
        log.add(new Recorded(log.size() + 1, tick, Actor.of(seat), Audience.only(seat), null, result));
        return this;
    }

    private Story shares(SeatId seat, long tick, String words, String... evidence) {
        return by(seat, tick, new MessageSent("team", List.of((long) log.size()), words, List.of(evidence)));
    }

    static List<Recorded> of(String firstName) {
        return new Story()
                .begins(firstName)
                .goesWrong()
                .isUnderstood()
                .isPutRight()
                .ends()
                .log;
    }

    private Story begins(String firstName) {
        return all(0, new DrillOpened("Friday, 17:40", "newcomer", 25, 1, 6, "helpful-telemetry", "5ce0a1", 42))
                .by(ANA, 0, new SeatJoined(ANA, false, false, firstName))
                .by(BEN, 0, new SeatJoined(BEN, false, false, ""))
                .by(CHO, 0, new SeatJoined(CHO, true, false, "Cho"))
                .all(
                        0,
                        new RunStarted(
                                List.of(ANA, BEN, CHO),
                                Map.of("shop", ANA, "payments", BEN, "growth", CHO),
                                "text",
                                1,
                                "helpful-telemetry",
                                "5ce0a1",
                                42,
                                1))
                .server(5, new TickMarked());
    }

    private Story goesWrong() {
        return server(120, new FaultStarted("slow-tracking"))
                .server(150, new ImpactChanged(0.25))
                .server(180, new ImpactChanged(0.8))
                .all(
                        200,
                        new AlertFired(
                                "pay-budget-burn",
                                "journey pay",
                                "page",
                                "journey pay burn is 80, above 14.4",
                                "checkout"))
                .by(ANA, 220, new AlertAcknowledged("pay-budget-burn"))
                .by(ANA, 225, new RoleAccepted(Role.LEAD))
                .by(ANA, 230, new TaskAssigned("t1", "s3", "changes tracking", 410, "anything new at your place?"))
                .by(CHO, 240, new TaskAcknowledged("t1"))
                .looks(BEN, 250, "changes payments", "deploy 4.18.0, 13 min ago", "new-payments")
                .shares(BEN, 255, "we deployed | just now", "new-payments")
                .by(BEN, 260, new HypothesisProposed("h1", "payments", "bad-deploy", 0.6, "just deployed"))
                .looks(CHO, 270, "changes tracking", "endpoint moved to a new region", "moved-region")
                .shares(CHO, 275, "we moved", "moved-region")
                .by(CHO, 280, new TaskDone("t1", "there you are"))
                .by(
                        ANA,
                        290,
                        new StatusUpdated(
                                "exec",
                                "minor",
                                500,
                                false,
                                List.of("conditions"),
                                "d1",
                                "Customers have trouble paying.",
                                "",
                                "",
                                "major"));
    }

    private Story isUnderstood() {
        return looks(ANA, 320, "trace pay", "2.9 s of 3.1 s in tracking", "long-span")
                .by(ANA, 330, new HypothesisProposed("h2", "tracking", "slow-dependency", 0.8, ""))
                .by(ANA, 335, new EvidenceAttached("h2", log.size() - 1, "supports", List.of("long-span")))
                .by(ANA, 335, new HypothesisSupported("h2"))
                .by(BEN, 340, new EvidenceAttached("h1", log.size() - 3, "refutes", List.of("long-span")))
                .by(BEN, 340, new HypothesisRefuted("h1"))
                .all(
                        350,
                        new StakeholderAsked(
                                "q1", "mara", "affected-share", "How many customers cannot pay?", 530, "mara-1"))
                .by(ANA, 380, new StakeholderAnswered("q1", "80", 0, "roughly", "right"));
    }

    private Story isPutRight() {
        return by(ANA, 390, new Planned("flag-off tracking", "stop waiting for tracking"))
                .by(BEN, 400, new ActionTaken("a1", "restart checkout", 401, ""))
                .all(401, new ActionLanded("a1", "restart checkout"))
                .server(401, new ActionJudged("a1", "harmful", 0.3))
                .server(402, new ImpactChanged(1))
                .by(ANA, 410, new ActionTaken("a2", "flag-off tracking", 425, "h2"))
                .all(425, new ActionLanded("a2", "flag-off tracking"))
                .server(425, new ActionJudged("a2", "helpful", 0))
                .server(440, new ImpactChanged(0))
                .server(460, new Mitigated("flag-off", "a2"))
                .all(470, new AlertCleared("pay-budget-burn"))
                .looks(CHO, 480, "metrics checkout errors", "0.0 %", "well-again");
    }

    private Story ends() {
        return by(ANA, 490, new DiagnosisCommitted(List.of(SLOW), 0.9))
                .by(
                        ANA,
                        500,
                        new StatusUpdated(
                                "exec",
                                "none",
                                0,
                                true,
                                List.of("conditions", "actions"),
                                "d2",
                                "Payments go through again.",
                                "Tracking is off.",
                                "",
                                "none"))
                .by(ANA, 510, new ResolvedDeclared())
                .all(570, new RunEnded("resolved", true))
                .server(570, new RunValued(1.5, 15.5, 1));
    }
}
