package dev.muster.simulation;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Operation;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import java.util.Arrays;

/**
 * Configuration that components load. A change reaches each replica after its own part of {@code propagation} seconds, keyed by name; {@code reload} brings
 * it to all at once; whatever starts loads what there is at that moment. A replica that loads what is not {@code valid} dies, and dies again whenever it
 * starts, until it is valid; with {@code last-good} it goes on with what it had. A source that is not {@code up} hurts only those that start. Readers
 * without replicas of their own fail as much of their requests as was reached.
 */
final class Configs implements Law {
    private final int[] configOf;
    private final long[] keys;
    private final int[] readers;
    private final int[] ready;
    private final int[] reached;
    /** By configuration: whether the readers' replicas may load it, and the tick from which that is so. */
    private final boolean[] usable;

    private final long[] since;
    private final boolean[] atOnce;
    private final double[] loaded;

    Configs(Topology top, Gauges.Plan gauges) {
        SystemModel system = top.system;
        int n = top.components();
        configOf = new int[n];
        keys = new long[n];
        readers = new int[n];
        ready = new int[n];
        reached = new int[n];
        usable = new boolean[n];
        since = new long[n];
        atOnce = new boolean[n];
        loaded = new double[n];
        Arrays.fill(configOf, -1);
        Arrays.fill(ready, -1);
        Arrays.fill(reached, -1);
        Arrays.fill(usable, true);
        Arrays.fill(since, Fleet.ALWAYS);
        for (int c = 0; c < n; c++) {
            String config = system.components().get(c).config();
            if (config != null) {
                configOf[c] = Names.require(system, new Target.OnComponent(config));
                keys[c] = Noise.name("config of " + system.components().get(c).id());
                readers[configOf[c]]++;
            }
        }
        for (int c = 0; c < n; c++) {
            if (readers[c] > 0 && system.components().get(c).kind() == Kind.CONFIG) {
                ready[c] = gauges.claim(c, Series.READY);
                reached[c] = gauges.claim(c, Series.NEW_VERSION);
            }
        }
    }

    private Configs(Configs other) {
        configOf = other.configOf;
        keys = other.keys;
        readers = other.readers;
        ready = other.ready;
        reached = other.reached;
        usable = other.usable.clone();
        since = other.since.clone();
        atOnce = other.atOnce.clone();
        loaded = new double[other.loaded.length];
    }

    @Override
    public void tick(World w, Tally flow) {
        for (int c = 0; c < configOf.length; c++) {
            if (ready[c] >= 0) {
                watch(w, c);
            }
        }
        for (int c = 0; c < configOf.length; c++) {
            if (configOf[c] >= 0 && ready[configOf[c]] >= 0) {
                read(w, c, configOf[c]);
            }
        }
        for (int c = 0; c < configOf.length; c++) {
            if (ready[c] >= 0) {
                w.gauges[reached[c]] = loaded[c] / readers[c];
            }
        }
    }

    private void watch(World w, int config) {
        boolean now = isValid(w, config) && isUp(w, config);
        if (now != usable[config]) {
            usable[config] = now;
            since[config] = w.tick();
            atOnce[config] = false;
        }
        w.gauges[ready[config]] = now ? 1 : 0;
        loaded[config] = 0;
    }

    private static boolean isValid(World w, int config) {
        return w.parameters.get(config, Parameter.VALID) >= 0.5;
    }

    private static boolean isUp(World w, int config) {
        return w.parameters.get(config, Parameter.UP) >= 0.5;
    }

    private void read(World w, int c, int config) {
        if (w.fleets.has(c)) {
            replicas(w, c, config);
            return;
        }
        double share = share(w, config);
        loaded[config] += share;
        if (!usable[config] && isUp(w, config) && w.parameters.get(config, Parameter.LAST_GOOD) < 0.5) {
            Effects.add(w.effects.errors, c, share);
        }
    }

    /** Share of the readers that a change has reached by now. */
    private double share(World w, int config) {
        if (atOnce[config]) {
            return 1;
        }
        double spread = w.parameters.get(config, Parameter.PROPAGATION);
        double age = w.tick() - since[config];
        return spread <= 0 ? 1 : Math.min(1, age / spread);
    }

    private void replicas(World w, int c, int config) {
        double share = share(w, config);
        Fleet known = w.fleets.of(c);
        if (usable[config] || w.parameters.get(config, Parameter.LAST_GOOD) >= 0.5 || (share <= 0 && known == null)) {
            loaded[config] += share;
            return;
        }
        Fleet fleet = w.fleets.made(w, c);
        boolean pushed = isUp(w, config);
        double has = 0;
        for (int i = 0; i < fleet.size(); i++) {
            boolean loads =
                    fleet.started(i) >= since[config] || (pushed && Noise.uniform(Noise.at(keys[c], i, 0)) < share);
            if (loads) {
                fleet.hold(i, Fleets.CRASHES);
                has++;
            }
        }
        loaded[config] += fleet.size() == 0 ? 0 : has / fleet.size();
    }

    @Override
    public void operate(World w, Operation operation, int component, double amount) {
        if (operation == Operation.RELOAD) {
            atOnce[component] = true;
        }
    }

    @Override
    public long fold(long hash) {
        long h = hash;
        for (int c = 0; c < since.length; c++) {
            if (since[c] != Fleet.ALWAYS) {
                h = Noise.mix(h ^ since[c] * 4 ^ (usable[c] ? 2 : 0) ^ (atOnce[c] ? 1 : 0));
            }
        }
        return h;
    }

    @Override
    public Law copy() {
        return new Configs(this);
    }
}
