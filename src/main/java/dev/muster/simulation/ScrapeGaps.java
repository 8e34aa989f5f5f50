package dev.muster.simulation;

import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import dev.muster.scenario.Series;
import dev.muster.scenario.SystemModel;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which scrapes monitoring missed. A replica that is down answers none. One that is up answers with work of its own, {@code 50 ms} of CPU, which shares the cores with the requests at work:
 * with {@code r} of them on {@code c} cores it takes {@code 50 ms x max(1, r / c)} in the mean, and monitoring gives up after two seconds (as an exponential time: {@code exp(-2 s / mean)}).
 * So slots that wait for a slow callee do not hide a target, a starved CPU does. A component's figures are missing when none of its replicas answered. A dependency is measured by its
 * caller, a customer's journey from outside, a third party by nobody but its callers; what the platform itself counts is never missing. Pure functions of state and seed.
 */
final class ScrapeGaps {
    private static final double PATIENCE_SECONDS = 2;
    private static final double WORK_SECONDS = 0.05;
    /** What the platform counts, or what is read off a clock: known whether the target answers or not. */
    private static final Set<Series> ALWAYS_KNOWN =
            EnumSet.of(Series.GAPS, Series.READY, Series.RESTARTS, Series.STEAL, Series.CERT_LEFT, Series.CLOCK);

    /** Of more replicas than this, not all miss a scrape by chance. */
    private static final int MOST_DRAWN = 64;

    private final SystemModel system;
    private final Topology top;
    private final Chronicle chronicle;
    private final Parameters parameters;
    private final long[] keys;

    ScrapeGaps(Topology top, Chronicle chronicle, Parameters parameters, long seed) {
        this.top = top;
        this.system = top.system;
        this.chronicle = chronicle;
        this.parameters = parameters;
        keys = new long[system.components().size()];
        for (int c = 0; c < keys.length; c++) {
            keys[c] = Noise.key(
                    seed, Noise.SCRAPES, Noise.name(system.components().get(c).id()));
        }
    }

    /** Whether a scrape of a series of an entity is missing altogether. */
    boolean isGap(int entity, Series series, long scrape) {
        int target = ALWAYS_KNOWN.contains(series) ? -1 : target(entity);
        return target >= 0 && missed(target, scrape) >= 1;
    }

    /** The component whose scrape tells of an entity, or -1 if nothing can keep monitoring from knowing. */
    private int target(int entity) {
        int c = entity >= keys.length && entity < keys.length + top.callerOf.length
                ? top.callerOf[entity - keys.length]
                : entity;
        return c < keys.length && isScraped(c) ? c : -1;
    }

    private boolean isScraped(int c) {
        return Series.of(system.components().get(c).kind()).contains(Series.GAPS);
    }

    /** Share of a component's replicas that did not answer a scrape. */
    double missed(int c, long scrape) {
        double wanted = replicas(c, scrape);
        double ready = ready(c, scrape, wanted);
        if (wanted <= 0 || ready <= 0) {
            return 1;
        }
        double chance = chance(c, scrape);
        double answered = 0;
        for (int i = 0; i < ready; i++) {
            answered += i < MOST_DRAWN && missesOne(c, scrape, i, chance) ? 0 : 1;
        }
        return Math.max(0, 1 - answered / wanted);
    }

    /** Whether one replica, by its number, missed a scrape although it is up. */
    boolean missesOne(int c, long scrape, int replica, double chance) {
        return chance > 0 && Noise.uniform(Noise.at(keys[c], scrape, replica)) < chance;
    }

    /** The chance that a replica that is up misses a scrape. */
    double chance(int c, long scrape) {
        double used = chronicle.get(scrape, c, Column.CPU);
        double own = chronicle.get(scrape, c, Column.OWN);
        double served = chronicle.get(scrape, c, Column.SERVED);
        if (used < 0.5 || served * own <= 0) {
            return 0;
        }
        double cores = served * own / used;
        double calling =
                Math.max(0, chronicle.get(scrape, c, Column.MEAN) - chronicle.get(scrape, c, Column.WAIT) - own);
        double working = chronicle.get(scrape, c, Column.BUSY) - served * calling;
        double mean = WORK_SECONDS * Math.max(1, working / cores);
        return StrictMath.exp(-PATIENCE_SECONDS / mean);
    }

    private double replicas(int c, long scrape) {
        return system.components().get(c).kind() == Kind.SERVICE
                ? Math.rint(parameters.at(c, Parameter.REPLICAS, scrape))
                : 1;
    }

    private double ready(int c, long scrape, double wanted) {
        if (top.law[top.nodeOf[c]] == Topology.Law.STATION && chronicle.get(scrape, c, Column.SLOTS) <= 0) {
            return 0;
        }
        int place = top.gauges.find(c, Series.READY);
        boolean counted = place >= 0 && system.components().get(c).kind() == Kind.SERVICE;
        double serving = counted ? chronicle.gauge(scrape, place) : wanted;
        // Replicas that a health check took out of the balancer still answer who asks them directly.
        return serving <= 0 ? wanted : Math.min(wanted, serving);
    }
}
