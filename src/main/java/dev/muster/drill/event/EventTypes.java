package dev.muster.drill.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The word of each kind of event in the log and on the wire: {@code hypothesis_proposed}. Words are never reused or changed, since stored logs speak them. */
public final class EventTypes {
    private static final Map<String, Class<? extends Event>> BY_WORD = table();
    private static final Map<Class<? extends Event>, String> BY_KIND = reverse();

    private EventTypes() {}

    /** The word of an event. */
    public static String word(Event event) {
        return word(event.getClass());
    }

    /** The word of a kind of event. */
    public static String word(Class<? extends Event> kind) {
        String word = BY_KIND.get(kind);
        if (word == null) {
            throw new IllegalStateException(kind.getSimpleName()
                    + " has no word in EventTypes\nMaybe a new kind of event was not added to the table.");
        }
        return word;
    }

    /** Word to kind, in the order of the table. */
    public static Map<String, Class<? extends Event>> all() {
        return BY_WORD;
    }

    private static Map<String, Class<? extends Event>> table() {
        Map<String, Class<? extends Event>> table = new LinkedHashMap<>();
        table.put("drill_opened", DrillOpened.class);
        table.put("seat_joined", SeatJoined.class);
        table.put("seat_left", SeatLeft.class);
        table.put("role_accepted", RoleAccepted.class);
        table.put("run_started", RunStarted.class);
        table.put("run_paused", RunPaused.class);
        table.put("run_resumed", RunResumed.class);
        table.put("speed_changed", SpeedChanged.class);
        table.put("tick_marked", TickMarked.class);
        table.put("run_ended", RunEnded.class);
        table.put("run_valued", RunValued.class);
        table.put("fault_started", FaultStarted.class);
        table.put("impact_changed", ImpactChanged.class);
        table.put("alert_fired", AlertFired.class);
        table.put("alert_cleared", AlertCleared.class);
        table.put("action_landed", ActionLanded.class);
        table.put("action_effect", ActionJudged.class);
        table.put("mitigated", Mitigated.class);
        table.put("alert_ack", AlertAcknowledged.class);
        table.put("query", Queried.class);
        table.put("query_result", QueryResult.class);
        table.put("hint_used", HintUsed.class);
        table.put("hypothesis_proposed", HypothesisProposed.class);
        table.put("evidence_attached", EvidenceAttached.class);
        table.put("hypothesis_supported", HypothesisSupported.class);
        table.put("hypothesis_refuted", HypothesisRefuted.class);
        table.put("diagnosis_committed", DiagnosisCommitted.class);
        table.put("plan", Planned.class);
        table.put("action_taken", ActionTaken.class);
        table.put("resolved_declared", ResolvedDeclared.class);
        table.put("message", MessageSent.class);
        table.put("task_assigned", TaskAssigned.class);
        table.put("ack", TaskAcknowledged.class);
        table.put("task_done", TaskDone.class);
        table.put("status_update", StatusUpdated.class);
        table.put("stakeholder_question", StakeholderAsked.class);
        table.put("stakeholder_answer", StakeholderAnswered.class);
        table.put("persona_said", PersonaSaid.class);
        table.put("warned", Warned.class);
        return Collections.unmodifiableMap(table);
    }

    private static Map<Class<? extends Event>, String> reverse() {
        Map<Class<? extends Event>, String> reverse = new LinkedHashMap<>();
        BY_WORD.forEach((word, kind) -> reverse.put(kind, word));
        return reverse;
    }
}
