package dev.muster.live;

/** The outgoing half of one connection. */
interface Line {
    /** Hands a text over; {@code done} is called when it has left, or cannot. Keeps the order of its calls. */
    void send(String text, Runnable done);

    /** Ends the connection after what was handed over. */
    void close(CloseCode code);
}
