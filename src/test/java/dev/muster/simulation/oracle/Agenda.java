package dev.muster.simulation.oracle;

import java.util.Arrays;

/** What happens when: a heap of events by time, those of the same moment in the order in which they were planned. */
final class Agenda {
    private double[] times = new double[1024];
    private long[] order = new long[1024];
    private Runnable[] what = new Runnable[1024];
    private int size;
    private long planned;
    private double now;

    Agenda(double start) {
        now = start;
    }

    double now() {
        return now;
    }

    void after(double seconds, Runnable event) {
        at(now + seconds, event);
    }

    void at(double time, Runnable event) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            order = Arrays.copyOf(order, size * 2);
            what = Arrays.copyOf(what, size * 2);
        }
        int place = size++;
        double due = Math.max(now, time);
        long rank = planned++;
        while (place > 0 && isBefore(due, rank, (place - 1) / 2)) {
            move((place - 1) / 2, place);
            place = (place - 1) / 2;
        }
        put(place, due, rank, event);
    }

    /** Lets everything happen that is due up to a time, and stands there. */
    void runTo(double end) {
        while (size > 0 && times[0] <= end) {
            now = times[0];
            Runnable event = what[0];
            removeFirst();
            event.run();
        }
        now = end;
    }

    private void removeFirst() {
        size--;
        double due = times[size];
        long rank = order[size];
        Runnable event = what[size];
        int place = 0;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && isBefore(times[child + 1], order[child + 1], child)) {
                child++;
            }
            if (isBefore(due, rank, child)) {
                break;
            }
            move(child, place);
            place = child;
        }
        put(place, due, rank, event);
    }

    private boolean isBefore(double due, long rank, int place) {
        return due < times[place] || due == times[place] && rank < order[place];
    }

    private void move(int from, int to) {
        put(to, times[from], order[from], what[from]);
    }

    private void put(int place, double due, long rank, Runnable event) {
        times[place] = due;
        order[place] = rank;
        what[place] = event;
    }
}
