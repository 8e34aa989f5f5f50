package dev.muster.simulation;

import dev.muster.scenario.Dependency;
import dev.muster.scenario.Parameter;
import java.util.Arrays;

/**
 * Names. A caller asks its resolver only when it opens a connection and has no answer that still lives, so answers go on working for their time to live
 * after the resolver broke: {@code good' = -good / TTL}. Wrong records are kept as long as right ones, even after they were put right:
 * {@code bad' = -bad / TTL}. A resolver that is down hands out nothing, which nobody keeps. New replicas know no name. By dependency of the model; shares
 * of the callers.
 */
final class Resolvers implements Law {
    /** Component that resolves the callee's name, or -1. */
    private final int[] resolver;

    private final int[] caller;
    private final double[] good;
    private final double[] bad;

    Resolvers(Topology top) {
        int d = top.system.dependencies().size();
        resolver = new int[d];
        caller = new int[d];
        for (int i = 0; i < d; i++) {
            Dependency dependency = top.system.dependencies().get(i);
            String named = dependency.resolver();
            resolver[i] = named == null ? -1 : Names.componentOf(top.system, named);
            caller[i] = Names.componentOf(top.system, dependency.from());
        }
        good = new double[d];
        bad = new double[d];
        Arrays.fill(good, 1);
    }

    private Resolvers(Resolvers other) {
        resolver = other.resolver;
        caller = other.caller;
        good = other.good.clone();
        bad = other.bad.clone();
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int d = 0; d < resolver.length; d++) {
            if (resolver[d] >= 0) {
                resolve(w, d, resolver[d]);
            }
        }
    }

    private void resolve(World w, int d, int r) {
        double kept = 1 - w.effects.renewed[caller[d]];
        good[d] *= kept;
        bad[d] *= kept;
        double ttl = w.parameters.get(r, Parameter.TTL);
        double ends = ttl <= 0 ? 0 : Math.min(1, 1 / ttl);
        boolean up = w.parameters.get(r, Parameter.UP) >= 0.5;
        boolean right = w.parameters.get(r, Parameter.VALID) >= 0.5;
        bad[d] -= bad[d] * ends;
        if (up && right) {
            good[d] = 1 - bad[d];
            w.effects.unresolved[d] = bad[d];
            return;
        }
        good[d] -= good[d] * ends;
        if (up) {
            bad[d] = 1 - good[d];
        }
        w.effects.unresolved[d] = 1 - good[d];
    }

    @Override
    public String why(World w, int dependency) {
        return w.effects.unresolved[dependency] > 0 ? "name not resolved" : "";
    }

    @Override
    public long fold(long hash) {
        long h = hash;
        for (int d = 0; d < resolver.length; d++) {
            if (good[d] < 1) {
                h = Noise.mix(h ^ Double.doubleToRawLongBits(good[d]));
                h = Noise.mix(h ^ Double.doubleToRawLongBits(bad[d]));
            }
        }
        return h;
    }

    @Override
    public Law copy() {
        return new Resolvers(this);
    }
}
