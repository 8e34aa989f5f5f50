package dev.muster.scoring;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes and changes golden lines. */
final class Lines {
    private static final List<String> CLAIMS =
            List.of("tracking:connection_leak", "payments:bad_deploy", "db:slow_query", "cdn:guess");
    private static final List<String> EVIDENCE = List.of("e1", "e2", "e3", "e4", "r1", "v1");
    private static final List<String> CALLS =
            List.of("scale0:tracking", "rollback:payments", "restart:db", "raisemax:db");

    private Lines() {}

    /** A line; {@code more} is field, value, field, value … Lists become arrays of texts. */
    static ObjectNode line(long tick, String type, String actor, Object... more) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("t", tick).put("type", type).put("actor", actor);
        for (int i = 0; i < more.length; i += 2) {
            String field = (String) more[i];
            Object value = more[i + 1];
            if (value instanceof List<?> list) {
                list.forEach(each -> line.withArray(field).add(each.toString()));
            } else if (value instanceof Number number) {
                line.put(field, number.doubleValue());
            } else {
                line.put(field, value.toString());
            }
        }
        return line;
    }

    static List<String> members(List<ObjectNode> lines) {
        List<String> members = new ArrayList<>();
        lines.get(0).get("members").forEach(each -> members.add(each.asText()));
        return members;
    }

    static long end(List<ObjectNode> lines) {
        return lines.get(lines.size() - 1).get("t").asLong();
    }

    static List<ObjectNode> with(List<ObjectNode> lines, List<ObjectNode> more) {
        List<ObjectNode> all = new ArrayList<>(lines);
        all.addAll(more);
        return all;
    }

    /** What looks busy and does nothing: empty talk, answers to nothing, tasks for oneself, ideas twice, evidence that nobody has seen. */
    static List<ObjectNode> noise(List<ObjectNode> lines, Random random) {
        List<String> members = members(lines);
        List<ObjectNode> noise = new ArrayList<>();
        int many = 1 + random.nextInt(8);
        for (int i = 0; i < many; i++) {
            long tick = 41 + random.nextInt((int) end(lines) - 42);
            String who = members.get(random.nextInt(members.size()));
            noise.add(idle(lines, tick, who, "n" + i, random));
        }
        return noise;
    }

    private static ObjectNode idle(List<ObjectNode> lines, long tick, String who, String id, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> line(tick, "message", who);
            case 1 -> line(tick, "ack", who, "ref", "nope");
            case 2 -> line(tick, "task_done", who, "ref", "nope");
            case 3 -> line(tick, "task_assigned", who, "id", id, "to", who, "about", "z", "due", 9999);
            case 4 -> claim(tick, who, id, "cdn:zzz");
            case 5 ->
                line(tick, "evidence_attached", who, "hypothesis", "h1", "evidence", "v9", "polarity", "supports");
            case 6 -> again(lines, "hypothesis_proposed", tick, id, random);
            default -> again(lines, "ack", tick, id, random);
        };
    }

    /** The same thing once more, later, by the same person; an empty message if there is no such line. */
    private static ObjectNode again(List<ObjectNode> lines, String type, long tick, String id, Random random) {
        List<ObjectNode> earlier = lines.stream()
                .filter(each ->
                        each.get("type").asText().equals(type) && each.get("t").asLong() <= tick)
                .toList();
        if (earlier.isEmpty()) {
            return line(tick, "message", members(lines).get(0));
        }
        ObjectNode copy = earlier.get(random.nextInt(earlier.size())).deepCopy();
        copy.put("t", tick);
        if (copy.has("id")) {
            copy.put("id", id);
        }
        return copy;
    }

    private static ObjectNode claim(long tick, String who, String id, String key) {
        String[] parts = key.split(":");
        return line(
                tick, "hypothesis_proposed", who, "id", id, "component", parts[0], "kind", parts[1], "confidence", 0.5);
    }

    /** A whole run of people who do anything at any time. Often absurd, always a log that could be. */
    static List<ObjectNode> anything(long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(6);
        List<String> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            members.add("m" + i);
        }
        long end = 200 + random.nextInt(1600);
        List<ObjectNode> lines = new ArrayList<>();
        lines.add(line(0, "run_started", "sim", "members", members, "mode", random.nextInt(8) == 0 ? "voice" : "text"));
        lines.add(line(0, "fault_started", "sim"));
        lines.add(line(0, "impact_changed", "sim", "level", 0.1));
        lines.add(line(40, "alert_fired", "sim", "alert", "checkout-5xx"));
        int acts = random.nextInt(60);
        for (int i = 0; i < acts; i++) {
            lines.add(act(i, 41 + random.nextInt((int) end - 42), members, random));
        }
        List<String> actions = lines.stream()
                .filter(each -> each.get("type").asText().equals("action_taken"))
                .map(each -> each.get("id").asText())
                .toList();
        if (!actions.isEmpty() && random.nextInt(4) > 0) {
            String by = actions.get(random.nextInt(actions.size()));
            lines.add(line(
                    end - 1, "mitigated", "sim", "mitigation", random.nextBoolean() ? "m1" : "m4", "by_action", by));
            lines.add(line(end - 1, "resolved_declared", members.get(0)));
        }
        lines.add(line(end, "run_ended", "sim"));
        return lines;
    }

    private static ObjectNode act(int i, long tick, List<String> members, Random random) {
        String who = members.get(random.nextInt(members.size()));
        String other = members.get(random.nextInt(members.size()));
        String id = "i" + i;
        String earlier = "i" + random.nextInt(i + 1);
        String item = EVIDENCE.get(random.nextInt(EVIDENCE.size()));
        String call = CALLS.get(random.nextInt(CALLS.size()));
        return switch (random.nextInt(17)) {
            case 0 -> line(tick, "alert_ack", who);
            case 1 -> line(tick, "role_accepted", who, "role", random.nextBoolean() ? "IC" : "comms");
            case 2 ->
                line(
                        tick,
                        "task_assigned",
                        who,
                        "id",
                        id,
                        "to",
                        random.nextInt(3) == 0 ? "" : other,
                        "about",
                        random.nextInt(4) == 0 ? "" : item,
                        "due",
                        tick + 90);
            case 3 -> line(tick, "ack", who, "ref", earlier);
            case 4 -> line(tick, "task_done", who, "ref", earlier);
            case 5 -> line(tick, "query", who, "target", item);
            case 6, 7 -> line(tick, "query_result", who, "target", item, "reveals", List.of(item));
            case 8 -> line(tick, "message", who, "evidence", List.of(item));
            case 9 -> claim(tick, who, id, CLAIMS.get(random.nextInt(CLAIMS.size())));
            case 10 ->
                line(
                        tick,
                        "evidence_attached",
                        who,
                        "hypothesis",
                        earlier,
                        "evidence",
                        item,
                        "polarity",
                        random.nextBoolean() ? "supports" : "refutes");
            case 11 ->
                line(tick, random.nextBoolean() ? "hypothesis_supported" : "hypothesis_refuted", who, "id", earlier);
            case 12 -> update(tick, who, random);
            case 13 -> line(tick, "plan", who, "about", call);
            case 14 -> line(tick, "action_taken", who, "id", id, "action", call, "hypothesis", earlier);
            case 15 -> diagnosis(tick, who, CLAIMS.get(random.nextInt(CLAIMS.size())));
            default -> line(tick, "impact_changed", "sim", "level", random.nextInt(11) / 10.0);
        };
    }

    private static ObjectNode diagnosis(long tick, String who, String key) {
        ObjectNode line = line(tick, "diagnosis_committed", who, "confidence", 0.7);
        String[] parts = key.split(":");
        line.withArray("factors").addObject().put("component", parts[0]).put("kind", parts[1]);
        return line;
    }

    private static ObjectNode update(long tick, String who, Random random) {
        ObjectNode line = line(
                tick,
                "status_update",
                who,
                "audience",
                "exec",
                "true_band",
                "major",
                "digest",
                "d" + random.nextInt(3));
        ObjectNode fields = line.putObject("fields");
        fields.put("impact", random.nextBoolean() ? "major" : "minor");
        if (random.nextBoolean()) {
            fields.put("conditions", 1).put("actions", 1).put("next_at", tick + 200);
        }
        return line;
    }
}
