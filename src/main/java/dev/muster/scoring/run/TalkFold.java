package dev.muster.scoring.run;

import dev.muster.drill.event.StakeholderAnswered;
import dev.muster.drill.event.StakeholderAsked;
import dev.muster.drill.event.StatusUpdated;
import dev.muster.drill.event.TaskAcknowledged;
import dev.muster.drill.event.TaskAssigned;
import dev.muster.drill.event.TaskDone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps tasks with their answers, updates and questions. An answer to a task that nobody gave is dropped. */
final class TalkFold {
    private final Map<String, Open> tasks = new LinkedHashMap<>();
    private final List<At<StatusUpdated>> updates = new ArrayList<>();
    private final List<At<StakeholderAsked>> asked = new ArrayList<>();
    private final List<At<StakeholderAnswered>> answered = new ArrayList<>();

    private record Open(At<TaskAssigned> assigned, List<At<TaskAcknowledged>> acknowledged, List<At<TaskDone>> done) {}

    void assigned(At<TaskAssigned> task) {
        tasks.putIfAbsent(task.what().task(), new Open(task, new ArrayList<>(), new ArrayList<>()));
    }

    void acknowledged(At<TaskAcknowledged> answer) {
        Open task = tasks.get(answer.what().task());
        if (task != null) {
            task.acknowledged().add(answer);
        }
    }

    void done(At<TaskDone> answer) {
        Open task = tasks.get(answer.what().task());
        if (task != null) {
            task.done().add(answer);
        }
    }

    void updated(At<StatusUpdated> update) {
        updates.add(update);
    }

    void asked(At<StakeholderAsked> question) {
        asked.add(question);
    }

    void answered(At<StakeholderAnswered> answer) {
        answered.add(answer);
    }

    Talk talk() {
        return new Talk(
                tasks.values().stream()
                        .map(each -> new Talk.Task(each.assigned(), each.acknowledged(), each.done()))
                        .toList(),
                updates,
                asked,
                answered);
    }
}
