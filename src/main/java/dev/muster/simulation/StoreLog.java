package dev.muster.simulation;

import dev.muster.scenario.Dependency;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The lines that stores and those who use them write: about poison that comes again, backlogs that grow, primaries that change, and records that are not
 * there yet.
 */
final class StoreLog {
    private static final int REPORT_SECONDS = 60;
    /** Share of stale reads that somebody notices enough to write a line. */
    private static final double NOTICED = 0.05;

    /** Share of all requests from which on one tenant is worth a line. */
    private static final double NOISY = 0.5;

    /** Load of one part above which it says so. */
    private static final double FULL = 0.95;

    private static final double OLD_SECONDS = 30;

    private final SystemModel system;
    private final Chronicle chronicle;
    private final Gauges.Plan gauges;
    /** By component: the dependencies of queues that it has or that lead to it. */
    private final List<List<Integer>> groups = new ArrayList<>();
    /** By component: its calls on databases that have followers. */
    private final List<List<Integer>> followed = new ArrayList<>();
    /** By component: the journeys whose requests it is the first to work on. */
    private final List<List<Integer>> entered = new ArrayList<>();

    StoreLog(Topology top, Chronicle chronicle) {
        this.system = top.system;
        this.chronicle = chronicle;
        gauges = top.gauges;
        for (int c = 0; c < top.components(); c++) {
            groups.add(new ArrayList<>());
            followed.add(new ArrayList<>());
            entered.add(new ArrayList<>());
        }
        for (int j = 0; j < top.journeys(); j++) {
            entered.get(entry(top, j)).add(j);
        }
        for (int d = 0; d < top.delivery.length; d++) {
            int callee = Names.componentOf(system, system.dependencies().get(d).to());
            if (gauges.find(callee, Series.STALE) >= 0 && top.delivery[d] < 0) {
                followed.get(top.callerOf[d]).add(d);
            }
            if (top.delivery[d] >= 0) {
                groups.get(top.callerOf[d]).add(d);
                groups.get(top.component[top.target(top.delivery[d])]).add(d);
            }
        }
    }

    /** The first component on a journey's way that does something with a request. */
    private static int entry(Topology top, int j) {
        List<String> path = top.system.journeys().get(j).through();
        int c = Names.componentOf(top.system, path.get(0));
        boolean passing = top.law[top.nodeOf[c]] == Topology.Law.PASS && path.size() > 1;
        return passing ? Names.componentOf(top.system, path.get(1)) : c;
    }

    /** Adds the lines of a component and second. */
    void lines(LogPage page, int c) {
        if (gauges.find(c, Series.PRIMARIES) >= 0) {
            primaries(page, c);
        }
        if (gauges.find(c, Series.HOTTEST) >= 0) {
            hottest(page, c);
        }
        for (int j : entered.get(c)) {
            journey(page, j);
        }
        for (int d : followed.get(c)) {
            notFound(page, d);
        }
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

    private void primaries(LogPage page, int c) {
        long tick = page.tick();
        double now = gauge(c, Series.PRIMARIES, tick);
        double before = tick > chronicle.first() ? gauge(c, Series.PRIMARIES, tick - 1) : now;
        if (now != before) {
            page.line(
                    now == 1 ? "INFO" : "WARN",
                    now == 0
                            ? "primary fenced, electing a new one"
                            : now == 1 ? "one primary takes writes" : "follower promoted, old primary not fenced");
        }
        if (now == 0) {
            double failed = chronicle.get(tick, c, Column.FAILED) - chronicle.get(tick, c, Column.REFUSED);
            page.several("ERROR", failed, 40_000, i -> "cannot execute INSERT in a read-only transaction");
        }
    }

    /** A part that is full complains; the others have nothing to say. */
    private void hottest(LogPage page, int c) {
        double load = gauge(c, Series.HOTTEST, page.tick());
        if (load < FULL || Math.floorMod(page.tick(), 10L) != Math.floorMod(page.key(), 10L)) {
            return;
        }
        long part = Math.floorMod(page.key() >>> 8, 4L);
        page.line("WARN", "part " + part + ": " + whole(100 * load) + " % busy, queries wait");
    }

    private void notFound(LogPage page, int d) {
        Dependency dependency = system.dependencies().get(d);
        int callee = Names.componentOf(system, dependency.to());
        double answered = chronicle.get(page.tick(), system.components().size() + d, Column.ANSWERED);
        double stale = gauge(callee, Series.STALE, page.tick());
        page.several("WARN", answered * stale * NOTICED, 40_010, i -> {
            int record = 10_000 + (int) (Noise.uniform(page.bits(40_020 + i)) * 90_000);
            return "record " + record + " not found right after it was created";
        });
    }

    /** A tenant that sends most of it all; and what nobody asks for and nobody is paged for: answers that are sent although they cannot be right. */
    private void journey(LogPage page, int j) {
        int entity = system.components().size() + system.dependencies().size() + j;
        int rate = gauges.find(entity, Series.TENANT_RATE);
        double all = chronicle.get(page.tick(), entity, Column.BEGUN);
        boolean due = Math.floorMod(page.tick(), 10L) == Math.floorMod(page.key() + j, 10L);
        if (rate >= 0 && due && chronicle.gauge(page.tick(), rate) > NOISY * all) {
            String of = whole(chronicle.gauge(page.tick(), rate)) + " of " + whole(all);
            page.line("WARN", "tenant " + (page.key() >>> 54) + " sends " + of + " requests a second");
        }
        double wrong = chronicle.get(page.tick(), entity, Column.WRONG);
        page.several(
                "WARN",
                wrong * NOTICED,
                40_040,
                i -> system.journeys().get(j).id() + ": answer does not match its checksum, sent anyway");
    }

    private double gauge(int entity, Series series, long tick) {
        return chronicle.gauge(tick, gauges.find(entity, series));
    }

    private static String whole(double value) {
        return Long.toString(Math.round(value));
    }
}
