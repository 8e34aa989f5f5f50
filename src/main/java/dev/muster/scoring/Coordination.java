package dev.muster.scoring;

import dev.muster.drill.event.StatusUpdated;
import dev.muster.people.Role;
import dev.muster.people.SeatId;
import dev.muster.scoring.run.At;
import dev.muster.scoring.run.RunView;
import dev.muster.scoring.run.Talk.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The acts by which a role shows that it is filled. Each refers to something real and counts once: an empty acknowledgement coordinates nothing. */
final class Coordination {
    private final List<At<?>> leading = new ArrayList<>();
    private final List<At<?>> telling = new ArrayList<>();

    Coordination(RunView view) {
        for (Task task : view.talk().tasks()) {
            if (task.real()) {
                leading.add(task.assigned());
                task.acknowledged().stream().filter(task::isFor).limit(1).forEach(leading::add);
            }
        }
        List<At<StatusUpdated>> news = news(view);
        leading.addAll(news);
        leading.addAll(view.work().plans());
        Stream.of(view.work().diagnosis(), view.course().resolved())
                .filter(each -> each != null)
                .forEach(leading::add);
        telling.addAll(news);
        telling.addAll(view.talk().answered());
    }

    /** What a seat did in a role, in no order. */
    List<At<?>> of(Role role, SeatId seat) {
        List<At<?>> acts = role == Role.LEAD ? leading : telling;
        return acts.stream()
                .filter(each -> each.actor().id().equals(seat.value()))
                .toList();
    }

    private static List<At<StatusUpdated>> news(RunView view) {
        Set<String> told = new HashSet<>();
        return view.talk().updates().stream()
                .filter(each -> told.add(each.what().digest()))
                .toList();
    }
}
