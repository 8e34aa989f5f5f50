package dev.muster.simulation;

import dev.muster.scenario.Dependency;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;

/**
 * Certificates. Both ends of a new connection check, each at the clock of its own host, {@code not-before <= t + offset < not-after}; of replicas spread
 * over hosts it is the share on hosts where that fails. Connections that are open are not checked again.
 */
final class Certificates implements Law {
    private final Hosting hosting;
    private final int[] certificate;
    private final int[] caller;
    private final int[] callee;
    private final int[] gauge;

    Certificates(Topology top, Gauges.Plan gauges) {
        hosting = new Hosting(top);
        int d = top.system.dependencies().size();
        certificate = new int[d];
        caller = new int[d];
        callee = new int[d];
        for (int i = 0; i < d; i++) {
            Dependency dependency = top.system.dependencies().get(i);
            String named = dependency.certificate();
            certificate[i] = named == null ? -1 : Names.componentOf(top.system, named);
            caller[i] = Names.componentOf(top.system, dependency.from());
            callee[i] = Names.componentOf(top.system, dependency.to());
        }
        gauge = new int[top.components()];
        for (int c = 0; c < gauge.length; c++) {
            boolean shown = top.system.components().get(c).kind() == Kind.CERTIFICATE;
            gauge[c] = shown ? gauges.claim(c, Series.CERT_LEFT) : -1;
        }
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int c = 0; c < gauge.length; c++) {
            if (gauge[c] >= 0) {
                w.gauges[gauge[c]] = w.parameters.get(c, Parameter.NOT_AFTER) - w.tick();
            }
        }
        for (int d = 0; d < certificate.length; d++) {
            if (certificate[d] >= 0) {
                double trusts =
                        (1 - refusing(w, certificate[d], caller[d])) * (1 - refusing(w, certificate[d], callee[d]));
                w.effects.untrusted[d] = 1 - trusts;
            }
        }
    }

    /** Share of a component's replicas at whose clock the certificate is not valid. */
    private double refusing(World w, int certificate, int component) {
        double from = w.parameters.get(certificate, Parameter.NOT_BEFORE);
        double to = w.parameters.get(certificate, Parameter.NOT_AFTER);
        int hosts = hosting.count(component);
        int refusing = 0;
        int up = 0;
        for (int h = 0; h < hosts; h++) {
            if (!hosting.isUp(w, component, h)) {
                continue;
            }
            up++;
            double clock = w.tick() + hosting.offset(w, component, h);
            refusing += clock < from || clock >= to ? 1 : 0;
        }
        return up == 0 ? 0 : (double) refusing / up;
    }

    @Override
    public String why(World w, int dependency) {
        return w.effects.untrusted[dependency] > 0 ? "certificate refused" : "";
    }

    /** Follows from the parameters alone. */
    @Override
    public long fold(long hash) {
        return hash;
    }

    @Override
    public Law copy() {
        return this;
    }
}
