package dev.muster.ops;

import dev.muster.drill.Drill;
import dev.muster.drill.DrillRoom;
import dev.muster.drill.Drills;
import dev.muster.drill.Phase;
import dev.muster.drill.Reception;
import dev.muster.drill.Rejection;
import dev.muster.drill.Reply;
import dev.muster.drill.Roster;
import dev.muster.drill.RunBook;
import dev.muster.drill.RunEntry;
import dev.muster.drill.Seat;
import dev.muster.drill.SeatEntry;
import dev.muster.drill.command.EdgeCommand;
import dev.muster.people.Actor;
import dev.muster.people.Passes;
import dev.muster.people.SeatId;
import dev.muster.scenario.Identity;
import dev.muster.scenario.Shelf;
import dev.muster.wire.CleanText;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Opens drills and gives out seats: rooms, book and passes together. */
@Singleton
final class FrontDesk implements Reception {
    private static final int CODES_TRIED = 20;
    private static final long LONGEST_WAIT_SECONDS = 20;

    private final Drills drills;
    private final Rooms rooms;
    private final RunBook book;
    private final Passes passes;
    private final Shelf shelf;
    private final Secrets secrets;
    private final Clock clock;

    FrontDesk(Drills drills, Rooms rooms, RunBook book, Passes passes, Shelf shelf, Secrets secrets, Clock clock) {
        this.drills = drills;
        this.rooms = rooms;
        this.book = book;
        this.passes = passes;
        this.shelf = shelf;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Answer<Opened> open(String scenario, OptionalLong seed) {
        Optional<Shelf.Copy> copy = shelf.find(scenario);
        if (copy.isEmpty()) {
            return Answer.refused(
                    "unknown-scenario",
                    "There is no scenario '" + scenario + "' on the shelf; GET /api/scenarios lists what is.");
        }
        if (!drills.hasRoom()) {
            return Answer.refused(
                    "full",
                    "This server runs as many drills as it may.\nMaybe end one, or raise muster.limits.drills.");
        }
        return open(copy.get(), seed.orElseGet(secrets::seed));
    }

    private Answer<Opened> open(Shelf.Copy copy, long seed) {
        Identity identity = copy.scenario().identity();
        book.keepScenario(copy.scenario().sha256(), identity.id(), copy.bytes());
        String token = secrets.token();
        for (int tries = 0; tries < CODES_TRIED; tries++) {
            RunEntry run = new RunEntry(
                    secrets.id(),
                    secrets.code(),
                    Phase.LOBBY,
                    copy.scenario().sha256(),
                    identity.shelfTitle(),
                    identity.level(),
                    identity.durationSeconds() / 60,
                    Passes.sha256(token),
                    clock.instant(),
                    null);
            if (drills.byCode(run.code()).isEmpty() && book.open(run)) {
                passes.add(run.id(), Actor.HOST, run.hostTokenSha256());
                drills.add(rooms.open(run.id(), run.code(), copy.scenario(), seed));
                return new Answer.Done<>(new Opened(run.id(), run.code(), token));
            }
        }
        throw new IllegalStateException("No free code was drawn in " + CODES_TRIED + " tries");
    }

    @Override
    public Answer<Seated> seat(String code, Newcomer newcomer) {
        Optional<DrillRoom> room = room(code);
        if (room.isEmpty()) {
            return Answer.refused(
                    "unknown-code",
                    "No drill goes by the code '" + code + "'.\nMaybe it is over, or a letter is wrong.");
        }
        Optional<String> dirty = CleanText.problem(newcomer.name());
        if (dirty.isPresent()) {
            return Answer.refused("bad-name", "name: found " + dirty.get());
        }
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        room.get().submit(new EdgeCommand.Join(newcomer.name(), newcomer.bot(), newcomer.role()), reply::complete);
        return wait(reply).match(new Reply.Cases<Answer<Seated>>() {
            @Override
            public Answer<Seated> ack(long seq) {
                return seated(room.get(), newcomer);
            }

            @Override
            public Answer<Seated> nack(Rejection rejection) {
                return new Answer.Refused<>(rejection);
            }
        });
    }

    private Answer<Seated> seated(DrillRoom room, Newcomer newcomer) {
        String name = newcomer.name().strip();
        SeatId seat = wait(room.ask(drill -> drill.state().roster().seats().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(Seat::id)
                .orElseThrow()));
        String token = secrets.token();
        String hash = Passes.sha256(token);
        book.seat(new SeatEntry(room.runId(), seat, name, hash, newcomer.bot(), clock.instant()));
        passes.add(room.runId(), Actor.of(seat), hash);
        return new Answer.Done<>(new Seated(room.code(), seat, token));
    }

    @Override
    public Optional<Notice> notice(String code) {
        return room(code)
                .map(room -> wait(room.ask(drill -> {
                    Identity identity = drill.rules().scenario().identity();
                    return new Notice(
                            room.runId(),
                            room.code(),
                            room.phase(),
                            identity.shelfTitle(),
                            identity.level(),
                            identity.durationSeconds() / 60,
                            drill.state().roster().seats().stream()
                                    .map(FrontDesk::guest)
                                    .toList());
                })));
    }

    @Override
    public Optional<Member> member(String code, List<String> tokens) {
        return room(code).flatMap(room -> {
            List<Actor> held = tokens.stream()
                    .flatMap(token -> passes.holder(room.runId(), token).stream())
                    .toList();
            return held.isEmpty()
                    ? Optional.empty()
                    : Optional.of(wait(room.ask(drill -> member(room.runId(), drill, held))));
        });
    }

    private static Member member(String runId, Drill drill, List<Actor> held) {
        Roster roster = drill.state().roster();
        Optional<Seat> seat = held.stream()
                .flatMap(actor -> actor.seat().stream())
                .flatMap(id -> roster.seat(id).stream())
                .findFirst();
        return new Member(
                runId,
                seat.map(FrontDesk::guest).orElse(null),
                held.contains(Actor.HOST),
                seat.map(Seat::id).map(roster::desksOf).orElse(List.of()),
                drill.rules().scenario());
    }

    private static Guest guest(Seat seat) {
        return new Guest(seat.id(), seat.name(), seat.bot(), seat.role());
    }

    private Optional<DrillRoom> room(String code) {
        return drills.byCode(code.strip().toUpperCase(Locale.ROOT));
    }

    private static <T> T wait(CompletableFuture<T> answer) {
        return answer.orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join();
    }
}
