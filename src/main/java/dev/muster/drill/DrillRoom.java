package dev.muster.drill;

import dev.muster.drill.command.Command;
import dev.muster.drill.command.EdgeCommand;
import dev.muster.people.Actor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One drill with its mailbox: everything enters here as a task of one serial executor, is decided, stored, and only then acknowledged and passed on. All public methods may be
 * called from any thread.
 */
public final class DrillRoom {
    private static final Reply STOPPED =
            Reply.nack("stopped", "This drill does not run here any more.\nMaybe load the page again.");
    private final String runId;
    private final String code;
    private final Rules rules;
    private final RoomPorts ports;
    private final Viewers viewers = new Viewers();
    private final Herald herald = new Herald(viewers);
    private final Vacancy vacancy = new Vacancy();
    private final Clockwork clockwork = new Clockwork();
    private final AtomicInteger mail = new AtomicInteger();
    private final Ledger ledger = new Ledger();

    private Inbox inbox = new Inbox();
    private Drill drill;
    private boolean stopped;
    private volatile Phase publicPhase;

    private DrillRoom(String runId, String code, Drill drill, RoomPorts ports) {
        this.runId = runId;
        this.code = code;
        this.rules = drill.rules();
        this.drill = drill;
        this.ports = ports;
        this.publicPhase = drill.state().phase;
    }

    /** Opens a new drill; its first event is on its way to the store when this returns. */
    public static DrillRoom open(String runId, String code, Rules rules, RoomPorts ports) {
        DrillRoom room = new DrillRoom(runId, code, Drill.create(rules), ports);
        ports.serial().execute(() -> room.store(room.drill.open(), () -> {}));
        return room;
    }

    /** Takes up a drill from its log, after a crash or a restart. Throws {@link ReplayMismatch} if the log cannot be repeated. */
    public static DrillRoom recover(String runId, String code, Rules rules, RoomPorts ports) {
        List<Recorded> log = ports.log().read(runId);
        DrillRoom room = new DrillRoom(runId, code, Drill.replay(rules, log), ports);
        room.ledger.begin(log);
        if (room.publicPhase == Phase.DEBRIEFING) {
            ports.serial().execute(room::appraise);
        }
        return room;
    }

    public String runId() {
        return runId;
    }

    public String code() {
        return code;
    }

    public Rules rules() {
        return rules;
    }

    /** The phase after the last stored event. */
    public Phase phase() {
        return publicPhase;
    }

    /** A numbered command of a seat or the host. {@code reply} is called once, on the room's thread, after the events are stored. */
    public void submit(Actor actor, long n, Command command, Consumer<Reply> reply) {
        post(reply, () -> {
            if (inbox.admit(drill.state(), actor, n, reply)) {
                decide(actor, n, command, answer -> inbox.answer(actor, n, answer));
            }
        });
    }

    /** A command of the edge of the server. */
    public void submit(EdgeCommand command, Consumer<Reply> reply) {
        post(reply, () -> decide(Actor.SIM, null, command, reply));
    }

    /** Reads something off the drill on the room's thread. */
    public <T> CompletableFuture<T> ask(Function<Drill, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        ports.serial().execute(() -> {
            try {
                answer.complete(question.apply(drill));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private void post(Consumer<Reply> reply, Runnable task) {
        if (mail.incrementAndGet() > rules.limits().mailbox()) {
            mail.decrementAndGet();
            reply.accept(
                    Reply.nack("busy", "The drill has more to do than it can take.\nMaybe try again in a second."));
            return;
        }
        ports.serial().execute(() -> {
            mail.decrementAndGet();
            if (stopped) {
                reply.accept(STOPPED);
            } else {
                task.run();
            }
        });
    }

    private void decide(Actor actor, @Nullable Long n, Command command, Consumer<Reply> reply) {
        Drill.Outcome outcome;
        try {
            outcome = drill.command(actor, n, command);
        } catch (RuntimeException bug) {
            reply.accept(
                    Reply.nack(
                            "bug",
                            "Something is wrong inside the server; this was not done.\nMaybe try something else, and tell whoever runs this server."));
            foldAgain();
            throw bug;
        }
        Rejection rejection = outcome.rejection();
        if (rejection != null) {
            reply.accept(new Reply.Nack(rejection));
        } else if (outcome.events().isEmpty()) {
            reply.accept(new Reply.Ack(ledger.lastSeq()));
            herald.tell(drill);
        } else {
            long last = outcome.events().get(outcome.events().size() - 1).seq();
            store(outcome.events(), () -> reply.accept(new Reply.Ack(last)));
        }
    }

    private void store(List<Recorded> batch, Runnable then) {
        ledger.sent(batch);
        ports.log().append(runId, batch, outcome -> ports.serial().execute(() -> stored(outcome, batch, then)));
    }

    private void stored(DrillLog.Appended outcome, List<Recorded> batch, Runnable then) {
        if (stopped || !ledger.awaits(batch)) {
            return;
        }
        switch (outcome) {
            case STORED -> passOn(batch, then);
            case SECOND_WRITER -> stop("lost");
            case FAILED -> undo();
        }
    }

    private void passOn(List<Recorded> batch, Runnable then) {
        ledger.stored(batch);
        viewers.all().forEach(v -> v.send(batch));
        then.run();
        herald.tell(drill);
        Phase now = drill.state().phase;
        if (now != publicPhase && ledger.lastSeq() == drill.state().lastSeq) {
            publicPhase = now;
            ports.watcher().changed(this, now);
            if (now == Phase.DEBRIEFING) {
                appraise();
            }
        }
    }

    private void appraise() {
        if (drill.world().isPresent()) {
            ports.appraiser().value(rules, ledger.log(), valued -> submit(valued, reply -> {}));
        } else {
            submit(new EdgeCommand.Valued(0, 0), reply -> {});
        }
    }

    /** What was decided after the last stored event is gone: go back to what is stored, and refuse what waits. */
    private void undo() {
        ledger.giveUp();
        inbox.refuseAll(Reply.nack("not-stored", "This could not be stored, so it did not happen.\nMaybe try again."));
        inbox = new Inbox();
        foldAgain();
    }

    /** Makes the drill anew from what was decided so far. */
    private void foldAgain() {
        try {
            drill = Drill.replay(rules, ledger.decided());
        } catch (ReplayMismatch e) {
            stop("lost");
        }
    }

    private void stop(String reason) {
        stopped = true;
        inbox.refuseAll(STOPPED);
        viewers.closeAll(reason);
    }

    /** Lets go of everybody and takes no more commands: the server shuts down. */
    public void close() {
        ports.serial().execute(() -> stop("over"));
    }

    /** What a new viewer is greeted with. {@code after} is beyond the log's end if {@code future}. */
    public record Welcome(Actor viewer, long lastN, long tick, long seq, Phase phase, boolean future) {}

    /**
     * Adds a viewer. {@code after} is the last event that it has, or -1 for all. {@code welcome} is called first, then {@link Subscriber#events} with what it missed, then the rest as it
     * happens.
     */
    public void subscribe(
            Actor viewer, boolean alsoHost, long after, Subscriber subscriber, Consumer<Welcome> welcome) {
        ports.serial().execute(() -> {
            DrillState state = drill.state();
            boolean future = after > ledger.lastSeq();
            welcome.accept(
                    new Welcome(viewer, lastN(viewer, alsoHost), state.tick, ledger.lastSeq(), state.phase, future));
            if (future || stopped) {
                return;
            }
            Viewers.Viewer added = new Viewers.Viewer(viewer, alsoHost, subscriber);
            List<Recorded> seen = ledger.log().stream().filter(added::maySee).toList();
            added.prev = seen.stream()
                    .mapToLong(Recorded::seq)
                    .filter(s -> s <= after)
                    .max()
                    .orElse(0);
            added.send(seen.stream().filter(r -> r.seq() > after).toList());
            viewers.add(added);
            herald.greet(drill, added);
        });
    }

    /** Who numbers the commands of a seat and of the host in one row goes on after the higher of both. */
    private long lastN(Actor viewer, boolean alsoHost) {
        long own = inbox.lastN(drill.state(), viewer);
        return alsoHost ? Math.max(own, inbox.lastN(drill.state(), Actor.HOST)) : own;
    }

    /** Takes a viewer away; says nothing if it is gone already. */
    public void unsubscribe(Subscriber subscriber) {
        ports.serial().execute(() -> viewers.remove(subscriber));
    }

    /** Shows a reading to a viewer that may open it. */
    public void open(Actor viewer, long reading, Subscriber subscriber, Consumer<Reply> reply) {
        post(reply, () -> {
            Optional<ViewContent> content = drill.mayOpen(viewer, reading) ? drill.reading(reading) : Optional.empty();
            content.ifPresent(subscriber::view);
            reply.accept(
                    content.isPresent()
                            ? new Reply.Ack(ledger.lastSeq())
                            : Reply.nack(
                                    "unknown-reading",
                                    "Reading " + reading + " is not yours and nobody has shared it."));
        });
    }

    /** Called several times a second with a monotonic time: lets ticks pass and notices an empty room. */
    public void pulse(long nanos) {
        ports.serial().execute(() -> {
            if (!stopped) {
                vacancy.due(nanos, viewers.isEmpty(), drill.state().phase)
                        .ifPresent(due -> decide(Actor.SIM, null, due, reply -> {}));
                letTimePass(nanos);
            }
        });
    }

    private void letTimePass(long nanos) {
        DrillState state = drill.state();
        if (state.phase != Phase.RUNNING) {
            clockwork.restart(nanos);
            return;
        }
        long due = clockwork.due(nanos, state.ticksPerSecond);
        if (due > rules.limits().catchUpTicks() * Math.max(1, state.ticksPerSecond)) {
            decide(Actor.SIM, null, new EdgeCommand.PauseFor("overload"), reply -> {});
        } else if (due > 0) {
            List<Recorded> events = drill.stepTo(state.tick + due);
            if (events.isEmpty()) {
                herald.tell(drill);
            } else {
                store(events, () -> {});
            }
        }
    }
}
