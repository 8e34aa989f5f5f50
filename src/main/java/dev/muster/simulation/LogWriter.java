package dev.muster.simulation;

import dev.muster.scenario.Component;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a component's log for any second of the past: the lines are a pure function of seed, component, second and the state of that second, so no
 * line is ever stored. Chatter that has nothing to do with any fault is there from the beginning. Of one kind of line at most three appear in a
 * second; the rest is counted.
 */
final class LogWriter {
    private static final int CRON_SECONDS = 300;
    /** An answer later than this is worth a line. */
    private static final double SLOW_SECONDS = 1;

    private static final String[] SERVICE_CHATTER = {
        "client closed the connection before the answer was sent",
        "deprecated: header X-Request-Id is replaced by traceparent",
        "deprecated: field 'currency_code' in request, use 'currency'",
        "config: unknown key 'http.keepalive_ms' ignored"
    };
    private static final String[] DATABASE_CHATTER = {
        "could not receive data from client: connection reset by peer",
        "there is already a transaction in progress",
        "automatic vacuum of table sessions took longer than usual"
    };
    private static final String[] CACHE_CHATTER = {
        "client closed the connection", "key longer than 200 bytes", "background save took longer than usual"
    };
    private static final String[] BALANCER_CHATTER = {
        "client closed the connection before the answer was sent",
        "client sent a header without a name",
        "TLS handshake given up by the client"
    };

    private final SystemModel system;
    private final Gauges.Plan gauges;
    private final Chronicle chronicle;
    private final StoreLog stores;
    private final long[] keys;
    private final int components;
    private final WaysLog ways;
    private final Stamps stamps;
    private final MachineLog machines;
    private final Map<Long, List<LogLine>> seconds = new RecentSeconds();

    LogWriter(Topology top, Chronicle chronicle, long seed) {
        gauges = top.gauges;
        this.system = top.system;
        this.chronicle = chronicle;
        ways = new WaysLog(top, chronicle);
        stamps = new Stamps(top, chronicle);
        stores = new StoreLog(top, chronicle);
        components = system.components().size();
        machines = new MachineLog(top, chronicle);
        keys = new long[components];
        for (int c = 0; c < components; c++) {
            keys[c] = Noise.key(
                    seed, Noise.LOGS, Noise.name(system.components().get(c).id()));
        }
    }

    /** The newest {@code limit} lines of a window that contain the filter, oldest first. */
    List<LogLine> lines(int component, long fromTick, long toTick, String filter, int limit) {
        Deque<LogLine> kept = new ArrayDeque<>();
        long first = Math.max(fromTick, chronicle.first());
        for (long t = Math.min(toTick, chronicle.last()); t >= first && kept.size() < limit; t--) {
            List<LogLine> second = remembered(component, t);
            for (int i = second.size() - 1; i >= 0 && kept.size() < limit; i--) {
                LogLine line = second.get(i);
                if (line.text().contains(filter) || line.level().contains(filter)) {
                    kept.addFirst(line);
                }
            }
        }
        return List.copyOf(kept);
    }

    /** The lines of a second, which somebody may have read before; the past does not change. */
    private List<LogLine> remembered(int component, long tick) {
        return seconds.computeIfAbsent(tick * components + component, key -> List.copyOf(second(component, tick)));
    }

    /** All lines of one second. */
    List<LogLine> second(int c, long tick) {
        Component component = system.components().get(c);
        List<LogLine> lines = new ArrayList<>();
        if (component.kind() == Kind.THIRD_PARTY || !component.kind().serves()) {
            return lines;
        }
        LogPage page = new LogPage(component.id(), keys[c], tick, lines);
        boolean station = component.kind() == Kind.SERVICE || component.kind() == Kind.DATABASE;
        boolean down = station && chronicle.get(tick, c, Column.SLOTS) <= 0;
        if (machines.isSilent(c, tick)) {
            return lines;
        }
        if (component.kind() == Kind.JOB) {
            machines.job(page, c);
        }
        if (station) {
            lifeOf(page, c, tick, down);
            machines.write(page, c);
        }
        stores.lines(page, c);
        if (!down) {
            chatter(page, c, tick);
            own(page, component, c, tick);
            for (int d = 0; d < system.dependencies().size(); d++) {
                if (system.dependencies().get(d).from().equals(component.id())) {
                    calls(page, d, tick);
                    ways.calls(page, d, tick);
                }
            }
        }
        stamps.stamp(c, page);
        return lines;
    }

    private void lifeOf(LogPage page, int c, long tick, boolean down) {
        boolean wasDown = tick > chronicle.first() && chronicle.get(tick - 1, c, Column.SLOTS) <= 0;
        if (down && !wasDown) {
            double lost = chronicle.get(tick - 1, c, Column.BUSY) + chronicle.get(tick - 1, c, Column.QUEUE);
            page.line("WARN", "SIGTERM received, shutting down; " + whole(lost) + " requests in flight dropped");
        }
        if (!down && wasDown) {
            page.line("INFO", "started, ready to take requests");
        }
    }

    private void chatter(LogPage page, int c, long tick) {
        double rate = chronicle.get(tick, c, Column.IN);
        if (Noise.uniform(page.bits(1)) < Math.min(0.05, 0.0004 * rate + 0.002)) {
            String[] lines = chatterOf(system.components().get(c).kind());
            page.line("WARN", lines[(int) (Noise.uniform(page.bits(2)) * lines.length)]);
        }
        Kind kind = system.components().get(c).kind();
        long phase = Math.floorMod(keys[c], (long) CRON_SECONDS);
        if (kind == Kind.SERVICE && Math.floorMod(tick, (long) CRON_SECONDS) == phase) {
            boolean flaky = Noise.uniform(page.bits(3)) < 0.3;
            int items = 100 + (int) (Noise.uniform(page.bits(4)) * 400);
            page.line(
                    flaky ? "WARN" : "INFO",
                    flaky
                            ? "cron housekeeping: 1 of " + items + " items failed, next try in 5 min"
                            : "cron housekeeping: " + items + " items done");
        }
        if (kind == Kind.DATABASE && Math.floorMod(tick, (long) CRON_SECONDS) == phase) {
            int buffers = 200 + (int) (Noise.uniform(page.bits(4)) * 900);
            page.line("INFO", "checkpoint complete: wrote " + buffers + " buffers");
        }
    }

    private static String[] chatterOf(Kind kind) {
        return switch (kind) {
            case SERVICE, THIRD_PARTY, JOB -> SERVICE_CHATTER;
            case DATABASE, QUEUE -> DATABASE_CHATTER;
            case CACHE -> CACHE_CHATTER;
            case LOAD_BALANCER -> BALANCER_CHATTER;
            case HOST, RESOLVER, CERTIFICATE, CONFIG -> new String[0];
        };
    }

    private void own(LogPage page, Component component, int c, long tick) {
        double slots = chronicle.get(tick, c, Column.SLOTS);
        String unit = component.kind() == Kind.DATABASE ? "connections" : "slots";
        page.several(
                "WARN",
                chronicle.get(tick, c, Column.REFUSED) - ways.limited(tick, c),
                10,
                i -> "rejected a request: "
                        + whole(chronicle.get(tick, c, Column.BUSY)) + " of " + whole(slots) + " " + unit + " busy, "
                        + whole(chronicle.get(tick, c, Column.QUEUE)) + " waiting, queue full");
        ways.own(page, c, tick);
        if (component.kind() == Kind.LOAD_BALANCER) {
            return;
        }
        double mean = chronicle.get(tick, c, Column.MEAN);
        double sd = chronicle.get(tick, c, Column.SD);
        double wait = chronicle.get(tick, c, Column.WAIT);
        double late = chronicle.get(tick, c, Column.SERVED) * slowShare(mean, sd);
        page.several("WARN", late * 0.2, 20, i -> {
            double took = late(mean, sd, page.bits(60 + i));
            return "slow request: " + millis(took)
                    + (wait > 0.05 ? ", waited " + millis(wait) + " for one of the " + unit : "");
        });
        double errors = chronicle.get(tick, c, Column.FAILED) - chronicle.get(tick, c, Column.REFUSED);
        page.several("ERROR", errors, 30, i -> "request failed: " + cause(component.id(), c, tick));
    }

    /** The critical dependency that failed most in that second, or the component itself. */
    private String cause(String id, int c, long tick) {
        String cause = machines.ownCause(c, tick);
        double most = 1e-6;
        for (int d = 0; d < system.dependencies().size(); d++) {
            Dependency dependency = system.dependencies().get(d);
            double failed = chronicle.get(tick, components + d, Column.FAILED);
            if (dependency.from().equals(id) && !dependency.optional() && failed > most) {
                most = failed;
                cause = "no answer from " + dependency.to();
            }
        }
        return cause;
    }

    /** Who is turned away by the caller's own pool or bulkhead never reached the callee. */
    private String turnedAway(int entity, int callee, long tick) {
        int ready = gauges.find(callee, Series.READY);
        if (ready >= 0 && chronicle.gauge(tick, ready) <= 0) {
            return ": 503 no healthy upstream";
        }
        int used = gauges.find(entity, Series.POOL_USED);
        int waiting = gauges.find(entity, Series.POOL_WAITING);
        if (used < 0 || chronicle.gauge(tick, waiting) < 1) {
            return ": 503 overloaded";
        }
        return ": no connection free, " + whole(chronicle.gauge(tick, used)) + " in use, "
                + whole(chronicle.gauge(tick, waiting)) + " waiting";
    }

    private void calls(LogPage page, int d, long tick) {
        Dependency dependency = system.dependencies().get(d);
        int entity = components + d;
        String to = dependency.to();
        int base = 100 + (int) (Noise.name(to) & 0xFF) * 64;
        String limit = millis(chronicle.get(tick, entity, Column.LIMIT));
        String level = dependency.optional() ? "WARN" : "ERROR";
        page.several(
                level,
                chronicle.get(tick, entity, Column.TIMED_OUT),
                base,
                i -> to + ": no answer within " + limit + ", gave up"
                        + (dependency.optional() ? ", going on without it" : ""));
        int callee = Names.componentOf(system, to);
        boolean down = chronicle.get(tick, callee, Column.SLOTS) <= 0;
        page.several(
                level,
                chronicle.get(tick, entity, Column.TURNED_AWAY) - ways.told(tick, d),
                base + 10,
                i -> to + (down ? ": connection refused" : turnedAway(entity, callee, tick)));
        double answered = chronicle.get(tick, entity, Column.ANSWERED);
        double mean = chronicle.get(tick, entity, Column.MEAN);
        double sd = chronicle.get(tick, entity, Column.SD);
        page.several(
                "WARN",
                answered * slowShare(mean, sd) * 0.1,
                base + 20,
                i -> "slow call to " + to + ": " + millis(late(mean, sd, page.bits(base + 30 + i))));
    }

    private static double slowShare(double mean, double sd) {
        return mean <= 0 ? 0 : Tails.gammaAbove(mean, sd * sd, SLOW_SECONDS);
    }

    /** A time of one of those that were slow. */
    private static double late(double mean, double sd, long bits) {
        double took = mean + sd * Noise.normal(bits);
        return took >= SLOW_SECONDS ? took : SLOW_SECONDS + Math.min(1, (SLOW_SECONDS - took) / 2);
    }

    private static String millis(double seconds) {
        return Math.round(seconds * 1000) + " ms";
    }

    private static String whole(double value) {
        return Long.toString(Math.round(value));
    }

    /** The seconds that were read last; three quarters of an hour of one component, or a quarter of three. */
    private static final class RecentSeconds extends LinkedHashMap<Long, List<LogLine>> {
        private static final long serialVersionUID = 1;
        private static final int MOST = 2700;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<LogLine>> eldest) {
            return size() > MOST;
        }
    }
}
