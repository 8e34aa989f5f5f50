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
        page.several(level, shortCircuited(tick, d), stream + 8, i -> to + ": circuit breaker is open, not called");
    }

    /** Calls of a second that never reached the callee. */
    double fast(long tick, int d) {
        return gauge(tick, d, Series.RESOLVE_ERRORS) + gauge(tick, d, Series.TLS_ERRORS) + shortCircuited(tick, d);
    }

    private double shortCircuited(long tick, int d) {
        return gauge(tick - 1, d, Series.BREAKER) * chronicle.get(tick, top.components() + d, Column.SENT);
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
