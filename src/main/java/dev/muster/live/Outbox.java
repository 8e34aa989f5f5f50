package dev.muster.live;

import dev.muster.wire.FrameCodec;
import java.util.ArrayList;
import java.util.List;

/**
 * What waits to be sent to one client. Bounded: a client that reads too slowly is told to resync and let go, so that it costs
 * nobody else anything. Any thread may use it.
 *
 * <p>In batches, frames that come while another is on its way leave together as one array; alone, each leaves at once.
 */
final class Outbox {
    private final Line line;
    private final boolean batches;
    private final long mostChars;
    private final List<String> waiting = new ArrayList<>();
    private long unsentChars;
    private int onTheWay;
    private boolean closed;

    /**
     * @param batches whether the client takes arrays of frames
     * @param mostChars of unfinished sends; what is above it is not sent any more
     */
    Outbox(Line line, boolean batches, long mostChars) {
        this.line = line;
        this.batches = batches;
        this.mostChars = mostChars;
    }

    /** Sends a frame, or gives the client up if too much is on its way to it. */
    synchronized void send(String frame) {
        if (closed) {
            return;
        }
        if (unsentChars > mostChars) {
            giveUp();
            return;
        }
        unsentChars += frame.length();
        if (batches && onTheWay > 0) {
            waiting.add(frame);
        } else {
            handOver(frame, frame.length());
        }
    }

    /** Sends what was asked for at once and however long it is, like a snapshot: it counts for no bound. */
    synchronized void greet(String frame) {
        if (!closed) {
            handOver(frame, 0);
        }
    }

    /** Ends the connection; nothing is sent after this. */
    synchronized void close(CloseCode code) {
        if (!closed) {
            closed = true;
            line.close(code);
        }
    }

    /** The client is gone; nothing is sent after this. */
    synchronized void gone() {
        closed = true;
        waiting.clear();
    }

    private void giveUp() {
        closed = true;
        waiting.clear();
        line.send(FrameCodec.RESYNC, () -> {});
        line.close(CloseCode.RESYNC);
    }

    private void handOver(String text, int counted) {
        onTheWay++;
        line.send(text, () -> left(counted));
    }

    private synchronized void left(int counted) {
        onTheWay--;
        unsentChars -= counted;
        if (!closed && onTheWay == 0 && !waiting.isEmpty()) {
            int chars = waiting.stream().mapToInt(String::length).sum();
            String together = waiting.size() == 1 ? waiting.get(0) : "[" + String.join(",", waiting) + "]";
            waiting.clear();
            handOver(together, chars);
        }
    }
}
