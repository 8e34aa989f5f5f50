package dev.muster.scoring.run;

import dev.muster.drill.event.StakeholderAnswered;
import dev.muster.drill.event.StakeholderAsked;
import dev.muster.drill.event.StatusUpdated;
import dev.muster.drill.event.TaskAcknowledged;
import dev.muster.drill.event.TaskAssigned;
import dev.muster.drill.event.TaskDone;
import java.util.List;

/** What was asked, answered and told, in the order of the log. */
public record Talk(
        List<Task> tasks,
        List<At<StatusUpdated>> updates,
        List<At<StakeholderAsked>> asked,
        List<At<StakeholderAnswered>> answered) {
    public Talk {
        tasks = List.copyOf(tasks);
        updates = List.copyOf(updates);
        asked = List.copyOf(asked);
        answered = List.copyOf(answered);
    }

    /** A task with everything that was said to it. */
    public record Task(At<TaskAssigned> assigned, List<At<TaskAcknowledged>> acknowledged, List<At<TaskDone>> done) {
        public Task {
            acknowledged = List.copyOf(acknowledged);
            done = List.copyOf(done);
        }

        /** Who asked, whom, about what: the same again is the same request. */
        public Request request() {
            return new Request(
                    assigned.actor().id(), assigned.what().to(), assigned.what().about());
        }

        /** Whether it is about something and not to oneself. */
        public boolean real() {
            return !assigned.what().about().isBlank()
                    && !assigned.what().to().equals(assigned.actor().id());
        }

        /** Whether that answer comes from whom it was for: the addressee, or anybody else where nobody was named. */
        public boolean isFor(At<?> answer) {
            String to = assigned.what().to();
            return to.isEmpty()
                    ? !answer.actor().equals(assigned.actor())
                    : answer.actor().id().equals(to);
        }
    }

    /** What makes two tasks the same ask. {@code to} is empty where nobody was named. */
    public record Request(String from, String to, String about) {}
}
