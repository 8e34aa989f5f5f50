package dev.muster.drill;

import dev.muster.drill.event.AlertAcknowledged;
import dev.muster.drill.event.HintUsed;
import dev.muster.drill.event.Queried;
import dev.muster.drill.event.QueryResult;
import dev.muster.people.Actor;
import dev.muster.people.SeatId;
import dev.muster.scenario.Hint;
import dev.muster.scenario.Runbook;
import dev.muster.scenario.Tool;
import dev.muster.scenario.View;
import dev.muster.simulation.Simulation;
import java.util.List;
import java.util.Optional;

/** Finding out: alerts taken up, looks, hints. */
final class LookRules {
    private static final int WINDOW_TICKS = 900;
    private static final int DAY_TICKS = 86_400;
    private static final int TRACE_TICKS = 5;

    private final Scene scene;

    LookRules(Scene scene) {
        this.scene = scene;
    }

    Decision acknowledgeAlert(SeatId seat, String alert) {
        Affairs.Alert known = scene.state().affairs.alerts.get(alert);
        if (known == null) {
            return Decision.refuse(
                    "unknown-alert",
                    "No alert '" + alert + "' has fired."
                            + MaybeMeant.of(alert, scene.state().affairs.alerts.keySet()));
        }
        return known.acknowledged()
                ? Decision.refuse("nothing-new", "Somebody has taken '" + alert + "' up already.")
                : Decision.of(Draft.forAll(seat, new AlertAcknowledged(alert)));
    }

    Decision look(SeatId seat, View view) {
        Optional<String> problem = Views.problem(scene.scenario().system(), view);
        if (problem.isPresent()) {
            return Decision.refuse("unknown-view", problem.get());
        }
        Optional<Runbook> runbook = scene.scenario().system().runbook(view.target());
        if (view.source() == View.Source.RUNBOOK
                && runbook.filter(r -> mayRead(r, seat)).isEmpty()) {
            String desk = runbook.map(Runbook::visibleTo).orElse("");
            return Decision.refuse(
                    "not-your-desk",
                    "The runbook '" + view.target() + "' belongs to " + desk + ".\nMaybe ask whoever holds that desk.");
        }
        Optional<Decision> down = tool(view.source()).flatMap(scene::refusalWithout);
        if (down.isPresent()) {
            return down.get();
        }
        long to = scene.world().tick();
        long from = from(view, to);
        List<String> evidence = scene.evidence().shownBy(view, seat, from, to);
        String summary = new Summaries(scene.scenario(), scene.world(), scene.evidence()).of(view, seat, from, to);
        return Decision.of(
                Draft.forAll(seat, new Queried(view.text())),
                new Draft(
                        Actor.of(seat),
                        Audience.only(seat),
                        new QueryResult(scene.nextSeq(), view.text(), from, to, summary, evidence)));
    }

    /** What a look is done with; changes and runbooks are at hand without any tool. */
    private static Optional<Tool> tool(View.Source source) {
        return switch (source) {
            case METRICS -> Optional.of(Tool.METRICS);
            case LOGS -> Optional.of(Tool.LOGS);
            case TRACE -> Optional.of(Tool.TRACES);
            case CHANGES, RUNBOOK -> Optional.empty();
        };
    }

    /** How far back a look at a tick reaches: a day of changes, a quarter of an hour of metrics and logs; traces are sampled from the last moment. */
    static long from(View view, long tick) {
        return switch (view.source()) {
            case CHANGES -> tick - DAY_TICKS;
            case TRACE -> tick - TRACE_TICKS;
            case METRICS, LOGS, RUNBOOK -> Math.max(-Simulation.HISTORY_TICKS, tick - WINDOW_TICKS);
        };
    }

    private boolean mayRead(Runbook runbook, SeatId seat) {
        return runbook.visibleTo() == null || scene.state().roster.holds(seat, runbook.visibleTo());
    }

    Decision hint(SeatId seat) {
        List<Hint> hints = scene.scenario().hints();
        int next = scene.state().affairs.hints;
        if (next >= hints.size()) {
            return Decision.refuse(
                    "no-hint", hints.isEmpty() ? "This drill has no hints." : "There are no more hints.");
        }
        Hint hint = hints.get(next);
        long first = scene.state().firstAlertTick;
        long due = first + hint.afterAlertSeconds();
        if (first < 0 || scene.world().tick() < due) {
            String when = first < 0
                    ? "some time after the first alert"
                    : "in " + (due - scene.world().tick()) + " s";
            return Decision.refuse("too-early", "The next hint may be had " + when + ".");
        }
        return Decision.of(Draft.forAll(seat, new HintUsed(next + 1, hint.cost(), hint.text())));
    }
}
