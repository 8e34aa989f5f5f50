package dev.muster.drill;

import dev.muster.drill.event.TaskAssigned;
import dev.muster.people.SeatId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is going on between people: alerts taken up, tasks, actions, questions and news. */
public final class Affairs {
    final Map<String, Alert> alerts = new LinkedHashMap<>();
    final Map<String, Task> tasks = new LinkedHashMap<>();
    final Map<String, Taken> actions = new LinkedHashMap<>();
    final Map<String, Asked> questions = new LinkedHashMap<>();
    final Set<String> injects = new LinkedHashSet<>();
    int hints;
    long latestUpdateTick = -1;

    /** An alert that has fired. */
    public record Alert(String id, boolean firing, boolean acknowledged) {
        Alert asQuiet() {
            return new Alert(id, false, acknowledged);
        }

        Alert asAcknowledged() {
            return new Alert(id, firing, true);
        }
    }

    /** A request; {@code to} is a seat or null for nobody in particular. */
    public record Task(
            String id, SeatId from, @Nullable SeatId to, String about, long atTick, boolean heard, boolean done) {
        static Task of(Recorded line, TaskAssigned event) {
            SeatId from = line.actor().seat().orElseThrow();
            SeatId to = event.to().isEmpty() ? null : new SeatId(event.to());
            return new Task(event.task(), from, to, event.about(), line.tick(), false, false);
        }

        Task asHeard() {
            return new Task(id, from, to, about, atTick, true, done);
        }

        Task asDone() {
            return new Task(id, from, to, about, atTick, heard, true);
        }
    }

    /** An action that was taken and lands at a tick. */
    public record Taken(String id, SeatId seat, String call, long landsAt, boolean landed) {
        Taken asLanded() {
            return new Taken(id, seat, call, landsAt, true);
        }
    }

    /** A persona's question. */
    public record Asked(String id, String persona, String question, long due, boolean answered) {
        Asked asAnswered() {
            return new Asked(id, persona, question, due, true);
        }
    }

    public Collection<Alert> alerts() {
        return List.copyOf(alerts.values());
    }

    public Collection<Task> tasks() {
        return List.copyOf(tasks.values());
    }

    public Collection<Taken> actions() {
        return List.copyOf(actions.values());
    }

    public Collection<Asked> questions() {
        return List.copyOf(questions.values());
    }

    /** Hints bought so far. */
    public int hints() {
        return hints;
    }

    public boolean wasTaken(String call) {
        return actions.values().stream().anyMatch(a -> a.call().equals(call));
    }

    Optional<Asked> question(String idOrAsked) {
        Asked byId = questions.get(idOrAsked);
        return byId != null
                ? Optional.of(byId)
                : questions.values().stream()
                        .filter(q -> q.question().equals(idOrAsked))
                        .reduce((a, b) -> b);
    }
}
