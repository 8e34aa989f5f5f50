package dev.muster.simulation.oracle;

/** What the oracle counts, for each second of each component, dependency and journey. */
public enum Count {
    /** Requests that came to a component, attempts that were sent, requests that customers began. */
    BEGUN,
    /** Answered well; of a journey, within its SLO. */
    GOOD,
    /** Answered well, but later than the SLO of the journey allows. */
    SLOW,
    /** Ended with an error; of a journey, everything that did not end well. */
    FAILED,
    /** Turned away at once. */
    REFUSED,
    /** Given up by the caller. */
    TIMED_OUT,
    /** Answered well after the caller had given up. */
    UNCONFIRMED,
    /** Attempts after the first. */
    RETRIED,
    /** Calls of which the last attempt failed. */
    LOST,
    /** Calls that a circuit breaker, a bulkhead or a pool did not let out. */
    HELD_BACK,
    /** Seconds that the good answers took. */
    TIME,
    /** Slots in use, mean of the second. */
    BUSY,
    /** Requests that wait for a slot, mean of the second. */
    QUEUE,
    /** Cores in use, mean of the second. */
    CPU
}
