package dev.muster.simulation.oracle;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One call of one request, with all its attempts. */
final class Call {
    private final Scene scene;
    private final Role.Leg leg;
    private final Link link;
    private final int entity;
    private final @Nullable Visit caller;
    private final Consumer<Boolean> then;
    private int number;
    private boolean over;
    private @Nullable Attempt current;

    Call(Scene scene, Role.Leg leg, @Nullable Visit caller, Consumer<Boolean> then) {
        this.scene = scene;
        this.leg = leg;
        this.link = leg.link();
        this.entity = link.entity;
        this.caller = caller;
        this.then = then;
    }

    void begin() {
        if (caller != null) {
            caller.calls.add(this);
        }
        link.budget.first();
        attempt();
    }

    /** Nobody waits any more: no further attempts, and the callee hears of it if callees do. */
    void callOff() {
        over = true;
        if (current != null && !current.settled && scene.is(entity, Knob.CANCEL)) {
            current.settle();
            current.cancel();
        }
    }

    private void attempt() {
        if (over || caller != null && caller.over) {
            return;
        }
        scene.count(entity, Count.BEGUN);
        if (number > 0) {
            scene.count(entity, Count.RETRIED);
        }
        Breaker breaker = link.breaker();
        double bulkhead = scene.of(entity, Knob.BULKHEAD);
        if (!breaker.lets()) {
            heldBack();
        } else if (bulkhead > 0.5 && link.out >= bulkhead) {
            heldBack();
        } else {
            current = new Attempt(breaker);
            current.send();
        }
    }

    private void heldBack() {
        scene.count(entity, Count.HELD_BACK);
        failed();
    }

    private void failed() {
        if (over) {
            return;
        }
        if (number + 1 < Math.round(scene.of(entity, Knob.ATTEMPTS)) && link.budget.pays()) {
            double pause =
                    scene.of(entity, Knob.BACKOFF_BASE) * Math.pow(scene.of(entity, Knob.BACKOFF_FACTOR), number);
            double jitter =
                    scene.of(entity, Knob.BACKOFF_JITTER) * (2 * scene.chance().uniform() - 1);
            number++;
            scene.agenda().after(Math.min(scene.of(entity, Knob.BACKOFF_CAP), pause) * (1 + jitter), this::attempt);
            return;
        }
        scene.count(entity, Count.LOST);
        if (scene.is(entity, Knob.FALLBACK)) {
            scene.agenda().after(scene.of(entity, Knob.FALLBACK_LATENCY), () -> end(true));
        } else {
            end(false);
        }
    }

    private void end(boolean good) {
        if (over) {
            return;
        }
        over = true;
        if (caller != null) {
            caller.calls.remove(this);
        }
        then.accept(good);
    }

    /** One try. It is settled when its caller knows how it ended; the callee's work may go on. */
    private final class Attempt implements Patience.Waiting {
        private final Breaker breaker;
        private final double sent = scene.now();
        private @Nullable Visit visit;
        private boolean settled;

        private Attempt(Breaker breaker) {
            this.breaker = breaker;
        }

        private void send() {
            link.out++;
            double patience = scene.of(entity, Knob.TIMEOUT);
            link.patience.begin(patience, this);
            if (scene.chance().happens(scene.of(entity, Knob.LOSS))) {
                return;
            }
            if (scene.of(entity, Knob.POOL) < 0.5) {
                travel(patience, false);
                return;
            }
            double acquire = scene.of(entity, Knob.ACQUIRE);
            link.pool.acquire(acquire > 0 ? Math.min(acquire, patience) : patience, got -> {
                if (got) {
                    travel(patience, true);
                } else if (settle()) {
                    scene.count(entity, Count.HELD_BACK);
                    failed();
                }
            });
        }

        private void travel(double patience, boolean pooled) {
            double half = scene.of(entity, Knob.NETWORK) / 2;
            if (half > 0) {
                scene.agenda().after(half, () -> visit(patience, pooled, half));
            } else {
                visit(patience, pooled, 0);
            }
        }

        private void visit(double patience, boolean pooled, double half) {
            double until = sent + patience;
            double told = caller == null ? Double.POSITIVE_INFINITY : caller.deadline;
            double deadline = scene.is(entity, Knob.DEADLINE) ? Math.min(until, told) : Double.POSITIVE_INFINITY;
            Consumer<Ending> back = ending -> {
                if (pooled) {
                    link.pool.release();
                }
                answered(ending);
            };
            Consumer<Ending> reply = half > 0 ? ending -> scene.agenda().after(half, () -> back.accept(ending)) : back;
            visit = new Visit(leg.target(), scene.now(), until, deadline, reply);
            leg.target().node.accept(visit);
        }

        /** Whether it was still open. */
        private boolean settle() {
            if (settled) {
                return false;
            }
            settled = true;
            link.out--;
            return true;
        }

        @Override
        public boolean isOver() {
            return settled;
        }

        @Override
        public void giveUp() {
            if (settle()) {
                scene.count(entity, Count.TIMED_OUT);
                breaker.ended(true);
                if (scene.is(entity, Knob.CANCEL)) {
                    cancel();
                }
                failed();
            }
        }

        private void cancel() {
            if (visit != null && !visit.over) {
                leg.target().node.cancel(visit);
                if (scene.of(entity, Knob.POOL) >= 0.5) {
                    link.pool.release();
                }
            }
        }

        private void answered(Ending ending) {
            if (!settle()) {
                if (ending == Ending.GOOD) {
                    scene.count(entity, Count.UNCONFIRMED);
                }
                return;
            }
            breaker.ended(ending != Ending.GOOD);
            if (ending == Ending.GOOD) {
                scene.count(entity, Count.GOOD);
                scene.add(entity, Count.TIME, scene.now() - sent);
                end(true);
            } else {
                scene.count(entity, ending == Ending.REFUSED ? Count.REFUSED : Count.FAILED);
                failed();
            }
        }
    }
}
