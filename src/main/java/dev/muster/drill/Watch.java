package dev.muster.drill;

import dev.muster.drill.event.ActionJudged;
import dev.muster.drill.event.ActionLanded;
import dev.muster.drill.event.AlertCleared;
import dev.muster.drill.event.AlertFired;
import dev.muster.drill.event.FaultStarted;
import dev.muster.drill.event.ImpactChanged;
import dev.muster.drill.event.Mitigated;
import dev.muster.drill.event.QueryResult;
import dev.muster.drill.event.RunEnded;
import dev.muster.drill.event.TickMarked;
import dev.muster.drill.event.Warned;
import dev.muster.people.Actor;
import dev.muster.scenario.AlertRule;
import dev.muster.scenario.Truth;
import dev.muster.simulation.AlertStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Looks at the world after each tick and says what happened in it: the facts that players are told, and those that only judgement needs. */
final class Watch {
    /** An incident that never got worse than this needs no mitigation. */
    private static final double NOTICEABLE = 0.05;

    private static final int WELL_TICKS = 20;
    private static final int CALM_AFTER_RESOLVED_TICKS = 60;
    private static final int MARK_EVERY_TICKS = 5;
    private static final int PANEL_OPEN_TICKS = 180;
    private static final double NEARLY_FULL = 0.9;

    private final Scene scene;
    private final List<Affairs.Taken> landed;
    private final List<Draft> drafts = new ArrayList<>();
    private final long tick;

    Watch(Scene scene, List<Affairs.Taken> landed) {
        this.scene = scene;
        this.landed = landed;
        this.tick = scene.world().tick();
    }

    /** What is to be logged for the tick that has just passed, in order. */
    List<Draft> seen() {
        scene.world().faultsAt(tick - 1).forEach(f -> server(new FaultStarted(f.id())));
        landed.forEach(this::landing);
        scene.world().live().alerts().forEach(this::alert);
        impact();
        mitigation();
        if (tick % scene.world().live().telemetry().scrapeSeconds() == 0) {
            scene.state().board.panels().forEach(this::panel);
        }
        drafts.addAll(new Stage(scene).due());
        ending();
        mark();
        return drafts;
    }

    private void server(dev.muster.drill.event.Event event) {
        drafts.add(Draft.bySim(Audience.SERVER, event));
    }

    private void landing(Affairs.Taken action) {
        drafts.add(Draft.bySim(Audience.ALL, new ActionLanded(action.id(), action.call())));
        Truth truth = scene.scenario().truth();
        Optional<Truth.Harmful> harm = truth.harmful().stream()
                .filter(h -> h.action().equals(action.call()))
                .findFirst();
        Optional<Truth.Mitigation> help = truth.mitigations().stream()
                .filter(m -> m.action().equals(action.call()))
                .findFirst();
        String verdict = harm.isPresent()
                ? "harmful"
                : help.map(m -> m.quality() >= 0.8 ? "helpful" : "partial").orElse("neutral");
        server(new ActionJudged(
                action.id(), verdict, harm.map(Truth.Harmful::severity).orElse(0.0)));
    }

    private void alert(AlertStatus status) {
        Affairs.Alert known = scene.state().affairs.alerts.get(status.rule().id());
        boolean wasFiring = known != null && known.firing();
        boolean fires = status.state() == AlertStatus.State.FIRING;
        if (fires && !wasFiring) {
            drafts.add(Draft.bySim(Audience.ALL, fired(status)));
        } else if (!fires && wasFiring) {
            drafts.add(Draft.bySim(Audience.ALL, new AlertCleared(status.rule().id())));
        }
    }

    private static AlertFired fired(AlertStatus status) {
        AlertRule rule = status.rule();
        var when = rule.when();
        String value = Summaries.shown(status.value(), when.series());
        String limit = Summaries.shown(when.threshold(), when.series());
        String summary = rule.on().text() + " " + when.series().id() + " is " + value
                + (when.above() ? ", above " : ", below ") + limit;
        return new AlertFired(
                rule.id(), rule.on().text(), rule.severity().name().toLowerCase(Locale.ROOT), summary, rule.runbook());
    }

    private void impact() {
        ImpactNews.of(scene.world().impact(), scene.state().impact)
                .ifPresent(level -> server(new ImpactChanged(level)));
    }

    private void mitigation() {
        DrillState state = scene.state();
        if (!state.mitigated && state.worstImpact >= NOTICEABLE && scene.world().wellTicks() >= WELL_TICKS) {
            Optional<Affairs.Taken> by = new Attribution(scene).cause();
            server(new Mitigated(
                    by.map(this::mitigationId).orElse("self_healed"),
                    by.map(Affairs.Taken::id).orElse("")));
        }
    }

    private String mitigationId(Affairs.Taken action) {
        return scene.scenario().truth().mitigations().stream()
                .filter(m -> m.action().equals(action.call()))
                .map(Truth.Mitigation::id)
                .findFirst()
                .orElse(action.call());
    }

    /** An open panel goes on showing: what becomes visible in it later was seen too. */
    private void panel(Board.Panel panel) {
        if (tick - panel.openedTick() > PANEL_OPEN_TICKS) {
            return;
        }
        long from = LookRules.from(panel.view(), tick);
        EvidenceFinder finder = scene.evidence();
        List<String> shown = finder.shownBy(panel.view(), panel.seat(), from, tick);
        if (!panel.shown().containsAll(new TreeSet<>(shown))) {
            String summary =
                    new Summaries(scene.scenario(), scene.world(), finder).of(panel.view(), panel.seat(), from, tick);
            QueryResult result = new QueryResult(panel.query(), panel.view().text(), from, tick, summary, shown);
            drafts.add(new Draft(Actor.of(panel.seat()), Audience.only(panel.seat()), result));
        }
    }

    private void ending() {
        long resolved = scene.state().resolvedTick;
        if (tick >= scene.scenario().identity().durationSeconds()) {
            drafts.add(Draft.bySim(Audience.ALL, new RunEnded("time", true)));
        } else if (resolved >= 0 && tick - resolved >= CALM_AFTER_RESOLVED_TICKS && scene.state().mitigated) {
            drafts.add(Draft.bySim(Audience.ALL, new RunEnded("resolved", true)));
        }
    }

    private void mark() {
        if (!scene.state().warned
                && scene.state().lastSeq >= NEARLY_FULL * scene.rules().limits().events()) {
            drafts.add(Draft.bySim(
                    Audience.ALL,
                    new Warned("log", "The log of this drill is nearly full; soon only the host may act.")));
        }
        if (drafts.isEmpty() && tick - scene.state().lastEventTick >= MARK_EVERY_TICKS) {
            server(new TickMarked());
        }
    }
}
