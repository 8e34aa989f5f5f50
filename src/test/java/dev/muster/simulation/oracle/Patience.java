package dev.muster.simulation.oracle;

import java.util.ArrayDeque;
import java.util.Deque;

/** Timeouts of one dependency. They end in the order in which they began as long as the timeout stays the same, so only the next one is on the agenda. */
final class Patience {
    /** Something that may be given up. */
    interface Waiting {
        boolean isOver();

        void giveUp();
    }

    private record End(double time, Waiting waiting) {}

    private final Agenda agenda;
    private final Deque<End> ends = new ArrayDeque<>();
    private boolean planned;

    Patience(Agenda agenda) {
        this.agenda = agenda;
    }

    void begin(double seconds, Waiting waiting) {
        double time = agenda.now() + seconds;
        if (!ends.isEmpty() && ends.peekLast().time > time) {
            agenda.at(time, () -> end(waiting));
            return;
        }
        ends.add(new End(time, waiting));
        plan();
    }

    private void plan() {
        while (!ends.isEmpty() && ends.peek().waiting.isOver()) {
            ends.poll();
        }
        if (!planned && !ends.isEmpty()) {
            planned = true;
            agenda.at(ends.peek().time, this::due);
        }
    }

    private void due() {
        planned = false;
        while (!ends.isEmpty() && ends.peek().time <= agenda.now()) {
            end(ends.poll().waiting);
        }
        plan();
    }

    private static void end(Waiting waiting) {
        if (!waiting.isOver()) {
            waiting.giveUp();
        }
    }
}
