package dev.muster.live;

import dev.muster.drill.DrillRoom;
import dev.muster.drill.Phase;
import dev.muster.drill.Recorded;
import dev.muster.drill.Rejection;
import dev.muster.drill.Reply;
import dev.muster.drill.Subscriber;
import dev.muster.drill.ViewContent;
import dev.muster.drill.command.HostCommand;
import dev.muster.people.Actor;
import dev.muster.wire.Asked;
import dev.muster.wire.CommandReader;
import dev.muster.wire.FrameCodec;
import dev.muster.wire.Hello;
import dev.muster.wire.OpenReading;
import dev.muster.wire.Reading;
import dev.muster.wire.Refused;
import dev.muster.wire.ViewFrames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One connection between a client and its room: frames in become commands, what the room tells becomes frames. What the client
 * says comes on the connection's thread, one frame at a time; what the room tells comes on the room's.
 */
final class Session implements Subscriber {
    private final Visitor visitor;
    private final Outbox outbox;
    private final CommandReader reader;
    private final LiveLimits limits;
    private final RateLimit rate;
    private final Map<String, Boolean> present = new HashMap<>();

    private int strikes;
    private boolean greeting = true;
    private long greetedSeq;
    private long greetedTick;
    private volatile long heardNanos;

    Session(Visitor visitor, Outbox outbox, LiveLimits limits, long nanos) {
        this.visitor = visitor;
        this.outbox = outbox;
        this.limits = limits;
        this.reader = new CommandReader(limits.frame());
        this.rate = new RateLimit(limits.burst(), limits.framesPerSecond(), nanos);
        this.heardNanos = nanos;
    }

    /** Takes part in the room from now on. */
    void open() {
        visitor.room().subscribe(visitor.viewer(), visitor.alsoHost(), visitor.after(), this, this::greet);
    }

    /** The client said something. */
    void heard(String text, long nanos) {
        heardNanos = nanos;
        Reading reading = reader.read(text);
        if (!rate.take(nanos)) {
            tooFast(reading);
        } else if (reading instanceof Asked asked) {
            submit(asked);
        } else if (reading instanceof OpenReading open) {
            visitor.room().open(visitor.viewer(), open.reading(), this, answer(open.n()));
        } else if (reading instanceof Refused refused) {
            outbox.send(refused.frame());
        }
    }

    /** The client is there: it answered a ping. */
    void alive(long nanos) {
        heardNanos = nanos;
    }

    /** Closes the connection if nothing was heard for too long. */
    void closeIfSilent(long nanos) {
        if (nanos - heardNanos > limits.silentSeconds() * 1_000_000_000L) {
            end(CloseCode.SILENT);
        }
    }

    /** The connection is closed, by whomever. */
    void gone() {
        outbox.gone();
        visitor.room().unsubscribe(this);
    }

    /** Ends the connection from this side. */
    void end(CloseCode code) {
        outbox.close(code);
        visitor.room().unsubscribe(this);
    }

    private void tooFast(Reading reading) {
        if (++strikes > limits.strikes()) {
            end(CloseCode.FLOOD);
            return;
        }
        outbox.send(FrameCodec.nack(
                n(reading),
                "too-fast",
                "At most " + limits.framesPerSecond() + " frames a second are taken. Maybe wait a second."));
    }

    private static @Nullable Long n(Reading reading) {
        if (reading instanceof Asked asked) {
            return asked.n();
        }
        return reading instanceof Refused refused ? refused.n() : null;
    }

    private void submit(Asked asked) {
        boolean asHost = visitor.alsoHost() && asked.command() instanceof HostCommand;
        Actor actor = asHost ? Actor.HOST : visitor.viewer();
        visitor.room().submit(actor, asked.n(), asked.command(), answer(asked.n()));
    }

    private Consumer<Reply> answer(long n) {
        return reply -> outbox.send(reply.match(new Reply.Cases<String>() {
            @Override
            public String ack(long seq) {
                return FrameCodec.ack(n, seq);
            }

            @Override
            public String nack(Rejection rejection) {
                return FrameCodec.nack(n, rejection.reason(), rejection.detail());
            }
        }));
    }

    private void greet(DrillRoom.Welcome welcome) {
        if (welcome.future()) {
            outbox.close(CloseCode.FUTURE);
            return;
        }
        greetedSeq = welcome.seq();
        greetedTick = welcome.tick();
        boolean host = visitor.alsoHost() || welcome.viewer().equals(Actor.HOST);
        outbox.greet(FrameCodec.hello(
                new Hello(welcome.viewer().id(), host, welcome.lastN(), welcome.tick(), welcome.seq(), told())));
    }

    private Map<String, Long> told() {
        return Map.of(
                "frame_chars", (long) limits.frame().frameChars(),
                "text_chars", (long) limits.frame().textChars(),
                "frames_per_second", (long) limits.framesPerSecond(),
                "burst", (long) limits.burst());
    }

    @Override
    public void events(long prev, List<Recorded> events) {
        List<String> frames = new ArrayList<>();
        long before = prev;
        for (Recorded event : events) {
            frames.add(FrameCodec.event(event, before));
            before = event.seq();
        }
        if (!greeting) {
            frames.forEach(outbox::send);
        } else if (visitor.after() < 0) {
            outbox.greet(FrameCodec.snapshot(greetedTick, frames, Math.max(greetedSeq, before)));
        } else {
            frames.forEach(outbox::greet);
        }
        greeting = false;
    }

    @Override
    public void clock(long tick, Phase phase, double ticksPerSecond) {
        outbox.send(ViewFrames.clock(tick, phase, ticksPerSecond));
    }

    @Override
    public void view(ViewContent content) {
        outbox.send(ViewFrames.view(content));
    }

    @Override
    public void map(Map<String, String> components) {
        outbox.send(ViewFrames.map(components));
    }

    @Override
    public void presence(Set<String> connected) {
        Map<String, Boolean> changes = new HashMap<>();
        Set<String> all = new TreeSet<>(present.keySet());
        all.addAll(connected);
        for (String id : all) {
            boolean here = connected.contains(id);
            if (here != present.getOrDefault(id, false)) {
                changes.put(id, here);
            }
        }
        if (!changes.isEmpty()) {
            present.putAll(changes);
            outbox.send(ViewFrames.presence(changes));
        }
    }

    @Override
    public void closed(String reason) {
        outbox.close(
                switch (reason) {
                    case "replaced" -> CloseCode.REPLACED;
                    case "over" -> CloseCode.GOING_AWAY;
                    default -> CloseCode.LOST;
                });
    }
}
