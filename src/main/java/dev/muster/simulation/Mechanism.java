package dev.muster.simulation;

import dev.muster.scenario.Series;
import java.util.Locale;

/** Says in words what failed the customers of a journey: follows the failures from the entry down to where they begin. */
final class Mechanism {
    /** A smaller share of failures than this is chance, not a mechanism. */
    private static final double NOTABLE = 0.002;

    private final World w;
    private final Topology top;

    Mechanism(World world) {
        this.w = world;
        this.top = world.top;
    }

    /** The mechanism of the latest step, or the empty string. */
    String of(int journey) {
        int root = top.journeyRoot[journey];
        if (root >= 0) {
            return w.flow.callLost[root] <= NOTABLE * (w.flow.callLost[root] + w.flow.callGood[root])
                    ? ""
                    : ofCall(root);
        }
        int role = top.journeyRole[journey];
        return 1 - w.good[role] <= NOTABLE ? "" : ofRole(role);
    }

    private String ofCall(int e) {
        double refused = w.flow.callRefused[e];
        double late = w.flow.callTimedOut[e];
        double errors = w.flow.callErrors[e];
        if (refused >= late && refused >= errors) {
            String before = beforeCallee(e, refused);
            return before.isEmpty() ? refused(top.target(e)) : before;
        }
        if (late >= errors) {
            return "timed out: " + path(e) + " after " + seconds(w.timeout(e));
        }
        return ofRole(top.callTo[e]);
    }

    /** What fails calls before they reach the callee, if that is what fails most of them. */
    private String beforeCallee(int e, double refused) {
        int d = top.callDependency[e];
        String why = d < 0 || w.flow.callFast[e] < refused / 2 ? "" : w.laws.why(w, d);
        return why.isEmpty() ? "" : why + ": " + path(e);
    }

    private String refused(int n) {
        int component = top.component[n];
        if (component >= 0 && w.fleets.has(component) && w.fleets.isTakenOut(w, component)) {
            return "refused at " + name(n) + ": health checks took out every replica";
        }
        if (w.flow.nodeLimited[n] > 0.5 * w.flow.nodeRefused[n]) {
            String limit = String.format(Locale.ROOT, "%.1f", w.tuning.limit[n] / World.DT);
            return "refused at the door of " + name(n) + ": 429, limit " + limit.replaceAll("\\.0$", "") + "/s";
        }
        if ((w.tuning.slots[n] <= 0 && top.law[n] == Topology.Law.STATION) || w.isDown(n)) {
            return "refused at " + name(n) + ": no replica is up";
        }
        String places = String.format(Locale.ROOT, "%.0f", w.tuning.slots[n]);
        return "refused at " + name(n) + ": all " + places + " slots busy, queue full";
    }

    private String ofRole(int role) {
        int n = top.roleNode[role];
        int worst = -1;
        double most = 0;
        for (int e : top.callsOf[role]) {
            double weight = w.tuning.optional[e] || w.tuning.fallback[e] ? 0 : w.failing[e] * w.callsPerRequest[e];
            if (weight > most) {
                most = weight;
                worst = e;
            }
        }
        double own = w.tuning.errors[n];
        if (worst < 0 || own >= most) {
            int primaries = top.component[n] < 0 ? -1 : top.gauges.find(top.component[n], Series.PRIMARIES);
            if (primaries >= 0 && w.gauges[primaries] < 1) {
                return name(n) + " is read-only: no primary";
            }
            return "errors of " + name(n);
        }
        return ofCall(worst);
    }

    private String path(int e) {
        int dependency = top.callDependency[e];
        return dependency < 0
                ? "customer -> " + name(top.target(e))
                : top.system.dependencies().get(dependency).target().text();
    }

    private String name(int n) {
        int component = top.component[n];
        return component >= 0
                ? top.system.components().get(component).id()
                : top.system.dependencies().get(top.gateOf[n]).target().text();
    }

    private static String seconds(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "") + " s";
    }
}
