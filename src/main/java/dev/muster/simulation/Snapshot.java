package dev.muster.simulation;

/** A simulation as it stood at a tick: opaque, immutable, good for any number of restorations of the same system. */
public final class Snapshot {
    private final Simulation kept;

    Snapshot(Simulation kept) {
        this.kept = kept;
    }

    /** The tick at which it was taken. */
    public long tick() {
        return kept.tick();
    }

    Simulation kept() {
        return kept;
    }
}
