package dev.muster.simulation;

/** What the chronicle keeps of each thing for each second; the numbers are places in its part of a row. */
final class Column {
    /** Columns of a component. */
    static final int OF_COMPONENT = 15;

    static final int IN = 0;
    static final int SERVED = 1;
    static final int FAILED = 2;
    static final int MEAN = 3;
    static final int SD = 4;
    static final int CPU = 5;
    static final int BUSY = 6;
    static final int QUEUE = 7;
    static final int WAIT = 8;
    static final int REFUSED = 9;
    static final int HITS = 10;
    static final int SLOTS = 11;
    /** CPU seconds of a request. */
    static final int OWN = 12;
    /** Requests told to slow down, among the refused ones. */
    static final int LIMITED = 13;
    /** Share of requests that fail of themselves. */
    static final int FAULTS = 14;

    /** Columns of a dependency. */
    static final int OF_DEPENDENCY = 16;

    static final int SENT = 0;
    static final int ANSWERED = 1;
    /** FAILED, MEAN and SD stand where those of a component stand. */
    static final int TIMED_OUT = 5;

    static final int RETRIED = 6;
    static final int CALLS = 7;
    static final int LIMIT = 8;
    static final int TURNED_AWAY = 9;
    /** Attempts that failed before they reached the callee, among those turned away. */
    static final int FAST = 10;
    /** Calls that failed for good. */
    static final int LOST = 11;
    /** Mean seconds of waiting for a connection of the pool. */
    static final int POOL_WAIT = 12;
    /** Share of wanted retries that the budget allows. */
    static final int ALLOWED = 13;
    /** Share of attempts that are lost on the way. */
    static final int LOSS = 14;
    /** Seconds on the way. */
    static final int EXTRA = 15;

    /** Columns of a journey. */
    static final int OF_JOURNEY = 11;

    static final int BEGUN = 0;
    static final int GOOD = 1;
    /** FAILED, MEAN and SD stand where those of a component stand. */
    static final int SLOW = 5;

    static final int GIVEN_UP = 6;
    static final int UNCONFIRMED = 7;
    /** Worth of the answers, in full answers. */
    static final int WORTH = 8;

    static final int WRONG = 9;
    /** Customers turned away before anything was asked of the system. */
    static final int NOT_LET_IN = 10;

    private Column() {}
}
