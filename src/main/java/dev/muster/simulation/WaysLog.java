package dev.muster.simulation;

import dev.muster.scenario.Dependency;
import dev.muster.scenario.Series;

/** Log lines about the ways between components: names that are not found, certificates that are refused, breakers that are open. */
final class WaysLog {
    private final Topology top;
    private final Chronicle chronicle;

    WaysLog(Topology top, Chronicle chronicle) {
        this.top = top;
        this.chronicle = chronicle;
    }

    /** The caller's lines about one dependency, in a second. */
    void calls(LogPage page, int d, long tick) {
        Dependency dependency = top.system.dependencies().get(d);
        String to = dependency.to();
        int stream = 20_000 + (int) (Noise.name(to) & 0xFF) * 16;
        String level = dependency.optional() ? "WARN" : "ERROR";
        page.several(level, gauge(tick, d, Series.RESOLVE_ERRORS), stream, i -> to + ": could not resolve host");
        String wrong = isOver(dependency, tick) ? "certificate has expired" : "certificate is not yet valid";
        page.several(
                level,
                gauge(tick, d, Series.TLS_ERRORS),
                stream + 4,
                i -> to + ": TLS handshake failed, " + wrong + " (subject " + dependency.certificate() + ")");
        page.several(
                level, tokens(tick, d), stream + 6, i -> to + ": 401 token not valid at this time, check the clocks");
        page.several(level, slowedDown(tick, d), stream + 12, i -> to + ": 429 too many requests");
        page.several(level, shortCircuited(tick, d), stream + 8, i -> to + ": circuit breaker is open, not called");
    }

    /** A component's own lines about callers that it told to slow down. */
    void own(LogPage page, int c, long tick) {
        String limit = page.component() + ": quota exceeded, ";
        page.several("WARN", limited(tick, c), 19_000, i -> limit + "told a caller 429");
    }

    /** Requests of a second that a component told 429. */
    double limited(long tick, int c) {
        return chronicle.get(tick, c, Column.LIMITED);
    }

    /** Calls of a second that were turned away for a reason that is told here. */
    double told(long tick, int d) {
        return fast(tick, d) + slowedDown(tick, d);
    }

    /** Calls of a second that never reached the callee. */
    private double fast(long tick, int d) {
        return chronicle.get(tick, top.components() + d, Column.FAST);
    }

    /** Of those whom the callee refused, the share that it told 429. */
    private double slowedDown(long tick, int d) {
        int callee =
                Names.componentOf(top.system, top.system.dependencies().get(d).to());
        double refused = chronicle.get(tick, callee, Column.REFUSED);
        double share = refused <= 0 ? 0 : Math.min(1, limited(tick, callee) / refused);
        double turned = chronicle.get(tick, top.components() + d, Column.TURNED_AWAY) - fast(tick, d);
        return Math.max(0, turned) * share;
    }

    private double tokens(long tick, int d) {
        return gauge(tick, d, Series.TOKEN_ERRORS);
    }

    private double shortCircuited(long tick, int d) {
        if (gauge(tick - 1, d, Series.BREAKER) <= 0) {
            return 0;
        }
        return fast(tick, d)
                - gauge(tick, d, Series.RESOLVE_ERRORS)
                - gauge(tick, d, Series.TLS_ERRORS)
                - tokens(tick, d);
    }

    private boolean isOver(Dependency dependency, long tick) {
        int certificate =
                dependency.certificate() == null ? -1 : Names.componentOf(top.system, dependency.certificate());
        int place = top.gauges.find(certificate, Series.CERT_LEFT);
        return place >= 0 && chronicle.gauge(tick, place) <= 0;
    }

    private double gauge(long tick, int d, Series series) {
        int place = top.gauges.find(top.components() + d, series);
        return place < 0 ? 0 : chronicle.gauge(tick, place);
    }
}
