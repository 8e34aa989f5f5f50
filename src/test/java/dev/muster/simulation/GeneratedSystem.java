package dev.muster.simulation;

import dev.muster.scenario.AlertRule;
import dev.muster.scenario.Component;
import dev.muster.scenario.Condition;
import dev.muster.scenario.Dependency;
import dev.muster.scenario.Journey;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.Settings;
import dev.muster.scenario.SystemModel;
import dev.muster.scenario.Target;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A system of any size in the shape that studies of large estates describe: 13 % of the components are entries, 39 % are leaves, the rest lies between in
 * at most four layers, few of them deep; 2.45 dependencies a component, and a few callees that everybody calls (Luo et al., SoCC 2021; Huye et al.,
 * ATC 2023). Everything has room to spare: cores are 45 % busy, slots 40 %. The same number and seed give the same system.
 */
final class GeneratedSystem {
    private static final double ENTRIES = 0.13;
    private static final double LEAVES = 0.39;
    private static final double DEPENDENCIES = 2.45;
    private static final double CORES_BUSY = 0.45;
    private static final double SLOTS_BUSY = 0.4;
    private static final double[] TIMEOUTS = {0.25, 0.5, 1, 2, 5, 10, 30, 60, 120};
    private static final int LEAF = 5;

    private final int size;
    private final long key;
    private final int[] layer;
    private final boolean[] called;
    private final Kind[] kind;
    private final List<List<Integer>> callees = new ArrayList<>();
    private final List<List<Double>> calls = new ArrayList<>();
    private final double[] rate;
    private final double[] flow;
    private final double[] time;

    private GeneratedSystem(int size, long seed) {
        this.size = size;
        key = Noise.mix(seed);
        layer = new int[size];
        called = new boolean[size];
        kind = new Kind[size];
        rate = new double[size];
        flow = new double[size];
        time = new double[size];
    }

    /** A system of so many components, at least eight. */
    static SystemModel of(int size, long seed) {
        return new GeneratedSystem(size, seed).build();
    }

    /** The fault of the benchmarks: the third party that most others depend on becomes thirty times as slow within a minute. */
    static Patch fault(SystemModel system) {
        Component victim = victim(system);
        double usual = victim.settings().get(Parameter.LATENCY_MEAN);
        return new Patch.SetTo(new Target.OnComponent(victim.id()), Parameter.LATENCY_MEAN, 30 * usual, 60);
    }

    /** What ends {@link #fault}. */
    static Patch repair(SystemModel system) {
        Component victim = victim(system);
        double usual = victim.settings().get(Parameter.LATENCY_MEAN);
        return new Patch.SetTo(new Target.OnComponent(victim.id()), Parameter.LATENCY_MEAN, usual, 0);
    }

    private static Component victim(SystemModel system) {
        Component most = null;
        long callers = -1;
        for (Component component : system.components()) {
            if (component.kind() == Kind.THIRD_PARTY) {
                long here = system.dependencies().stream()
                        .filter(d -> d.to().equals(component.id()))
                        .count();
                if (here > callers) {
                    most = component;
                    callers = here;
                }
            }
        }
        if (most == null) {
            throw new IllegalArgumentException("The system has no third party. Maybe it is too small.");
        }
        return most;
    }

    private SystemModel build() {
        kinds();
        edges();
        flows();
        times();
        List<Component> components = new ArrayList<>();
        List<Dependency> dependencies = new ArrayList<>();
        List<Journey> journeys = new ArrayList<>();
        List<AlertRule> alerts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            components.add(new Component(name(i), kind[i], "owner-" + i % 20, layer[i] == 0, settings(i)));
            dependencies(i, dependencies);
            if (layer[i] == 0) {
                journey(i, journeys, alerts);
            }
            if (i % 5 == 0) {
                Target on = new Target.OnComponent(name(i));
                alerts.add(alert("slow-" + name(i), new Condition(on, Series.P99, true, 5 * time[i] + 0.5, 0, 60)));
            }
        }
        return new SystemModel(components, dependencies, journeys, alerts, List.of());
    }

    private static String name(int i) {
        return String.format(Locale.ROOT, "c%05d", i);
    }

    private double random(int about, long i, int j) {
        return Noise.uniform(Noise.at(Noise.mix(key + about), i, j));
    }

    private void kinds() {
        int entries = Math.max(1, (int) (ENTRIES * size + 0.5));
        int leaves = Math.max(3, (int) (LEAVES * size + 0.5));
        for (int i = 0; i < size; i++) {
            callees.add(new ArrayList<>());
            calls.add(new ArrayList<>());
            kind[i] = Kind.SERVICE;
            double u = random(1, i, 0);
            if (i < entries) {
                layer[i] = 0;
                rate[i] = Math.min(200, 8 / (u + 0.04));
            } else if (i < size - leaves) {
                layer[i] = u < 0.45 ? 1 : u < 0.75 ? 2 : u < 0.92 ? 3 : 4;
            } else {
                layer[i] = LEAF;
                int place = (i - (size - leaves)) % 10;
                kind[i] = place < 4
                        ? Kind.DATABASE
                        : place < 6 ? Kind.CACHE : place < 8 ? Kind.THIRD_PARTY : Kind.SERVICE;
            }
        }
    }

    private void edges() {
        int made = 0;
        for (int i = 0; i < size; i++) {
            made += layer[i] < LEAF && connect(i, i, 2) ? 1 : 0;
        }
        for (int to = 0; to < size; to++) {
            for (int tries = 0; layer[to] > 0 && tries < 64 && !called[to]; tries++) {
                int from = (int) (random(3, to, tries) * size);
                made += layer[from] < layer[to] && link(from, to) ? 1 : 0;
            }
        }
        int wanted = (int) (DEPENDENCIES * size + 0.5);
        for (int i = 0; made < wanted && i < 40 * wanted; i++) {
            int from = (int) (random(4, i, 0) * size);
            made += layer[from] < LEAF && connect(from, i, 5) ? 1 : 0;
        }
    }

    /** Connects a caller to a callee in a deeper layer; popularity has a heavy tail. */
    private boolean connect(int from, long draw, int about) {
        for (int tries = 0; tries < 64; tries++) {
            int to = (int) (random(about, draw, 2 * tries + 1) * size);
            double popularity = 0.1 / (0.1 + random(6, to, 0));
            if (layer[to] > layer[from] && random(about, draw, 2 * tries + 2) < popularity && link(from, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean link(int from, int to) {
        if (callees.get(from).contains(to)) {
            return false;
        }
        double u = random(7, from * (long) size + to, 0);
        callees.get(from).add(to);
        calls.get(from).add(layer[to] == LEAF && u > 0.9 ? 2.0 : 0.2 + 0.6 * u);
        called[to] = true;
        return true;
    }

    /** Requests a second that reach each component when nothing fails. */
    private void flows() {
        System.arraycopy(rate, 0, flow, 0, size);
        for (int at = 0; at < LEAF; at++) {
            for (int i = 0; i < size; i++) {
                for (int d = 0; layer[i] == at && d < callees.get(i).size(); d++) {
                    flow[callees.get(i).get(d)] += flow[i] * calls.get(i).get(d);
                }
            }
        }
    }

    /** Seconds that each component takes to answer, callees included. */
    private void times() {
        for (int at = LEAF; at >= 0; at--) {
            for (int i = 0; i < size; i++) {
                if (layer[i] == at) {
                    time[i] = own(i);
                    for (int d = 0; d < callees.get(i).size(); d++) {
                        time[i] += calls.get(i).get(d) * time[callees.get(i).get(d)];
                    }
                }
            }
        }
    }

    private double own(int i) {
        double u = random(8, i, 0);
        return switch (kind[i]) {
            case CACHE -> 0.001 + 0.002 * u;
            case THIRD_PARTY -> 0.04 + 0.1 * u;
            default -> 0.002 + 0.008 * u;
        };
    }

    private Settings settings(int i) {
        Map<Parameter, Double> set = new EnumMap<>(Parameter.class);
        double cores = Math.max(1, flow[i] * own(i) / CORES_BUSY);
        double slots = Math.max(4, flow[i] * time[i] / SLOTS_BUSY);
        if (kind[i] == Kind.SERVICE) {
            double replicas = Math.min(900, Math.ceil(Math.max(2, cores / 2)));
            set.put(Parameter.REPLICAS, replicas);
            set.put(Parameter.CORES, Math.max(2, Math.ceil(cores / replicas)));
            set.put(Parameter.SLOTS, Math.max(8, Math.ceil(slots / replicas)));
            set.put(Parameter.DEMAND, own(i));
        } else if (kind[i] == Kind.DATABASE) {
            set.put(Parameter.CORES, Math.min(1024, Math.ceil(Math.max(4, cores))));
            set.put(Parameter.CONNECTIONS, Math.min(100_000, Math.ceil(Math.max(40, 4 * slots))));
            set.put(Parameter.DEMAND, Math.min(own(i), 1000 * CORES_BUSY / flow[i]));
        } else {
            set.put(Parameter.LATENCY_MEAN, own(i));
        }
        return new Settings(set);
    }

    private void dependencies(int from, List<Dependency> out) {
        String cache = null;
        for (int d = 0; d < callees.get(from).size(); d++) {
            int to = callees.get(from).get(d);
            double u = random(9, from, d);
            Map<Parameter, Double> set = new EnumMap<>(Parameter.class);
            set.put(Parameter.TIMEOUT, timeout(u > 0.98 ? 30 : 6 * time[to] + 0.1));
            set.put(Parameter.ATTEMPTS, 3.0);
            set.put(Parameter.BACKOFF_BASE, 0.05);
            set.put(Parameter.BACKOFF_JITTER, 0.2);
            set.put(Parameter.CALLS, calls.get(from).get(d));
            boolean database = kind[to] == Kind.DATABASE;
            if (database && u < 0.2) {
                double busy = flow[from] * calls.get(from).get(d) * time[to];
                set.put(Parameter.POOL, Math.ceil(10 + busy / SLOTS_BUSY));
            }
            String missOf = database && u < 0.6 ? cache : null;
            out.add(new Dependency(name(from), name(to), u > 0.2 && u < 0.45, missOf, new Settings(set)));
            cache = kind[to] == Kind.CACHE ? name(to) : cache;
        }
    }

    private static double timeout(double least) {
        for (double timeout : TIMEOUTS) {
            if (timeout >= least) {
                return timeout;
            }
        }
        return TIMEOUTS[TIMEOUTS.length - 1];
    }

    private void journey(int i, List<Journey> journeys, List<AlertRule> alerts) {
        String id = "journey-" + name(i);
        double within = 3 * time[i] + 0.2;
        journeys.add(new Journey(id, List.of(name(i)), rate[i], 0.999, within, 0.25, 1, "EUR", true));
        Target on = new Target.OnJourney(id);
        alerts.add(alert("fast-burn-" + name(i), new Condition(on, Series.BURN, true, 14.4, 300, 0)));
        alerts.add(alert("slow-burn-" + name(i), new Condition(on, Series.BURN, true, 6, 1800, 0)));
    }

    private static AlertRule alert(String id, Condition when) {
        return new AlertRule(id, when, AlertRule.Severity.PAGE, null);
    }
}
