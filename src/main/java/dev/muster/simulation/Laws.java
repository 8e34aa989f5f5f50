package dev.muster.simulation;

import dev.muster.scenario.Operation;
import java.util.Arrays;

/** The slow laws of a world, in the order in which they run. */
final class Laws {
    private final Law[] all;

    private final Brokers brokers;

    private Laws(Law[] all) {
        this.all = all;
        brokers = (Brokers)
                Arrays.stream(all).filter(Brokers.class::isInstance).findFirst().orElseThrow();
    }

    /** What takes part in every step beside its second. */
    Brokers brokers() {
        return brokers;
    }

    /** The laws that a system needs. */
    static Laws of(Topology top, Gauges.Plan gauges) {
        return new Laws(new Law[] {
            // calls
            new Breakers(top, gauges),
            new Pools(top, gauges),
            // ways
            new Turnover(top),
            new Resolvers(top),
            new Certificates(top, gauges),
            new Clocks(top, gauges),
            new Connections(top, gauges),
            new Limits(top, gauges),
            new Availability(top),
            // stores
            new Shards(top, gauges),
            new Replication(top, gauges),
            new CacheFill(top),
            new Tenants(top, gauges),
            new Brokers(top, gauges),
            // machines
            new Jobs(top),
            new Hosts(top, gauges),
            new Configs(top, gauges),
            new Rollouts(top, gauges),
            new Disks(top, gauges),
            new Heaps(top, gauges),
            new HealthChecks(top),
            new Autoscalers(top),
            new Replicas(top, gauges),
        });
    }

    Laws copy() {
        Law[] copies = new Law[all.length];
        for (int i = 0; i < all.length; i++) {
            copies[i] = all[i].copy();
        }
        return new Laws(copies);
    }

    void tick(World w, Tally flow) {
        w.effects.reset();
        for (Law law : all) {
            law.tick(w, flow);
        }
    }

    void operate(World w, Operation operation, int component, double amount) {
        for (Law law : all) {
            law.operate(w, operation, component, amount);
        }
    }

    /** Whether a component answers those who ask it. */
    boolean answers(World w, int component) {
        boolean answers = true;
        for (Law law : all) {
            answers &= law.answers(w, component);
        }
        return answers;
    }

    /** Why calls over a dependency fail before they reach the callee, in words; empty if no law knows. */
    String why(World w, int dependency) {
        for (Law law : all) {
            String why = law.why(w, dependency);
            if (!why.isEmpty()) {
                return why;
            }
        }
        return "";
    }

    long fold(long hash) {
        long folded = hash;
        for (Law law : all) {
            folded = law.fold(folded);
        }
        return folded;
    }
}
