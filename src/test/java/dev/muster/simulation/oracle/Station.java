package dev.muster.simulation.oracle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A service or a database: slots, each held until all calls of its request have ended; a bounded queue; cores. Replicas share one queue. */
final class Station extends Node {
    private final boolean database;
    private final Cpu cpu;
    private final Deque<Visit> waiting = new ArrayDeque<>();
    private final Set<Visit> working = new LinkedHashSet<>();
    private final Level busy;
    private final Level queue;
    private double dip;
    private double dipUntil = Double.NEGATIVE_INFINITY;

    Station(Scene scene, int entity, boolean database) {
        super(scene, entity);
        this.database = database;
        cpu = new Cpu(scene, entity);
        busy = new Level(scene.ledger(), scene.agenda(), entity, Count.BUSY);
        queue = new Level(scene.ledger(), scene.agenda(), entity, Count.QUEUE);
        changed();
    }

    private double ready() {
        if (isDown()) {
            return 0;
        }
        double left = scene.now() < dipUntil ? 1 - dip : 1;
        return left * (database ? 1 : scene.of(entity, Knob.REPLICAS));
    }

    private double perReplica() {
        return scene.of(entity, database ? Knob.CONNECTIONS : Knob.SLOTS);
    }

    private int slots() {
        return (int) Math.round(ready() * perReplica());
    }

    private int places() {
        double length = scene.of(entity, Knob.QUEUE);
        return (int) Math.round(ready() * (length < 0 ? perReplica() : length));
    }

    @Override
    void accept(Visit visit) {
        scene.count(entity, Count.BEGUN);
        if (busy.get() < slots()) {
            start(visit);
        } else if (slots() > 0 && queue.get() < places()) {
            await(visit);
        } else if (slots() > 0 && scene.is(entity, Knob.LIFO) && queue.get() > 0) {
            dropOldest();
            await(visit);
        } else {
            refuse(visit);
        }
    }

    private void await(Visit visit) {
        waiting.addLast(visit);
        queue.add(1);
    }

    private void dropOldest() {
        Visit oldest = waiting.pollFirst();
        while (oldest.over) {
            oldest = waiting.pollFirst();
        }
        queue.add(-1);
        refuse(oldest);
    }

    private void start(Visit visit) {
        busy.add(1);
        working.add(visit);
        visit.working = true;
        double others = Math.max(0, busy.get() / Math.max(1, ready()) - 1);
        double slow = 1
                + scene.of(entity, Knob.CONTENTION) * others
                + scene.of(entity, Knob.COHERENCE) * others * (others + 1);
        double demand = scene.chance().time(scene.of(entity, Knob.DEMAND), scene.of(entity, Knob.DEMAND_SPREAD)) * slow;
        if (demand <= 0) {
            Walk.begin(scene, visit);
        } else {
            visit.job = cpu.work(demand, () -> Walk.begin(scene, visit));
        }
    }

    @Override
    void leave(Visit visit, boolean well) {
        if (!visit.over) {
            free(visit);
            visit.over = true;
            next();
            answer(visit, well);
        }
    }

    private void free(Visit visit) {
        working.remove(visit);
        visit.working = false;
        busy.add(-1);
    }

    /** Gives free slots to those who wait. */
    private void next() {
        while (busy.get() < slots() && !waiting.isEmpty()) {
            Visit visit = scene.is(entity, Knob.LIFO) ? waiting.pollLast() : waiting.pollFirst();
            if (visit.over) {
                continue;
            }
            queue.add(-1);
            if (isTooLate(visit)) {
                scene.count(entity, Count.FAILED);
                visit.end(Ending.ERROR);
            } else {
                start(visit);
            }
        }
    }

    private boolean isTooLate(Visit visit) {
        return scene.now() >= visit.deadline || scene.is(entity, Knob.DROP_EXPIRED) && scene.now() >= visit.patience;
    }

    @Override
    void cancel(Visit visit) {
        if (visit.over) {
            return;
        }
        visit.abandon();
        if (visit.working) {
            stop(visit);
            next();
        } else {
            queue.add(-1);
        }
    }

    private void stop(Visit visit) {
        free(visit);
        if (visit.job != null) {
            cpu.drop(visit.job);
        }
    }

    @Override
    void kill() {
        List<Visit> all = new ArrayList<>(working);
        all.addAll(waiting);
        waiting.clear();
        for (Visit visit : all) {
            if (!visit.over) {
                if (visit.working) {
                    stop(visit);
                } else {
                    queue.add(-1);
                }
                scene.count(entity, Count.FAILED);
                visit.end(Ending.ERROR);
            }
        }
    }

    void dip(double share, double seconds) {
        dip = share;
        dipUntil = scene.now() + seconds;
        changed();
        scene.agenda().after(seconds, this::changed);
    }

    @Override
    void changed() {
        double cores = ready() * scene.of(entity, Knob.CORES);
        if (slots() <= 0) {
            kill();
        }
        cpu.resize(cores, scene.of(entity, Knob.SPEED));
        next();
    }

    @Override
    void close() {
        busy.book();
        queue.book();
        cpu.close();
    }
}
