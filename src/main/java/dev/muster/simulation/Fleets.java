package dev.muster.simulation;

import dev.muster.scenario.Component;
import dev.muster.scenario.Kind;
import dev.muster.scenario.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The replicas of all services and databases. Nothing is kept of a component whose replicas have all been up for ever; whoever lets something happen to
 * one asks for its {@link #made} fleet. A database is one replica.
 */
final class Fleets {
    /** The host is down: nothing starts there. */
    static final byte NO_HOST = 2;
    /** It dies whenever it starts. */
    static final byte CRASHES = 1;

    private final Topology top;
    private final @Nullable Fleet[] all;

    Fleets(Topology top) {
        this.top = top;
        all = new Fleet[top.components()];
    }

    Fleets copy() {
        Fleets copy = new Fleets(top);
        for (int c = 0; c < all.length; c++) {
            Fleet fleet = all[c];
            copy.all[c] = fleet == null ? null : fleet.copy();
        }
        return copy;
    }

    /** Whether a component has replicas. */
    boolean has(int c) {
        Kind kind = top.system.components().get(c).kind();
        return kind == Kind.SERVICE || kind == Kind.DATABASE;
    }

    /** The replicas of a component, or null if they have all been up for ever. */
    @Nullable
    Fleet of(int c) {
        return all[c];
    }

    /** The replicas of a component that has some. */
    Fleet made(World w, int c) {
        Fleet fleet = all[c];
        if (fleet == null) {
            double known = w.effects.replicas[c];
            fleet = new Fleet(Double.isNaN(known) ? wanted(w, c) : (int) known);
            all[c] = fleet;
        }
        return fleet;
    }

    /** Replicas that there should be. */
    int wanted(World w, int c) {
        Component component = top.system.components().get(c);
        return component.kind() == Kind.DATABASE ? 1 : (int) Math.rint(w.parameters.get(c, Parameter.REPLICAS));
    }

    /** Replicas that take requests now. */
    double serving(World w, int c) {
        Fleet fleet = all[c];
        return fleet == null ? wanted(w, c) : fleet.serving(w.tick());
    }

    /** Replicas that take requests and run on a host of the component, given by its place in the component's list of hosts. */
    int servingOn(World w, int c, int host) {
        int hosts = top.system.components().get(c).hosts().size();
        Fleet fleet = made(w, c);
        int serving = 0;
        for (int i = host; i < fleet.size(); i += hosts) {
            serving += fleet.isServing(i, w.tick()) ? 1 : 0;
        }
        return serving;
    }

    /** Whether processes run, yet health checks have taken all of them out. */
    boolean isTakenOut(World w, int c) {
        Fleet fleet = all[c];
        return fleet != null && fleet.serving(w.tick()) == 0 && fleet.running(w.tick()) > 0;
    }

    /** A replica dies, and with it its share of what is inside; it boots again. */
    void kill(World w, int c, int i) {
        Fleet fleet = made(w, c);
        long now = w.tick();
        if (fleet.hasWorked(i, now)) {
            double share = 1.0 / fleet.worked(now);
            Kill.share(w, top.nodeOf[c], share);
            if (top.hotOf[c] >= 0) {
                Kill.share(w, top.hotOf[c], share);
            }
        }
        fleet.restart(i, now, now + boot(w, c));
    }

    /** All replicas start afresh and are ready after some seconds; who drops their requests is the patch's business. */
    void restartAll(World w, int c, int seconds) {
        Fleet fleet = made(w, c);
        for (int i = 0; i < fleet.size(); i++) {
            fleet.restart(i, w.tick(), w.tick() + Math.max(1, seconds));
        }
        fleet.roll(-1);
    }

    /** Ticks from start to ready. */
    long boot(World w, int c) {
        return (long) Math.max(1, Math.ceil(w.parameters.get(c, Parameter.BOOT)));
    }

    long fold(long hash) {
        long h = hash;
        for (int c = 0; c < all.length; c++) {
            Fleet fleet = all[c];
            if (fleet != null) {
                h = fleet.fold(h ^ c);
            }
        }
        return h;
    }
}
