package dev.muster.simulation;

import dev.muster.scenario.Component;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;

/** What replicas and those who look after them write: out of memory, collections, broken configuration, new versions, health checks. */
final class MachineLog {
    private final SystemModel system;
    private final Gauges.Plan gauges;
    private final Chronicle chronicle;

    MachineLog(Topology top, Chronicle chronicle) {
        system = top.system;
        gauges = top.gauges;
        this.chronicle = chronicle;
    }

    /** Writes what happened to a component in a second. */
    void write(LogPage page, int c) {
        long tick = page.tick();
        if (tick <= chronicle.first()) {
            return;
        }
        disk(page, c, tick);
        killed(page, c, tick);
        collecting(page, c, tick);
        checked(page, c, tick);
    }

    private double shown(int entity, Series series, long tick) {
        int place = gauges.find(entity, series);
        return place < 0 ? 0 : chronicle.gauge(tick, place);
    }

    /** Whether nothing can be logged because the disk is full. */
    boolean isSilent(int c, long tick) {
        return tick > chronicle.first() && shown(c, Series.DISK, tick) >= 1 && shown(c, Series.DISK, tick - 1) >= 1;
    }

    private void disk(LogPage page, int c, long tick) {
        double used = shown(c, Series.DISK, tick);
        double before = shown(c, Series.DISK, tick - 1);
        if (used >= 1 && before < 1) {
            page.line("ERROR", "write failed: no space left on device");
        } else if (used >= 0.9 && before < 0.9) {
            page.line("WARN", "disk 90 % full");
        }
    }

    /** What a job writes. */
    void job(LogPage page, int c) {
        long tick = page.tick();
        boolean runs = chronicle.get(tick, c, Column.IN) > 0.5;
        boolean ran = tick > chronicle.first() && chronicle.get(tick - 1, c, Column.IN) > 0.5;
        if (runs != ran) {
            page.line("INFO", runs ? "job started" : "job finished");
        }
    }

    private void killed(LogPage page, int c, long tick) {
        double restarts = shown(c, Series.RESTARTS, tick);
        if (restarts <= 0) {
            return;
        }
        double starved = shown(c, Series.OOM_KILLS, tick);
        page.several(
                "ERROR",
                starved,
                400,
                i -> "OOMKilled: container exceeded its memory limit, exit code 137, restarting");
        if (restarts <= starved) {
            return;
        }
        Component component = system.components().get(c);
        String config = component.config();
        if (config != null && isBroken(config, tick)) {
            page.several(
                    "ERROR",
                    restarts,
                    410,
                    i -> "panic: cannot load configuration " + config + ": unexpected value, exit code 2");
        } else if (shown(c, Series.NEW_VERSION, tick) > 0) {
            page.several("ERROR", restarts, 410, i -> "panic at start in the new version, exit code 2");
        } else {
            page.several("WARN", restarts, 410, i -> "replica restarts");
        }
    }

    private boolean isBroken(String config, long tick) {
        int place = gauges.find(Names.componentOf(system, config), Series.READY);
        return place >= 0 && chronicle.gauge(tick, place) < 1;
    }

    private void collecting(LogPage page, int c, long tick) {
        double share = shown(c, Series.GC, tick);
        if (share > 0.25) {
            page.several(
                    "WARN",
                    share,
                    420,
                    i -> "GC overhead: " + Math.round(share * 100) + " % of CPU time in collections, heap "
                            + Math.round(100 * shown(c, Series.HEAP, tick)) + " % live");
        }
    }

    /** Why a request failed that failed here. */
    String ownCause(int c, long tick) {
        return shown(c, Series.NEW_VERSION, tick) > 0
                ? "internal error: unexpected null (new version)"
                : "internal error";
    }

    private void checked(LogPage page, int c, long tick) {
        double lost = shown(c, Series.READY, tick - 1) - shown(c, Series.READY, tick) - shown(c, Series.RESTARTS, tick);
        if (lost > 0 && system.components().get(c).settings().get(Parameter.PROBE_TIMEOUT) > 0) {
            page.several("WARN", lost, 440, i -> "readiness probe failed: no answer in time, taken out of rotation");
        }
    }
}
