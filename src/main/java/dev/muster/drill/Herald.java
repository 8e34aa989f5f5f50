package dev.muster.drill;

import dev.muster.people.SeatId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells viewers what is derived and not logged: the clock, the map, and what open panels show now. */
final class Herald {
    private final Viewers viewers;
    private Map<String, String> lastMap = Map.of();
    private @Nullable Told told;

    Herald(Viewers viewers) {
        this.viewers = viewers;
    }

    /** What was told last; nothing is told twice. */
    private record Told(long tick, Phase phase, double ticksPerSecond, int explored) {}

    /** Tells everybody what has moved since the last time. */
    void tell(Drill drill) {
        DrillState state = drill.state();
        Told now = new Told(
                state.tick,
                state.phase,
                state.ticksPerSecond,
                state.board.explored().size());
        if (now.equals(told)) {
            return;
        }
        boolean ticked = told == null || told.tick() != now.tick();
        told = now;
        viewers.all().forEach(v -> v.subscriber.clock(state.tick, state.phase, state.ticksPerSecond));
        tellMap(drill);
        if (ticked && scraped(drill)) {
            viewers.all().forEach(v -> panel(drill, v));
        }
    }

    /** Tells one new viewer how things stand. */
    void greet(Drill drill, Viewers.Viewer viewer) {
        DrillState state = drill.state();
        viewer.subscriber.clock(state.tick, state.phase, state.ticksPerSecond);
        viewer.subscriber.map(map(drill));
        panel(drill, viewer);
    }

    private void tellMap(Drill drill) {
        Map<String, String> map = map(drill);
        if (!map.equals(lastMap)) {
            lastMap = map;
            viewers.all().forEach(v -> v.subscriber.map(map));
        }
    }

    private static void panel(Drill drill, Viewers.Viewer viewer) {
        Optional<SeatId> seat = viewer.seat();
        seat.flatMap(drill::openPanel).ifPresent(viewer.subscriber::view);
    }

    private static boolean scraped(Drill drill) {
        return drill.world()
                .map(w -> w.tick() % w.live().telemetry().scrapeSeconds() == 0)
                .orElse(false);
    }

    private static Map<String, String> map(Drill drill) {
        return drill.world().isPresent() ? new MapStates(drill.scene()).now() : Map.of();
    }
}
