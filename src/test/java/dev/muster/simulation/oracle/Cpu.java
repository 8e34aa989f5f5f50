package dev.muster.simulation.oracle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Cores that work on one job each, in the order in which jobs came. */
final class Cpu {
    /** CPU work of one request. */
    static final class Job {
        private final Runnable then;
        private double left;
        private double since;
        private int version;
        private boolean running;
        private boolean dropped;

        private Job(double work, Runnable then) {
            this.left = work;
            this.then = then;
        }
    }

    private final Scene scene;
    private final int entity;
    private final Deque<Job> waiting = new ArrayDeque<>();
    private final List<Job> running = new ArrayList<>();
    private int cores;
    private double speed;

    Cpu(Scene scene, int entity) {
        this.scene = scene;
        this.entity = entity;
    }

    /** {@code total} cores, not necessarily whole, of a speed: that many whole ones, as much faster as it takes. */
    void resize(double total, double factor) {
        int whole = total <= 0 ? 0 : (int) Math.max(1, Math.floor(total + 1e-9));
        double each = whole == 0 ? 0 : factor * total / whole;
        if (whole == cores && each == speed) {
            return;
        }
        running.forEach(this::pause);
        cores = whole;
        speed = each;
        running.forEach(this::go);
        fill();
    }

    Job work(double seconds, Runnable then) {
        Job job = new Job(seconds, then);
        waiting.add(job);
        fill();
        return job;
    }

    /** Forgets a job. */
    void drop(Job job) {
        job.dropped = true;
        if (job.running) {
            book(job);
            job.running = false;
            job.version++;
            running.remove(job);
            fill();
        }
    }

    /** Books the time that runs. */
    void close() {
        running.forEach(this::book);
    }

    private void fill() {
        while (running.size() < cores && !waiting.isEmpty()) {
            Job job = waiting.poll();
            if (!job.dropped) {
                job.running = true;
                running.add(job);
                go(job);
            }
        }
    }

    private void go(Job job) {
        job.since = scene.now();
        int version = ++job.version;
        if (speed > 0) {
            scene.agenda().after(job.left / speed, () -> end(job, version));
        }
    }

    private void pause(Job job) {
        book(job);
        job.version++;
    }

    private void book(Job job) {
        job.left = Math.max(0, job.left - (scene.now() - job.since) * speed);
        scene.ledger().spread(entity, Count.CPU, job.since, scene.now(), 1);
        job.since = scene.now();
    }

    private void end(Job job, int version) {
        if (job.version != version || !job.running) {
            return;
        }
        book(job);
        job.running = false;
        running.remove(job);
        fill();
        job.then.run();
    }
}
