package dev.muster.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.drill.Audience;
import dev.muster.drill.Recorded;
import dev.muster.drill.event.ActionJudged;
import dev.muster.drill.event.ActionTaken;
import dev.muster.drill.event.AlertAcknowledged;
import dev.muster.drill.event.AlertFired;
import dev.muster.drill.event.DiagnosisCommitted;
import dev.muster.drill.event.Event;
import dev.muster.drill.event.EvidenceAttached;
import dev.muster.drill.event.FaultStarted;
import dev.muster.drill.event.HypothesisProposed;
import dev.muster.drill.event.HypothesisRefuted;
import dev.muster.drill.event.HypothesisSupported;
import dev.muster.drill.event.ImpactChanged;
import dev.muster.drill.event.MessageSent;
import dev.muster.drill.event.Mitigated;
import dev.muster.drill.event.Planned;
import dev.muster.drill.event.Queried;
import dev.muster.drill.event.QueryResult;
import dev.muster.drill.event.ResolvedDeclared;
import dev.muster.drill.event.RoleAccepted;
import dev.muster.drill.event.RunEnded;
import dev.muster.drill.event.RunStarted;
import dev.muster.drill.event.RunValued;
import dev.muster.drill.event.StakeholderAnswered;
import dev.muster.drill.event.StakeholderAsked;
import dev.muster.drill.event.StatusUpdated;
import dev.muster.drill.event.TaskAcknowledged;
import dev.muster.drill.event.TaskAssigned;
import dev.muster.drill.event.TaskDone;
import dev.muster.people.Actor;
import dev.muster.people.Role;
import dev.muster.people.SeatId;
import dev.muster.scenario.ClaimKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Golden lines as events of the product: members become seats in their order, a call for help is a task that names no one, harm is a fact beside its action. */
final class GoldenLines {
    private final List<String> members;
    private final List<Recorded> log = new ArrayList<>();

    private GoldenLines(List<String> members) {
        this.members = members;
    }

    /** The log in the order of time, sealed with the values that the golden numbers assume. */
    static List<Recorded> events(List<ObjectNode> lines) {
        GoldenLines golden = new GoldenLines(texts(lines.get(0).get("members")));
        lines.stream()
                .sorted(java.util.Comparator.comparingLong(each -> each.get("t").asLong()))
                .forEach(golden::translate);
        long end =
                lines.stream().mapToLong(each -> each.get("t").asLong()).max().orElse(0);
        golden.add(end, Actor.SIM, new RunValued(Golden.BEST, Golden.IDLE, 1));
        return List.copyOf(golden.log);
    }

    private void translate(JsonNode line) {
        long tick = line.get("t").asLong();
        Actor actor = actor(line.get("actor").asText());
        for (Event event : kind(line, tick)) {
            add(tick, actor, event);
        }
    }

    private void add(long tick, Actor actor, Event event) {
        log.add(new Recorded(log.size() + 1, tick, actor, Audience.ALL, null, event));
    }

    private List<Event> kind(JsonNode line, long tick) {
        String type = line.get("type").asText();
        return switch (type) {
            case "role_assigned", "help_joined", "probe_asked", "probe_answered" -> List.of();
            case "run_started", "fault_started", "impact_changed", "alert_fired", "mitigated", "run_ended" ->
                List.of(server(type, line));
            case "action_taken" -> action(line, tick);
            case "hypothesis_proposed", "hypothesis_supported", "hypothesis_refuted", "evidence_attached" ->
                List.of(reasoning(type, line));
            default -> List.of(people(type, line, tick));
        };
    }

    private Event server(String type, JsonNode line) {
        return switch (type) {
            case "run_started" ->
                new RunStarted(
                        IntStream.rangeClosed(1, members.size())
                                .mapToObj(SeatId::ofOrdinal)
                                .toList(),
                        Map.of(),
                        line.path("mode").asText("text"),
                        1,
                        "golden",
                        "0",
                        1,
                        1);
            case "fault_started" -> new FaultStarted("golden");
            case "impact_changed" -> new ImpactChanged(line.get("level").asDouble());
            case "alert_fired" -> new AlertFired(text(line, "alert"), "checkout", "page", "", null);
            case "mitigated" -> new Mitigated(text(line, "mitigation"), text(line, "by_action"));
            default -> new RunEnded("resolved", true);
        };
    }

    private Event reasoning(String type, JsonNode line) {
        return switch (type) {
            case "hypothesis_proposed" ->
                new HypothesisProposed(
                        text(line, "id"),
                        text(line, "component"),
                        text(line, "kind"),
                        line.get("confidence").asDouble(),
                        "");
            case "hypothesis_supported" -> new HypothesisSupported(text(line, "id"));
            case "hypothesis_refuted" -> new HypothesisRefuted(text(line, "id"));
            default ->
                new EvidenceAttached(
                        text(line, "hypothesis"), 0, text(line, "polarity"), List.of(text(line, "evidence")));
        };
    }

    private List<Event> action(JsonNode line, long tick) {
        String call = text(line, "action");
        String id = line.path("id").asText("a" + (log.size() + 1));
        Event taken = new ActionTaken(id, call, tick, text(line, "hypothesis"));
        double harm = Golden.harm(call);
        return harm == 0 ? List.of(taken) : List.of(taken, new ActionJudged(id, "harmful", harm));
    }

    private Event people(String type, JsonNode line, long tick) {
        return switch (type) {
            case "alert_ack" -> new AlertAcknowledged("checkout-5xx");
            case "role_accepted" -> new RoleAccepted(text(line, "role").equals("IC") ? Role.LEAD : Role.COMMUNICATIONS);
            case "query" -> new Queried(text(line, "target"));
            case "query_result" ->
                new QueryResult(log.size(), text(line, "target"), 0, tick, "", texts(line.get("reveals")));
            case "message" -> new MessageSent("team", List.of(), "", texts(line.path("evidence")));
            case "task_assigned", "help_request" ->
                new TaskAssigned(
                        text(line, "id"),
                        seat(text(line, "to")),
                        text(line, "about"),
                        line.path("due").asLong(0),
                        "");
            case "ack" -> new TaskAcknowledged(text(line, "ref"));
            case "task_done" -> new TaskDone(text(line, "ref"), "");
            case "status_update" -> update(line);
            case "stakeholder_question" ->
                new StakeholderAsked(
                        text(line, "id"),
                        "coo",
                        "data-lost",
                        "",
                        tick + line.get("due").asLong(),
                        "");
            case "stakeholder_answer" -> new StakeholderAnswered(text(line, "ref"), "", 0, "", text(line, "verdict"));
            case "plan" -> new Planned(text(line, "about"), "");
            case "diagnosis_committed" ->
                new DiagnosisCommitted(
                        StreamSupport.stream(line.get("factors").spliterator(), false)
                                .map(each -> new ClaimKey(text(each, "component"), text(each, "kind")))
                                .toList(),
                        line.get("confidence").asDouble());
            case "resolved_declared" -> new ResolvedDeclared();
            default -> throw new IllegalArgumentException("Golden line of unknown type " + type);
        };
    }

    private static Event update(JsonNode line) {
        JsonNode fields = line.get("fields");
        List<String> names = new ArrayList<>();
        fields.fieldNames().forEachRemaining(names::add);
        return new StatusUpdated(
                text(line, "audience"),
                fields.path("impact").asText(""),
                fields.path("next_at").asLong(0),
                line.path("final").asBoolean(false),
                names,
                text(line, "digest"),
                "",
                "",
                "",
                text(line, "true_band"));
    }

    private Actor actor(String name) {
        if (name.equals("sim")) {
            return Actor.SIM;
        }
        return name.startsWith("npc:") ? Actor.persona(name.substring(4)) : new Actor(seat(name));
    }

    /** The seat of a member by the order of the list; empty stays empty. */
    private String seat(String name) {
        return name.isEmpty() ? "" : "s" + (members.indexOf(name) + 1);
    }

    private static String text(JsonNode line, String field) {
        return line.path(field).asText("");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
