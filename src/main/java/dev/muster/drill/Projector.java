package dev.muster.drill;

import dev.muster.scenario.Runbook;
import dev.muster.scenario.Series;
import dev.muster.scenario.Target;
import dev.muster.scenario.View;
import dev.muster.simulation.Telemetry;
import java.util.List;

/** Works out what a reading shows, with the access of the seat that looked: that is what sharing a reading means. */
final class Projector {
    private final Scene scene;

    Projector(Scene scene) {
        this.scene = scene;
    }

    /** The reading as it was. */
    ViewContent at(Board.Reading reading) {
        return content(reading, reading.fromTick(), reading.toTick());
    }

    /** The reading's view as it is now: what an open panel shows. */
    ViewContent now(Board.Reading reading) {
        long to = scene.world().tick();
        return content(reading, LookRules.from(reading.view(), to), to);
    }

    private ViewContent content(Board.Reading reading, long from, long to) {
        View view = reading.view();
        Telemetry telemetry = scene.world().live().telemetry();
        boolean logs = view.source() == View.Source.LOGS;
        boolean trace = view.source() == View.Source.TRACE;
        boolean changes = view.source() == View.Source.CHANGES;
        return new ViewContent(
                reading.seq(),
                view,
                from,
                to,
                view.source() == View.Source.METRICS ? series(view, from, to) : List.of(),
                logs ? telemetry.logs(view.target(), from, to, view.selector(), ViewContent.LOG_LINES) : List.of(),
                trace ? telemetry.traces(view.target(), to, ViewContent.TRACES) : List.of(),
                changes
                        ? scene.evidence().changes(view.target(), reading.seat(), from, to).stream()
                                .map(ViewContent.Shown::of)
                                .toList()
                        : List.of(),
                view.source() == View.Source.RUNBOOK
                        ? scene.scenario()
                                .system()
                                .runbook(view.target())
                                .map(Runbook::text)
                                .orElse("")
                        : "");
    }

    private List<ViewContent.Line> series(View view, long from, long to) {
        Target target = Views.target(scene.scenario().system(), view.target()).orElseThrow();
        String selector = view.selector();
        List<Series> series = selector == null
                ? scene.world().live().telemetry().seriesOf(target)
                : List.of(Series.of(selector).orElseThrow());
        return series.stream()
                .map(s ->
                        new ViewContent.Line(s, scene.world().live().telemetry().points(target, s, from, to)))
                .toList();
    }
}
