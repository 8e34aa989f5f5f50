package dev.muster.drill;

import dev.muster.drill.command.Command;
import dev.muster.drill.command.EdgeCommand;
import dev.muster.drill.command.HostCommand;
import dev.muster.drill.command.SeatCommand;
import dev.muster.drill.event.DrillOpened;
import dev.muster.drill.event.RunStarted;
import dev.muster.people.Actor;
import dev.muster.people.SeatId;
import dev.muster.scenario.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One drill: decides commands, lets time pass and keeps the state that its log folds to. Single-threaded, without clock or storage of its own: whoever owns it stores what it
 * returns.
 */
public final class Drill {
    private final Rules rules;
    private final DrillState state = new DrillState();
    private @Nullable World world;

    private Drill(Rules rules) {
        this.rules = rules;
    }

    /** A drill that is about to be opened; {@link #open()} makes the first event of its log. */
    public static Drill create(Rules rules) {
        return new Drill(rules);
    }

    /** Folds a log again, up to its last event. Throws {@link ReplayMismatch} when the simulation does not repeat the facts that were logged. */
    public static Drill replay(Rules rules, List<Recorded> log) {
        Drill drill = new Drill(rules);
        new Replay(drill).fold(log);
        return drill;
    }

    /** What became of a command: the new events, or a rejection; exactly one of the two says something. */
    public record Outcome(List<Recorded> events, @Nullable Rejection rejection) {
        public Outcome {
            events = List.copyOf(events);
        }
    }

    public Rules rules() {
        return rules;
    }

    public DrillState state() {
        return state;
    }

    /** The pretend system; empty before the start. */
    public Optional<World> world() {
        return Optional.ofNullable(world);
    }

    /** The first event. */
    public List<Recorded> open() {
        Identity identity = rules.scenario().identity();
        DrillOpened opened = new DrillOpened(
                identity.shelfTitle(),
                identity.level(),
                identity.durationSeconds() / 60,
                identity.teamMin(),
                identity.teamMax(),
                identity.id(),
                rules.scenario().sha256(),
                rules.seed());
        return record(List.of(new Draft(Actor.HOST, Audience.ALL, opened)), null);
    }

    /** Decides a command of an actor at the tick that it meets. */
    public Outcome command(Actor actor, @Nullable Long cause, Command command) {
        return decide(actor, command).match(new Decision.Cases<Outcome>() {
            @Override
            public Outcome accepted(List<Draft> drafts) {
                List<Recorded> events = new ArrayList<>(record(drafts, cause));
                if (command instanceof HostCommand.Step step) {
                    events.addAll(stepTo(step.toTick()));
                }
                return new Outcome(events, null);
            }

            @Override
            public Outcome rejected(Rejection rejection) {
                return new Outcome(List.of(), rejection);
            }
        });
    }

    private Decision decide(Actor actor, Command command) {
        if (command instanceof SeatCommand asked) {
            Optional<SeatId> seat = actor.seat();
            return seat.map(s -> SeatRules.decide(scene(), s, asked))
                    .orElseGet(() -> Decision.refuse(
                            "not-a-seat",
                            "Only a seat can do that; you are " + actor + ".\nMaybe join the drill first."));
        }
        if (command instanceof HostCommand asked) {
            return actor.equals(Actor.HOST)
                    ? asked.match(new HostRules(scene()))
                    : Decision.refuse("not-the-host", "Only the host can do that.");
        }
        return ((EdgeCommand) command).match(new HostRules(scene()));
    }

    /** Lets drill time pass, tick by tick, as long as the drill is in play. */
    public List<Recorded> stepTo(long toTick) {
        List<Recorded> events = new ArrayList<>();
        while (state.phase.inPlay() && world != null && world.tick() < toTick) {
            events.addAll(record(nextTick(), null));
            if (state.phase.inPlay()) {
                new Colleagues(scene()).next().ifPresent(move -> events.addAll(decidedBy(move)));
            }
        }
        return events;
    }

    /** One tick of the world, and what is to be logged of it. */
    List<Draft> nextTick() {
        World now = scene().world();
        List<Affairs.Taken> landing = state.affairs.actions.values().stream()
                .filter(a -> a.landsAt() == now.tick())
                .toList();
        now.advance(
                landing.stream().map(a -> rules.call(a.call()).orElseThrow()).toList());
        state.tick = now.tick();
        return new Watch(scene(), landing).seen();
    }

    private List<Recorded> decidedBy(Colleagues.Move move) {
        return SeatRules.decide(scene(), move.seat(), move.command()).match(new Decision.Cases<List<Recorded>>() {
            @Override
            public List<Recorded> accepted(List<Draft> drafts) {
                return record(drafts, null);
            }

            @Override
            public List<Recorded> rejected(Rejection rejection) {
                return List.of();
            }
        });
    }

    private List<Recorded> record(List<Draft> drafts, @Nullable Long cause) {
        List<Recorded> events = new ArrayList<>();
        for (Draft draft : drafts) {
            Recorded line =
                    new Recorded(state.lastSeq + 1, state.tick, draft.actor(), draft.audience(), cause, draft.event());
            apply(line);
            events.add(line);
        }
        return events;
    }

    void apply(Recorded line) {
        Fold.apply(state, line);
        if (line.event() instanceof RunStarted) {
            world = World.start(rules.scenario(), rules.seed());
        }
    }

    Scene scene() {
        return new Scene(rules, state, world);
    }

    /** What a reading shows, as it was when it was made. */
    public Optional<ViewContent> reading(long seq) {
        return state.board.reading(seq).map(new Projector(scene())::at);
    }

    /** Whether somebody may open a reading: its own seat, or anybody once it was shared. */
    public boolean mayOpen(Actor viewer, long seq) {
        return state.board
                .reading(seq)
                .map(r -> r.shared() || viewer.seat().filter(r.seat()::equals).isPresent())
                .orElse(false);
    }

    /** What the latest panel of a seat shows now; empty if none is open or nothing new was scraped. */
    public Optional<ViewContent> openPanel(SeatId seat) {
        return state.board.latest(seat).map(new Projector(scene())::now);
    }
}
