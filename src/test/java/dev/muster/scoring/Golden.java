package dev.muster.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.scenario.ClaimKey;
import dev.muster.scenario.Comms;
import dev.muster.scenario.Truth;
import dev.muster.scenario.View;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** The golden logs, their truth and the numbers expected of them. Their words are older than the product's; {@link GoldenLines} translates. */
final class Golden {
    static final List<String> LOGS =
            List.of("A_steady", "B_fixated", "C_silent_hero", "D_gamed", "E_do_nothing", "F_spoiler", "G_shotgun");
    static final double BEST = 1.6;
    static final double IDLE = 23.65;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode TRUTH = read("truth.json");
    private static final Truth BUILT = build();
    private static final Map<String, List<ObjectNode>> PARSED = new ConcurrentHashMap<>();

    private Golden() {}

    static JsonNode expected(String log) {
        return read("expected.json").get(log);
    }

    /** The lines of a log, fresh objects that a test may change. */
    static List<ObjectNode> lines(String log) {
        return PARSED.computeIfAbsent(log, Golden::parse).stream()
                .map(ObjectNode::deepCopy)
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    }

    private static List<ObjectNode> parse(String log) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open(log + ".jsonl"), StandardCharsets.UTF_8))) {
            List<ObjectNode> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add((ObjectNode) JSON.readTree(line));
            }
            return lines;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static Scorecard score(String log) {
        return score(lines(log));
    }

    static Scorecard score(List<ObjectNode> lines) {
        return Scorer.score(GoldenLines.events(lines), truth(), comms());
    }

    static Comms comms() {
        JsonNode comms = TRUTH.get("comms");
        return new Comms(
                comms.get("audience").asText(),
                comms.get("first_due").asInt(),
                comms.get("cadence").asInt(),
                0.05,
                0.3);
    }

    static double harm(String action) {
        return TRUTH.get("harmful").path(action).asDouble(0);
    }

    static Truth truth() {
        return BUILT;
    }

    private static Truth build() {
        JsonNode par = TRUTH.get("par");
        return new Truth(
                list(TRUTH.get("factors")).stream()
                        .map(each -> new Truth.Factor(
                                text(each, "component"),
                                text(each, "kind"),
                                text(each, "role"),
                                each.get("weight").asDouble()))
                        .toList(),
                chain(TRUTH.get("path")),
                list(TRUTH.get("plausible")).stream().map(Golden::key).toList(),
                evidence(),
                List.of(),
                fields(TRUTH.get("mitigations")).stream()
                        .map(id -> new Truth.Mitigation(
                                id,
                                id,
                                TRUTH.get("mitigations").get(id).asDouble(),
                                list(TRUTH.get("requires").get(id)).stream()
                                        .map(JsonNode::asText)
                                        .toList()))
                        .toList(),
                List.of(),
                new Truth.Milestones(
                        par.get("ack").asInt(),
                        par.get("ic").asInt(),
                        par.get("localise").asInt(),
                        par.get("mitigate").asInt()),
                new Truth.Par(par.get("team_size").asInt(), par.get("parallel").asDouble()),
                Truth.Windows.USUAL);
    }

    private static List<Truth.Evidence> evidence() {
        List<Truth.Evidence> items = new ArrayList<>();
        for (String id : fields(TRUTH.get("evidence"))) {
            JsonNode item = TRUTH.get("evidence").get(id);
            items.add(new Truth.Evidence(
                    id,
                    new View(View.Source.METRICS, id, null),
                    null,
                    item.get("key").asBoolean(),
                    item.get("w").asDouble(),
                    list(item.get("supports")).stream().map(Golden::key).toList(),
                    list(item.get("refutes")).stream().map(Golden::key).toList(),
                    item.path("verifies").asBoolean(false),
                    null));
        }
        return items;
    }

    private static List<Truth.Edge> chain(JsonNode path) {
        List<Truth.Edge> edges = new ArrayList<>();
        for (int i = 1; i < path.size(); i++) {
            edges.add(new Truth.Edge(path.get(i - 1).asText(), path.get(i).asText()));
        }
        return edges;
    }

    private static ClaimKey key(JsonNode node) {
        String[] parts = node.asText().split(":");
        return new ClaimKey(parts[0], parts[1]);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asText();
    }

    private static JsonNode read(String file) {
        try (InputStream in = open(file)) {
            return JSON.readTree(in);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static InputStream open(String file) {
        InputStream in = Golden.class.getResourceAsStream("/scoring-golden/" + file);
        if (in == null) {
            throw new IllegalStateException("No golden file " + file);
        }
        return in;
    }
}
