package dev.muster.drill;

import dev.muster.drill.command.SeatCommand;
import dev.muster.drill.event.MessageSent;
import dev.muster.drill.event.StakeholderAnswered;
import dev.muster.drill.event.StatusUpdated;
import dev.muster.drill.event.TaskAcknowledged;
import dev.muster.drill.event.TaskAssigned;
import dev.muster.drill.event.TaskDone;
import dev.muster.people.SeatId;
import dev.muster.scenario.Persona;
import dev.muster.scenario.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Talking: messages, tasks, news for the audience, answers for personas. */
final class TalkRules {
    /** The channel that is the team's own. */
    static final String TEAM = "team";

    private static final int USUAL_DUE_SECONDS = 180;
    private static final Set<String> BANDS = Set.of("none", "minor", "major");

    private final Scene scene;

    TalkRules(Scene scene) {
        this.scene = scene;
    }

    Decision say(SeatId seat, SeatCommand.Say command) {
        Set<String> channels = channels();
        String channel = command.channel().isEmpty() ? TEAM : command.channel();
        if (!channels.contains(channel)) {
            return Decision.refuse(
                    "unknown-channel", "There is no channel '" + channel + "'." + MaybeMeant.of(channel, channels));
        }
        if (command.words().isBlank()) {
            return Decision.refuse("empty", "A message needs words.");
        }
        Decision refusal = scene.tooLong(command.words());
        if (refusal == null) {
            refusal = scene.refusalWithout(Tool.CHAT).orElse(null);
        }
        return refusal != null
                ? refusal
                : Decision.of(Draft.forAll(seat, new MessageSent(channel, List.of(), command.words(), List.of())));
    }

    /** The team's channel and those of the personas. */
    private Set<String> channels() {
        Set<String> channels = new TreeSet<>(
                scene.scenario().personas().stream().map(Persona::channel).toList());
        channels.add(TEAM);
        channels.add(scene.scenario().comms().audience());
        return channels;
    }

    Decision assign(SeatId seat, SeatCommand.Assign command) {
        Decision tooLong = scene.tooLong(command.words(), command.about());
        Addressee to = addressee(command.to());
        if (tooLong != null) {
            return tooLong;
        }
        if (to.refusal() != null) {
            return to.refusal();
        }
        if (command.words().isBlank() && command.about().isBlank()) {
            return Decision.refuse("empty", "A task needs words that say what is asked.");
        }
        int due = command.dueSeconds() > 0 ? command.dueSeconds() : USUAL_DUE_SECONDS;
        String about = command.about().isBlank()
                ? new Topics(scene).of(command.words())
                : command.about().strip();
        String id = "t" + (scene.state().affairs.tasks.size() + 1);
        return Decision.of(Draft.forAll(
                seat, new TaskAssigned(id, to.seat(), about, scene.world().tick() + due, command.words())));
    }

    /** A seat's id, or why there is none. */
    private record Addressee(String seat, @Nullable Decision refusal) {}

    private Addressee addressee(String to) {
        Roster roster = scene.state().roster;
        SeatId desk = roster.desks().get(to);
        if (to.isEmpty() || desk != null) {
            return new Addressee(desk == null ? "" : desk.value(), null);
        }
        Optional<Seat> seat = roster.seats().stream()
                .filter(s -> s.id().value().equals(to) || s.name().equalsIgnoreCase(to))
                .findFirst();
        List<String> known = new ArrayList<>(roster.desks().keySet());
        roster.seats().forEach(s -> known.add(s.name()));
        return seat.map(s -> new Addressee(s.id().value(), null))
                .orElseGet(() -> new Addressee(
                        "",
                        Decision.refuse(
                                "unknown-addressee",
                                "Nobody here is called '" + to + "' and no desk is." + MaybeMeant.of(to, known))));
    }

    Decision acknowledgeTask(SeatId seat, String id) {
        Affairs.Task task = scene.state().affairs.tasks.get(id);
        if (task == null) {
            return Decision.refuse(
                    "unknown-task",
                    "There is no task '" + id + "'."
                            + MaybeMeant.of(id, scene.state().affairs.tasks.keySet()));
        }
        if (task.from().equals(seat) || (task.to() != null && !task.to().equals(seat))) {
            return Decision.refuse("not-yours", "Task " + id + " was not given to you.");
        }
        return task.heard()
                ? Decision.refuse("nothing-new", "Task " + id + " has been acknowledged already.")
                : Decision.of(Draft.forAll(seat, new TaskAcknowledged(id)));
    }

    Decision done(SeatId seat, SeatCommand.Done command) {
        Decision tooLong = scene.tooLong(command.words());
        if (tooLong != null) {
            return tooLong;
        }
        Optional<Affairs.Task> task = command.task().isEmpty()
                ? scene.state().affairs.tasks.values().stream()
                        .filter(t -> !t.done() && seat.equals(t.to()))
                        .findFirst()
                : Optional.ofNullable(scene.state().affairs.tasks.get(command.task()));
        if (task.isEmpty() || task.get().done() || task.get().from().equals(seat)) {
            return Decision.refuse(
                    "unknown-task",
                    "There is no open task" + (command.task().isEmpty() ? "" : " '" + command.task() + "'")
                            + " of yours to close.");
        }
        return Decision.of(Draft.forAll(seat, new TaskDone(task.get().id(), command.words())));
    }

    Decision update(SeatId seat, SeatCommand.Update command) {
        Decision tooLong = scene.tooLong(command.conditions(), command.actions(), command.needs());
        if (tooLong != null) {
            return tooLong;
        }
        if (!BANDS.contains(command.band())) {
            return Decision.refuse(
                    "unknown-band", "The impact of an update is none, minor or major, not '" + command.band() + "'.");
        }
        Optional<Decision> down = scene.refusalWithout(Tool.CHAT);
        if (down.isPresent()) {
            return down.get();
        }
        long now = scene.world().tick();
        List<String> fields = new ArrayList<>();
        addIf(fields, "conditions", !command.conditions().isBlank());
        addIf(fields, "actions", !command.actions().isBlank());
        addIf(fields, "needs", !command.needs().isBlank());
        return Decision.of(Draft.forAll(
                seat,
                new StatusUpdated(
                        scene.scenario().comms().audience(),
                        command.band(),
                        command.nextSeconds() > 0 ? now + command.nextSeconds() : 0,
                        command.last(),
                        fields,
                        digest(command),
                        command.conditions(),
                        command.actions(),
                        command.needs(),
                        scene.scenario().comms().band(scene.world().impact()))));
    }

    private static void addIf(List<String> fields, String field, boolean there) {
        if (there) {
            fields.add(field);
        }
    }

    /** Equal content has an equal digest: FNV-1a over the normalised words. */
    private static String digest(SeatCommand.Update command) {
        String content = String.join("|", command.band(), command.conditions(), command.actions(), command.needs())
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < content.length(); i++) {
            hash = (hash ^ content.charAt(i)) * 0x100000001b3L;
        }
        return Long.toHexString(hash);
    }

    Decision answer(SeatId seat, SeatCommand.Answer command) {
        Decision tooLong = scene.tooLong(command.words(), command.value());
        if (tooLong != null) {
            return tooLong;
        }
        Optional<Affairs.Asked> asked = scene.state().affairs.question(command.question());
        if (asked.isEmpty()) {
            return Decision.refuse(
                    "unknown-question",
                    "Nobody has asked '" + command.question() + "'."
                            + MaybeMeant.of(
                                    command.question(),
                                    scene.state().affairs.questions.keySet()));
        }
        if (asked.get().answered()) {
            return Decision.refuse("nothing-new", "That question has been answered already.");
        }
        Answers.Judged judged =
                new Answers(scene).judge(asked.get().question(), command.value().strip());
        if (judged.refusal() != null) {
            return judged.refusal();
        }
        long next = command.nextSeconds() > 0 ? scene.world().tick() + command.nextSeconds() : 0;
        return Decision.of(Draft.forAll(
                seat,
                new StakeholderAnswered(
                        asked.get().id(), command.value().strip(), next, command.words(), judged.verdict())));
    }
}
