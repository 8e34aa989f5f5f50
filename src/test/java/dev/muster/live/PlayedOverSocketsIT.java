package dev.muster.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.bot.BotTeam;
import dev.muster.cli.ServerClient;
import dev.muster.cli.SocketTable;
import dev.muster.drill.Drill;
import dev.muster.drill.DrillLog;
import dev.muster.drill.Drills;
import dev.muster.drill.Phase;
import dev.muster.drill.Recorded;
import dev.muster.drill.Rules;
import dev.muster.drill.RunBook;
import dev.muster.drill.event.DrillOpened;
import dev.muster.drill.event.EvidenceAttached;
import dev.muster.drill.event.MessageSent;
import dev.muster.drill.event.QueryResult;
import dev.muster.drill.event.RunEnded;
import dev.muster.people.SeatId;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.Shelf;
import dev.muster.scenario.Truth;
import dev.muster.scoring.Scorecard;
import dev.muster.scoring.Scorer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Whole drills: real server, real PostgreSQL, bot seats over real sockets. */
@QuarkusTest
class PlayedOverSocketsIT {
    private static final String SCENARIO = "helpful-telemetry";
    private static final long SEED = 90_210_777;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    URI address;

    @Inject
    DrillLog log;

    @Inject
    RunBook book;

    @Inject
    Shelf shelf;

    @Inject
    Drills drills;

    @Test
    void three_bots_play_the_best_walkthrough_and_the_stored_run_folds_to_the_same_world() {
        Played played = play("best");
        assertThat(played.refusals()).isEmpty();
        assertThat(ending(played.log()).reason()).isEqualTo("resolved");
        Drill again = Drill.replay(played.rules(), played.log());
        assertThat(again.world().orElseThrow().live().hash()).isEqualTo(played.liveHash());
        assertThat(again.state().phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    void the_better_the_team_the_better_the_outcome() {
        double best = outcome(play("best"));
        double wrong = outcome(play("wrong-fix"));
        double nothing = outcome(play("do-nothing"));
        assertThat(best).isGreaterThan(0.9);
        assertThat(wrong).isZero();
        assertThat(nothing).isZero();
    }

    @Test
    void no_frame_of_a_running_drill_gives_anything_away() throws IOException {
        Played played = play("best");
        Scenario scenario = played.rules().scenario();
        for (Map.Entry<SeatId, List<String>> stream : played.received().entrySet()) {
            Set<Long> open = readingsOpenTo(stream.getKey(), played.log());
            for (String text : stream.getValue()) {
                for (String secret : secrets(scenario)) {
                    assertThat(text).doesNotContain(secret);
                }
                withoutFacts(JSON.readTree(text));
                onlyOwnResults(JSON.readTree(text), stream.getKey(), open);
            }
            assertThat(stream.getValue()).hasSizeGreaterThan(50);
        }
    }

    private static List<String> secrets(Scenario scenario) {
        return List.of(
                scenario.identity().id(),
                scenario.identity().title(),
                scenario.sha256(),
                Long.toString(SEED),
                scenario.identity().teaches().get(0),
                scenario.truth().evidence().stream()
                        .map(Truth.Evidence::id)
                        .filter(id -> id.contains("long"))
                        .findFirst()
                        .orElse("long-span"));
    }

    /** Field names that only judgement has. */
    private static void withoutFacts(JsonNode frame) {
        Set<String> names = new HashSet<>();
        collect(frame, names);
        assertThat(names)
                .doesNotContain(
                        "evidence",
                        "true_band",
                        "verdict",
                        "by_action",
                        "mitigation",
                        "fault",
                        "inject",
                        "sha256",
                        "scenario",
                        "seed",
                        "best",
                        "idle");
    }

    private static void collect(JsonNode node, Set<String> names) {
        node.fieldNames().forEachRemaining(names::add);
        node.forEach(child -> collect(child, names));
    }

    private static void onlyOwnResults(JsonNode frame, SeatId seat, Set<Long> open) {
        if (frame.path("type").asText().equals("query_result")) {
            assertThat(frame.path("actor").asText()).isEqualTo(seat.value());
        }
        long viewed = frame.path("view").path("reading").asLong();
        assertThat(viewed)
                .as("a view that %s may see", seat)
                .satisfiesAnyOf(
                        reading -> assertThat(reading).isZero(),
                        reading -> assertThat(open).contains(reading));
    }

    private static Set<Long> readingsOpenTo(SeatId seat, List<Recorded> log) {
        Set<Long> open = new HashSet<>();
        for (Recorded line : log) {
            if (line.event() instanceof MessageSent message) {
                open.addAll(message.readings());
            } else if (line.event() instanceof EvidenceAttached attached) {
                open.add(attached.reading());
            } else if (line.event() instanceof QueryResult
                    && line.actor().seat().equals(Optional.of(seat))) {
                open.add(line.seq());
            }
        }
        return open;
    }

    private record Played(
            List<BotTeam.Refusal> refusals,
            List<Recorded> log,
            Rules rules,
            long liveHash,
            Map<SeatId, List<String>> received) {}

    private Played play(String walkthrough) {
        Scenario scenario = shelf.find(SCENARIO).orElseThrow().scenario();
        try (SocketTable table =
                SocketTable.open(new ServerClient(address), Map.of("scenario", SCENARIO, "seed", SEED), 3)) {
            var room = drills.byCode(table.code()).orElseThrow();
            List<BotTeam.Refusal> refusals =
                    new BotTeam(table).play(scenario.walkthrough(walkthrough).orElseThrow());
            while (room.phase() != Phase.CLOSED) {
                LockSupport.parkNanos(20_000_000);
            }
            long hash =
                    room.ask(drill -> drill.world().orElseThrow().live().hash()).join();
            List<Recorded> stored = log.read(table.runId());
            assertThat(((DrillOpened) stored.get(0).event()).seed()).isEqualTo(SEED);
            return new Played(refusals, stored, room.rules(), hash, table.receivedByAll());
        }
    }

    private static double outcome(Played played) {
        Scenario scenario = played.rules().scenario();
        Scorecard card = Scorer.score(played.log(), scenario.truth(), scenario.comms());
        return Objects.requireNonNull(card.outcome().outcome());
    }

    private static RunEnded ending(List<Recorded> log) {
        return log.stream()
                .map(Recorded::event)
                .filter(RunEnded.class::isInstance)
                .map(RunEnded.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
