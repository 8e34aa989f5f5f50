package dev.muster.drill;

import dev.muster.drill.command.Command;
import dev.muster.drill.command.EdgeCommand;
import dev.muster.people.Actor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A room on one thread, with a log whose commits a test lets through or fails one by one. */
final class RoomFixture implements DrillLog {
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    final List<Recorded> disk = new ArrayList<>();
    final List<Phase> phases = new ArrayList<>();
    boolean holdCommits;
    private long nanos;

    final RoomPorts ports = new RoomPorts(
            this,
            tasks::add,
            (rules, log, done) -> done.accept(new EdgeCommand.Valued(1, 9)),
            (room, phase) -> phases.add(phase));

    private record Waiting(List<Recorded> batch, Consumer<Appended> done) {}

    DrillRoom open() {
        DrillRoom room = DrillRoom.open("run-1", "ABCDEF", ScenarioFixture.rules(), ports);
        settle();
        return room;
    }

    @Override
    public void append(String runId, List<Recorded> batch, Consumer<Appended> done) {
        waiting.add(new Waiting(batch, done));
        if (!holdCommits) {
            commit();
        }
    }

    @Override
    public List<Recorded> read(String runId) {
        return List.copyOf(disk);
    }

    /** Stores everything that waits, as one group commit. */
    void commit() {
        while (!waiting.isEmpty()) {
            Waiting next = waiting.poll();
            disk.addAll(next.batch());
            next.done().accept(Appended.STORED);
        }
        settle();
    }

    /** The next append ends so, and with it all that wait behind it. */
    void end(Appended outcome) {
        while (!waiting.isEmpty()) {
            waiting.poll().done().accept(outcome);
        }
        settle();
    }

    void settle() {
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
    }

    /** Lets wall time pass in quarters of a second. */
    void seconds(DrillRoom room, double seconds) {
        for (int i = 0; i < seconds * 4; i++) {
            nanos += 250_000_000L;
            room.pulse(nanos);
            settle();
        }
    }

    Reply ask(DrillRoom room, Actor actor, long n, Command command) {
        AtomicReference<Reply> answer = new AtomicReference<>();
        room.submit(actor, n, command, answer::set);
        settle();
        return answer.get();
    }

    Reply join(DrillRoom room, String name) {
        AtomicReference<Reply> answer = new AtomicReference<>();
        room.submit(new EdgeCommand.Join(name, false), answer::set);
        settle();
        return answer.get();
    }

    /** What one viewer was told. */
    static final class Seen implements Subscriber {
        final List<Recorded> events = new ArrayList<>();
        final List<String> gaps = new ArrayList<>();
        String closed = "";
        long last;
        long clock;
        int views;

        @Override
        public void events(long prev, List<Recorded> stored) {
            if (prev != last) {
                gaps.add("had " + last + ", was told prev " + prev);
            }
            events.addAll(stored);
            last = stored.get(stored.size() - 1).seq();
        }

        @Override
        public void clock(long tick, Phase phase, double ticksPerSecond) {
            clock = tick;
        }

        @Override
        public void view(ViewContent content) {
            views++;
        }

        @Override
        public void map(Map<String, String> components) {}

        @Override
        public void presence(Set<String> connected) {}

        @Override
        public void closed(String reason) {
            closed = reason;
        }
    }
}
