package dev.muster.drill;

import dev.muster.drill.command.EdgeCommand;
import dev.muster.drill.event.RoleAccepted;
import dev.muster.drill.event.RunStarted;
import dev.muster.drill.event.SeatJoined;
import dev.muster.people.Actor;
import dev.muster.people.Role;
import dev.muster.people.SeatId;
import dev.muster.scenario.Identity;
import dev.muster.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Joining, roles and the start. */
final class LobbyRules {
    /** Version of the events' shape; stored logs are up-cast when they are read. */
    static final int FORMAT = 1;

    private final Scene scene;

    LobbyRules(Scene scene) {
        this.scene = scene;
    }

    Decision join(EdgeCommand.Join command) {
        String nickname = command.name().strip();
        int longest = scene.rules().limits().nameLength();
        Roster roster = scene.state().roster;
        if (nickname.isEmpty() || nickname.length() > longest) {
            return Decision.refuse(
                    "bad-name",
                    "A nickname has 1 to " + longest + " characters; this one has " + nickname.length() + ".");
        }
        if (roster.hasName(nickname)) {
            return Decision.refuse(
                    "name-taken",
                    "'" + nickname
                            + "' is taken in this drill.\nMaybe add a letter, or continue on the device where you joined.");
        }
        if (scene.state().phase == Phase.DEBRIEFING || scene.state().phase == Phase.CLOSED) {
            return Decision.refuse("over", "This drill is over.\nMaybe ask the host for a new code.");
        }
        if (roster.seats().size() >= scene.rules().limits().seats()) {
            return Decision.refuse(
                    "full",
                    "All " + scene.rules().limits().seats()
                            + " seats are taken.\nMaybe ask the host for a second room.");
        }
        SeatId seat = roster.next();
        Draft joined = Draft.forAll(seat, new SeatJoined(seat, command.bot(), false, nickname));
        Role role = command.role();
        return role == null ? Decision.of(joined) : Decision.of(joined, Draft.forAll(seat, new RoleAccepted(role)));
    }

    Decision take(SeatId seat, Role role) {
        boolean has = scene.state().roster.seat(seat).map(s -> s.role() == role).orElse(false);
        return has
                ? Decision.refuse(
                        "nothing-new", "You are " + role.label().toLowerCase(java.util.Locale.ROOT) + " already.")
                : Decision.of(Draft.forAll(seat, new RoleAccepted(role)));
    }

    Decision start() {
        List<Seat> players =
                scene.state().roster.seats().stream().filter(Seat::playing).toList();
        if (scene.state().phase != Phase.LOBBY) {
            return Decision.refuse("started", "The drill has started already.");
        }
        Identity identity = scene.scenario().identity();
        if (players.size() < identity.teamMin()) {
            return Decision.refuse(
                    "too-few",
                    "This drill needs " + identity.teamMin() + " players; " + players.size()
                            + " are here.\nMaybe share the code, or choose a drill for fewer.");
        }
        return new Decision.Accepted(withColleagues(players));
    }

    /** What nobody can hold alone is held by colleagues that the server plays: alone, one for each desk but the first. */
    private List<Draft> withColleagues(List<Seat> players) {
        List<Draft> drafts = new ArrayList<>();
        List<SeatId> holders = new ArrayList<>(players.stream().map(Seat::id).toList());
        List<String> desks = scene.scenario().desks();
        if (holders.size() == 1) {
            int ordinal = scene.state().roster.next().ordinal();
            for (String desk : desks.subList(Math.min(1, desks.size()), desks.size())) {
                SeatId colleague = SeatId.ofOrdinal(ordinal++);
                holders.add(colleague);
                drafts.add(Draft.bySim(Audience.ALL, new SeatJoined(colleague, true, true, Colleagues.nameOf(desk))));
            }
        }
        drafts.add(new Draft(Actor.HOST, Audience.ALL, started(holders)));
        return drafts;
    }

    private RunStarted started(List<SeatId> members) {
        return new RunStarted(
                members,
                deal(members),
                "text",
                FORMAT,
                scene.scenario().identity().id(),
                scene.scenario().sha256(),
                scene.rules().seed(),
                Simulation.VERSION);
    }

    /** Desks in the order of the file go round the seats in the order of joining, so that every seat has one before any has two. */
    private Map<String, SeatId> deal(List<SeatId> members) {
        Map<String, SeatId> dealt = new TreeMap<>();
        int next = 0;
        for (String desk : scene.scenario().desks()) {
            dealt.put(desk, members.get(next++ % members.size()));
        }
        return dealt;
    }
}
