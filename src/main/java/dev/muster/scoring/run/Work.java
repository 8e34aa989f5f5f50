package dev.muster.scoring.run;

import dev.muster.drill.event.ActionJudged;
import dev.muster.drill.event.ActionTaken;
import dev.muster.drill.event.DiagnosisCommitted;
import dev.muster.drill.event.HintUsed;
import dev.muster.drill.event.Planned;
import dev.muster.drill.event.Queried;
import dev.muster.drill.event.QueryResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the team did to find out and to help, in the order of the log. {@code diagnosis} is the last one committed. */
public record Work(
        List<At<Queried>> queries,
        List<At<QueryResult>> results,
        List<At<Planned>> plans,
        List<At<ActionTaken>> actions,
        List<At<ActionJudged>> judged,
        List<At<HintUsed>> hints,
        @Nullable At<DiagnosisCommitted> diagnosis) {
    public Work {
        queries = List.copyOf(queries);
        results = List.copyOf(results);
        plans = List.copyOf(plans);
        actions = List.copyOf(actions);
        judged = List.copyOf(judged);
        hints = List.copyOf(hints);
    }

    /** The action of an id ({@code a1}), or null if nobody took it. */
    public @Nullable At<ActionTaken> action(String id) {
        for (At<ActionTaken> each : actions) {
            if (each.what().action().equals(id)) {
                return each;
            }
        }
        return null;
    }
}
