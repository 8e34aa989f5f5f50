package dev.muster.simulation;

/** How a journey's customers fared in one tick, in requests: begun, answered well in time, answered too late, failed; {@code unconfirmed} were charged but not told. */
public record JourneyTick(double begun, double good, double slow, double failed, double unconfirmed) {

    /** Share of bad requests, a slow one weighed by {@code slowCounts}; 0 if nothing ended in this tick. */
    public double bad(double slowCounts) {
        double ended = good + slow + failed;
        return ended <= 0 ? 0 : (failed + slowCounts * slow) / ended;
    }
}
