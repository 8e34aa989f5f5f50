package dev.muster.simulation;

import dev.muster.scenario.Dependency;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines that queues and their consumers write: about poison that comes again, and about backlogs that grow. */
final class StoreLog {
    private static final int REPORT_SECONDS = 60;
    private static final double OLD_SECONDS = 30;

    private final SystemModel system;
    private final Chronicle chronicle;
    private final Gauges.Plan gauges;
    /** By component: the dependencies of queues that it has or that lead to it. */
    private final List<List<Integer>> groups = new ArrayList<>();

    StoreLog(Topology top, Chronicle chronicle) {
        this.system = top.system;
        this.chronicle = chronicle;
        gauges = top.gauges;
        for (int c = 0; c < top.components(); c++) {
            groups.add(new ArrayList<>());
        }
        for (int d = 0; d < top.delivery.length; d++) {
            if (top.delivery[d] >= 0) {
                groups.get(top.callerOf[d]).add(d);
                groups.get(top.component[top.target(top.delivery[d])]).add(d);
            }
        }
    }

    /** Adds the lines of a component and second. */
    void lines(LogPage page, int c) {
        for (int d : groups.get(c)) {
            Dependency group = system.dependencies().get(d);
            int entity = system.components().size() + d;
            if (system.components().get(c).kind() == Kind.QUEUE) {
                queue(page, group, entity);
            } else {
                consumer(page, group, entity, c);
            }
        }
    }

    private void queue(LogPage page, Dependency group, int entity) {
        long tick = page.tick();
        double stuck = gauge(entity, Series.STUCK, tick);
        double before = tick > chronicle.first() ? gauge(entity, Series.STUCK, tick - 1) : stuck;
        if (stuck != before) {
            page.line("INFO", "rebalancing group " + group.to() + ": " + whole(stuck) + " partitions without progress");
        }
        double oldest = gauge(entity, Series.OLDEST, tick);
        if (oldest > OLD_SECONDS && Math.floorMod(tick, (long) REPORT_SECONDS) == Math.floorMod(page.key(), 60L)) {
            page.line(
                    "WARN",
                    "group " + group.to() + " is behind: " + whole(gauge(entity, Series.BACKLOG, tick))
                            + " messages, oldest " + whole(oldest) + " s");
        }
    }

    private void consumer(LogPage page, Dependency group, int entity, int c) {
        int restarts = gauges.find(c, Series.RESTARTS);
        long tick = page.tick();
        if (restarts < 0 || tick <= chronicle.first() || gauge(entity, Series.STUCK, tick) < 1) {
            return;
        }
        if (chronicle.gauge(tick, restarts) <= chronicle.gauge(tick - 1, restarts)) {
            return;
        }
        long name = Noise.name(group.from());
        String where =
                String.format(Locale.ROOT, "%s[%d]@%d", group.from(), name & 7, 100_000 + (name >>> 8 & 0x7FFFF));
        page.line("ERROR", "unhandled exception while processing " + where + ", process exits");
    }

    private double gauge(int entity, Series series, long tick) {
        return chronicle.gauge(tick, gauges.find(entity, series));
    }

    private static String whole(double value) {
        return Long.toString(Math.round(value));
    }
}
