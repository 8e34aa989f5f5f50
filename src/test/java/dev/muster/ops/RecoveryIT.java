package dev.muster.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.drill.DrillLog;
import dev.muster.drill.DrillRoom;
import dev.muster.drill.Drills;
import dev.muster.drill.Phase;
import dev.muster.drill.Recorded;
import dev.muster.drill.RunBook;
import dev.muster.drill.event.RunValued;
import dev.muster.live.SocketClient;
import dev.muster.people.Passes;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What a restart does to a drill that was going on: the room is let go, and taken up again from what is stored. */
@QuarkusTest
class RecoveryIT {
    @TestHTTPResource
    URI server;

    @Inject
    Drills drills;

    @Inject
    Passes passes;

    @Inject
    Recovery recovery;

    @Inject
    DrillLog log;

    @Inject
    RunBook book;

    @Test
    void a_drill_goes_on_where_its_log_ends_with_the_same_seats_and_answers() throws Exception {
        JsonObject opened = post("/api/drills", "{\"scenario\":\"helpful-telemetry\",\"seed\":7}");
        String code = opened.getString("code");
        String token =
                post("/api/drills/" + code + "/seats", "{\"name\":\"Ana\"}").getString("token");
        String path = "/ws/drills/" + code;
        long said;
        try (SocketClient host = SocketClient.connect(server, path, opened.getString("hostToken"));
                SocketClient ana = SocketClient.connect(server, path, token)) {
            host.ask(1, "start", "");
            host.ask(2, "pause", "");
            host.ask(3, "step", "\"to_tick\":200");
            said = ana.ask(4, "message", "\"text\":\"before\"").getLong("seq");
        }
        DrillRoom before = drills.byCode(code).orElseThrow();
        String state = state(before);
        List<Recorded> stored = log.read(before.runId());

        drills.forget(before);
        passes.forget(before.runId());
        before.close();
        recovery.takeUp();

        DrillRoom after = drills.byCode(code).orElseThrow();
        assertThat(after).isNotSameAs(before);
        assertThat(state(after)).isEqualTo(state);
        assertThat(log.read(after.runId())).isEqualTo(stored);
        try (SocketClient ana = SocketClient.connect(server, path + "?after=" + said, token)) {
            assertThat(new JsonObject(ana.next()).getJsonObject("hello").getLong("lastN"))
                    .isEqualTo(4);
            assertThat(ana.ask(4, "message", "\"text\":\"before\"").getLong("ack"))
                    .isEqualTo(4);
            assertThat(ana.ask(5, "message", "\"text\":\"after\"").getLong("seq"))
                    .isEqualTo(said + 1);
        }
    }

    @Test
    void a_run_that_was_never_opened_is_closed_and_stops_no_other() {
        String code = post("/api/drills", "{\"scenario\":\"tutorial\"}").getString("code");
        DrillRoom room = drills.byCode(code).orElseThrow();
        var entry = book.run(room.runId()).orElseThrow();
        var ghost = new dev.muster.drill.RunEntry(
                "ghost-" + code,
                "GHOST" + code,
                Phase.LOBBY,
                entry.scenarioSha256(),
                entry.shelfTitle(),
                entry.level(),
                entry.minutes(),
                entry.hostTokenSha256(),
                entry.createdAt(),
                null);
        assertThat(book.open(ghost)).isTrue();
        recovery.takeUp();
        assertThat(book.run(ghost.id()).orElseThrow().phase()).isEqualTo(Phase.CLOSED);
        assertThat(drills.byCode(code)).isPresent();
    }

    @Test
    void a_run_that_ended_just_before_is_valued_and_sealed() throws Exception {
        JsonObject opened = post("/api/drills", "{\"scenario\":\"tutorial\",\"seed\":1}");
        String code = opened.getString("code");
        post("/api/drills/" + code + "/seats", "{\"name\":\"Ana\"}");
        DrillRoom before = drills.byCode(code).orElseThrow();
        try (SocketClient host = SocketClient.connect(server, "/ws/drills/" + code, opened.getString("hostToken"))) {
            host.ask(1, "start", "");
            drills.forget(before);
            host.ask(2, "end", "");
            before.close();
            assertThat(host.closeCode()).isEqualTo(1001);
        }
        recovery.takeUp();
        for (int tries = 0;
                tries < 400 && book.run(before.runId()).orElseThrow().phase() != Phase.CLOSED;
                tries++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(book.run(before.runId()).orElseThrow().phase()).isEqualTo(Phase.CLOSED);
        List<Recorded> lines = log.read(before.runId());
        assertThat(lines.get(lines.size() - 1).event()).isInstanceOf(RunValued.class);
        assertThat(lines.stream().filter(line -> line.event() instanceof RunValued))
                .hasSize(1);
    }

    private static String state(DrillRoom room) throws Exception {
        return room.ask(drill -> drill.state().tick() + " " + drill.state().lastSeq() + " "
                        + drill.state().phase() + " "
                        + drill.world().orElseThrow().live().hash())
                .get(20, TimeUnit.SECONDS);
    }

    private static JsonObject post(String path, String body) {
        return new JsonObject(given().contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .asString());
    }
}
