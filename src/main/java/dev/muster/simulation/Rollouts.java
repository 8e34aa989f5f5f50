package dev.muster.simulation;

import dev.muster.scenario.Component;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import java.util.ArrayList;
import java.util.List;

/**
 * A new version that a share {@code p} of a service's replicas run and of its requests meet: CPU time and calls are {@code (1 - p) + p x factor} of the old
 * version's, and {@code p x errors} of the requests fail besides. New replicas start beside the old ones, so a rollout takes no capacity away, unless the
 * new version cannot start: then as many replicas as run it die whenever they boot, at least one.
 */
final class Rollouts implements Law {
    private final int[] gauge;
    /** The dependencies of a component that has some and may have versions. */
    private final int[][] calls;

    Rollouts(Topology top, Gauges.Plan gauges) {
        SystemModel system = top.system;
        gauge = new int[top.components()];
        calls = new int[top.components()][0];
        List<List<Integer>> all = new ArrayList<>();
        for (int c = 0; c < gauge.length; c++) {
            all.add(new ArrayList<>());
        }
        for (int d = 0; d < system.dependencies().size(); d++) {
            if (top.callerOf[d] >= 0) {
                all.get(top.callerOf[d]).add(d);
            }
        }
        for (int c = 0; c < gauge.length; c++) {
            calls[c] = all.get(c).stream().mapToInt(Integer::intValue).toArray();
            gauge[c] = isUsed(system, c, calls[c]) ? gauges.claim(c, Series.NEW_VERSION) : -1;
        }
    }

    private static boolean isUsed(SystemModel system, int c, int[] calls) {
        Component component = system.components().get(c);
        if (component.kind() != Kind.SERVICE) {
            return false;
        }
        boolean used = component.settings().values().keySet().stream()
                .anyMatch(parameter -> parameter.id().startsWith("rollout."));
        for (int d : calls) {
            Dependency dependency = system.dependencies().get(d);
            used |= dependency.settings().values().containsKey(Parameter.NEW_CALLS);
        }
        return used;
    }

    /** Share of a service's requests that meet the new version. */
    static double share(World w, int c) {
        return w.parameters.get(c, Parameter.ROLLOUT);
    }

    /** Share of the new version's requests that fail there and would not in the old one. */
    static double errors(World w, int c) {
        return w.parameters.get(c, Parameter.NEW_ERRORS);
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int c = 0; c < gauge.length; c++) {
            double share = share(w, c);
            if (share > 0) {
                mix(w, c, share);
            }
            if (gauge[c] >= 0) {
                w.gauges[gauge[c]] = share;
            }
        }
    }

    private void mix(World w, int c, double share) {
        Effects.add(w.effects.errors, c, share * errors(w, c));
        w.effects.demand[c] *= 1 - share + share * w.parameters.get(c, Parameter.NEW_DEMAND);
        for (int d : calls[c]) {
            double factor = w.parameters.get(w.top.components() + d, Parameter.NEW_CALLS);
            w.effects.calls[d] *= 1 - share + share * factor;
        }
        if (w.parameters.get(c, Parameter.NEW_CRASHES) >= 0.5) {
            Fleet fleet = w.fleets.made(w, c);
            int crashing = (int) Math.max(1, Math.rint(share * fleet.size()));
            for (int i = 0; i < Math.min(crashing, fleet.size()); i++) {
                fleet.hold(i, Fleets.CRASHES);
            }
        }
    }

    @Override
    public long fold(long hash) {
        return hash;
    }

    @Override
    public Law copy() {
        return this;
    }
}
