package dev.muster.simulation;

import java.util.Arrays;

/**
 * What is kept of each attempt of each call: one line for the first attempts, one for the second, and so on; the lines of a call stand together. Who was
 * let in when, how far that is settled, and which attempts are planned. Most calls have nothing to do with their later lines most of the time: they are
 * at rest, and nobody looks at them.
 */
final class Lines {
    /** By call: its first line; at the end the number of all lines. */
    int[] first;
    /** Everything that arrived up to this moment (in steps) is settled. */
    double[] settled;
    /** How much that is: the count of the line at {@link #settled}. */
    double[] counted;
    /** The count of the line at the moment whose requests left the station last. */
    double[] leftCount;

    double[] killed;
    /** Cumulative counts of what was let in. */
    Past past;
    /** Requests due, by step; of first attempts there are none. */
    double[][] due;
    /** By call: whether one of its later lines has anything to do. */
    final boolean[] busy;
    /** By call: the last step for which a retry is planned. */
    final long[] dueUntil;

    // scratch of a step: what reaches the callee, what fails before it, what is lost on the way, what ended well
    double[] sent;
    double[] failedFast;
    double[] lost;
    double[] good;

    Lines(int calls) {
        first = new int[calls + 1];
        settled = new double[0];
        counted = new double[0];
        leftCount = new double[0];
        killed = new double[0];
        past = new Past(0, 0);
        due = new double[0][];
        busy = new boolean[calls];
        dueUntil = new long[calls];
        scratch(0);
    }

    private Lines(Lines other) {
        first = other.first;
        settled = other.settled.clone();
        counted = other.counted.clone();
        leftCount = other.leftCount.clone();
        killed = other.killed.clone();
        past = other.past.copy();
        due = new double[other.due.length][];
        for (int i = 0; i < due.length; i++) {
            due[i] = other.due[i].clone();
        }
        busy = other.busy.clone();
        dueUntil = other.dueUntil.clone();
        scratch(settled.length);
    }

    Lines copy() {
        return new Lines(this);
    }

    private void scratch(int lines) {
        sent = new double[lines];
        failedFast = new double[lines];
        lost = new double[lines];
        good = new double[lines];
    }

    int attempts(int call) {
        return first[call + 1] - first[call];
    }

    /**
     * Makes room; nothing gets smaller.
     *
     * @param attempts by call
     * @param future by call, for how many steps ahead retries may be planned
     * @param back for how many steps the past is kept
     */
    void fit(int[] attempts, int[] future, int back, long step) {
        int[] now = new int[first.length];
        for (int e = 0; e < attempts.length; e++) {
            now[e + 1] = now[e] + Math.max(attempts[e], attempts(e));
        }
        if (now[attempts.length] > settled.length) {
            move(now, step);
        }
        past.keep(back, step);
        for (int e = 0; e < attempts.length; e++) {
            for (int i = first[e] + 1; i < first[e + 1]; i++) {
                due[i] = Rings.longerFuture(due[i], future[e], step);
            }
        }
    }

    private void move(int[] now, long step) {
        int lines = now[now.length - 1];
        int[] from = new int[lines];
        Arrays.fill(from, -1);
        for (int e = 0; e + 1 < now.length; e++) {
            for (int k = 0; k < attempts(e); k++) {
                from[now[e] + k] = first[e] + k;
            }
        }
        past = past.moved(from);
        settled = Past.moved(settled, from);
        counted = Past.moved(counted, from);
        leftCount = Past.moved(leftCount, from);
        killed = Past.moved(killed, from);
        double[][] planned = new double[lines][];
        for (int i = 0; i < lines; i++) {
            settled[i] = from[i] < 0 ? step : settled[i];
            planned[i] = from[i] < 0 ? new double[0] : due[from[i]];
        }
        due = planned;
        scratch(lines);
        first = now;
    }

    /** Whether nothing is under way in the later lines of a call, and nothing planned. */
    boolean areQuiet(int call, long step) {
        if (dueUntil[call] > step) {
            return false;
        }
        double[] now = past.row(step);
        for (int i = first[call] + 1; i < first[call + 1]; i++) {
            if (now[i] != leftCount[i] || killed[i] != 0 || sent[i] != 0 || good[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Ends everything that is under way in a line, as of a step that is over. */
    void kill(int line, long step) {
        double count = past.row(step)[line];
        killed[line] += count - counted[line];
        settled[line] = Math.max(settled[line], step);
        counted[line] = count;
        leftCount[line] = count;
    }

    /** Ends a share of what is under way in a line, of every cohort alike, between two steps. */
    void thin(int line, double left, double kept, long step) {
        killed[line] += (past.row(step)[line] - counted[line]) * (1 - kept);
        past.thin(line, Math.min(left, settled[line]), counted[line], kept, step);
        leftCount[line] = past.at(line, left, step);
    }

    long fold(long hash) {
        long h = hash;
        for (double each : settled) {
            h = World.fold(h, each);
        }
        return h;
    }
}
