package dev.muster.scoring.run;

import dev.muster.drill.event.ActionJudged;
import dev.muster.drill.event.ActionTaken;
import dev.muster.drill.event.DiagnosisCommitted;
import dev.muster.drill.event.HintUsed;
import dev.muster.drill.event.Planned;
import dev.muster.drill.event.Queried;
import dev.muster.drill.event.QueryResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the team did, in order. */
final class WorkFold {
    final List<At<Queried>> queries = new ArrayList<>();
    final List<At<QueryResult>> results = new ArrayList<>();
    final List<At<Planned>> plans = new ArrayList<>();
    final List<At<ActionTaken>> actions = new ArrayList<>();
    final List<At<ActionJudged>> judged = new ArrayList<>();
    final List<At<HintUsed>> hints = new ArrayList<>();

    @Nullable
    At<DiagnosisCommitted> diagnosis;

    Work work() {
        return new Work(queries, results, plans, actions, judged, hints, diagnosis);
    }
}
