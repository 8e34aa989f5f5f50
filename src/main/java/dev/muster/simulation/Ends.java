package dev.muster.simulation;

/** How the calls of one kind ended in one step, in requests. */
final class Ends {
    double good;
    double timedOut;
    double refused;
    double errors;
    /** Failed in the last attempt. */
    double lost;
    /** Finished well after the caller had given up. */
    double unconfirmed;
    /** Answered before patience ended, by requests that were still in the middle of their cohort. */
    double ahead;

    Ends clear() {
        good = 0;
        timedOut = 0;
        refused = 0;
        errors = 0;
        lost = 0;
        unconfirmed = 0;
        ahead = 0;
        return this;
    }

    double fails() {
        return timedOut + refused + errors;
    }

    void add(Ends other) {
        good += other.good;
        timedOut += other.timedOut;
        refused += other.refused;
        errors += other.errors;
        unconfirmed += other.unconfirmed;
    }
}
