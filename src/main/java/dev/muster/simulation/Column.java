package dev.muster.simulation;

/** What the chronicle keeps of each thing for each second; the numbers are places in its part of a row. */
final class Column {
    /** Columns of a component. */
    static final int OF_COMPONENT = 12;

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

    /** Columns of a dependency. */
    static final int OF_DEPENDENCY = 10;

    static final int SENT = 0;
    static final int ANSWERED = 1;
    /** FAILED, MEAN and SD stand where those of a component stand. */
    static final int TIMED_OUT = 5;

    static final int RETRIED = 6;
    static final int CALLS = 7;
    static final int LIMIT = 8;
    static final int TURNED_AWAY = 9;

    /** Columns of a journey. */
    static final int OF_JOURNEY = 10;

    static final int BEGUN = 0;
    static final int GOOD = 1;
    /** FAILED, MEAN and SD stand where those of a component stand. */
    static final int SLOW = 5;

    static final int GIVEN_UP = 6;
    static final int UNCONFIRMED = 7;
    /** Worth of the answers, in full answers. */
    static final int WORTH = 8;

    static final int WRONG = 9;

    private Column() {}
}
