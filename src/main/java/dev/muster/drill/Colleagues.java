package dev.muster.drill;

import dev.muster.drill.command.SeatCommand;
import dev.muster.people.SeatId;
import dev.muster.scenario.View;
import java.util.List;
import java.util.Optional;

/**
 * The seats that the server plays when somebody drills alone. A colleague does nothing unasked; asked, they look with their own desk's eyes at the real telemetry, show what
 * they found and close the task.
 */
final class Colleagues {
    private static final int HEARS_AFTER_TICKS = 4;
    private static final int LOOKS_AFTER_TICKS = 12;
    private static final int SHARES_AFTER_TICKS = 18;
    private static final int CLOSES_AFTER_TICKS = 20;

    private static final List<String> NAMES = List.of("Noor", "Tomás", "Ingrid", "Kofi", "Mei", "Lucia", "Arun", "Zoë");

    private final Scene scene;

    Colleagues(Scene scene) {
        this.scene = scene;
    }

    /** What one colleague does now. */
    record Move(SeatId seat, SeatCommand command) {}

    /** A nickname that says which desk the colleague holds. */
    static String nameOf(String desk) {
        return NAMES.get(Math.floorMod(desk.hashCode(), NAMES.size())) + " (" + desk + ")";
    }

    /** The next move of any colleague at this tick; one at a time, the oldest task first. */
    Optional<Move> next() {
        return scene.state().affairs.tasks.values().stream()
                .filter(t -> !t.done() && t.to() != null && isColleague(t.to()))
                .map(this::move)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean isColleague(SeatId seat) {
        return scene.state().roster.seat(seat).map(Seat::colleague).orElse(false);
    }

    private Optional<Move> move(Affairs.Task task) {
        SeatId seat = task.to();
        long age = scene.world().tick() - task.atTick();
        if (seat == null) {
            return Optional.empty();
        }
        if (!task.heard()) {
            return age >= HEARS_AFTER_TICKS ? move(seat, new SeatCommand.Acknowledge(task.id())) : Optional.empty();
        }
        if (age == LOOKS_AFTER_TICKS) {
            return move(seat, firstStep(task));
        }
        if (age == SHARES_AFTER_TICKS && looked(seat, task)) {
            return move(seat, new SeatCommand.Share(0, "Here is what I see."));
        }
        return age >= CLOSES_AFTER_TICKS
                ? move(seat, new SeatCommand.Done(task.id(), closing(seat, task)))
                : Optional.empty();
    }

    private static Optional<Move> move(SeatId seat, SeatCommand command) {
        return Optional.of(new Move(seat, command));
    }

    /** Asked for an action, they take it; asked for a view, they look; asked about a part of the system, they look at its changes. */
    private SeatCommand firstStep(Affairs.Task task) {
        if (scene.rules().call(task.about()).isPresent()) {
            return new SeatCommand.Act(task.about(), "");
        }
        return view(task)
                .map(v -> (SeatCommand) new SeatCommand.Look(v))
                .orElseGet(() ->
                        new SeatCommand.Say("", "I am not sure what to look at. Which component, and what of it?"));
    }

    private Optional<View> view(Affairs.Task task) {
        return Views.split(task.about())
                .or(() -> scene.scenario()
                        .system()
                        .component(task.about())
                        .map(c -> new View(View.Source.CHANGES, c.id(), null)))
                .or(() -> scene.scenario()
                        .system()
                        .journey(task.about())
                        .map(j -> new View(View.Source.TRACE, j.id(), null)))
                .filter(v -> Views.problem(scene.scenario().system(), v).isEmpty());
    }

    private boolean looked(SeatId seat, Affairs.Task task) {
        return view(task).isPresent()
                && scene.state()
                        .board
                        .latest(seat)
                        .filter(r -> r.toTick() >= task.atTick())
                        .isPresent();
    }

    private String closing(SeatId seat, Affairs.Task task) {
        boolean did = looked(seat, task) || scene.state().affairs.wasTaken(task.about());
        return did ? "Done." : "I could not do that from my desk.";
    }
}
