package dev.muster.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DrillSocketIT {
    @TestHTTPResource
    URI server;

    private String code;
    private String hostToken;
    private String path;

    @BeforeEach
    void a_drill() {
        JsonObject opened = post("/api/drills", "{\"scenario\":\"helpful-telemetry\",\"seed\":7}");
        code = opened.getString("code");
        hostToken = opened.getString("hostToken");
        path = "/ws/drills/" + code;
    }

    @Test
    void a_connection_begins_with_hello_and_all_that_the_seat_may_see() {
        try (SocketClient ana = SocketClient.connect(server, path, join("Ana"))) {
            JsonObject hello = new JsonObject(ana.next()).getJsonObject("hello");
            assertThat(hello.getInteger("protocol")).isEqualTo(1);
            assertThat(hello.getString("seat")).isEqualTo("s1");
            assertThat(hello.getBoolean("host")).isFalse();
            assertThat(hello.getLong("lastN")).isZero();
            assertThat(hello.getLong("seq")).isEqualTo(2);
            assertThat(hello.getJsonObject("limits").getInteger("frame_chars")).isEqualTo(16_384);
            JsonObject snapshot = new JsonObject(ana.next());
            assertThat(snapshot.getLong("seq")).isEqualTo(2);
            assertThat(types(snapshot.getJsonObject("snapshot").getJsonArray("events")))
                    .containsExactly("drill_opened", "seat_joined");
        }
    }

    @Test
    void what_is_said_reaches_everybody_in_one_order_before_its_acknowledgement() {
        begin();
        try (SocketClient ana = SocketClient.connect(server, path, join("Ana"));
                SocketClient ben = SocketClient.connect(server, path, join("Ben"))) {
            ana.send("{\"n\":1,\"type\":\"message\",\"text\":\"hello\"}");
            JsonObject event = ana.event("message");
            JsonObject ack = ana.await(frame -> frame.containsKey("ack"));
            assertThat(event.getString("text")).isEqualTo("hello");
            assertThat(event.getString("actor")).matches("s[0-9]+");
            assertThat(ack.getLong("seq")).isEqualTo(event.getLong("seq"));
            assertThat(ben.event("message")).isEqualTo(event);
        }
    }

    @Test
    void a_resend_gets_its_old_answer_and_happens_once() {
        begin();
        String token = join("Ana");
        String frame = "{\"n\":5,\"type\":\"message\",\"text\":\"once\"}";
        long seq;
        try (SocketClient ana = SocketClient.connect(server, path, token)) {
            ana.send(frame);
            seq = ana.await(each -> each.containsKey("ack")).getLong("seq");
            ana.send(frame);
            assertThat(ana.await(each -> each.containsKey("ack")).getLong("seq"))
                    .isEqualTo(seq);
        }
        try (SocketClient again = SocketClient.connect(server, path, token)) {
            assertThat(new JsonObject(again.next()).getJsonObject("hello").getLong("lastN"))
                    .isEqualTo(5);
            again.send(frame);
            assertThat(again.await(each -> each.containsKey("ack")).getLong("seq"))
                    .isEqualTo(seq);
            assertThat(String.join("\n", again.everything()).split("\"once\"", -1))
                    .hasSize(2);
        }
    }

    @Test
    void whoever_comes_back_gets_exactly_what_was_missed() {
        begin();
        String token = join("Ana");
        long last;
        try (SocketClient ana = SocketClient.connect(server, path, token)) {
            last = ana.ask(1, "message", "\"text\":\"one\"").getLong("seq");
        }
        try (SocketClient ben = SocketClient.connect(server, path, join("Ben"))) {
            ben.ask(1, "message", "\"text\":\"two\"");
            ben.ask(2, "message", "\"text\":\"three\"");
        }
        try (SocketClient ana = SocketClient.connect(server, path + "?after=" + last, token)) {
            assertThat(ana.next()).startsWith("{\"hello\"");
            List<JsonObject> missed =
                    List.of(new JsonObject(ana.next()), new JsonObject(ana.next()), new JsonObject(ana.next()));
            assertThat(missed)
                    .extracting(frame -> frame.getString("type"))
                    .containsExactly("seat_joined", "message", "message");
            assertThat(missed).extracting(frame -> frame.getLong("prev")).containsExactly(last, last + 1, last + 2);
        }
    }

    @Test
    void what_lies_in_the_future_starts_again() {
        try (SocketClient ana = SocketClient.connect(server, path + "?after=999", join("Ana"))) {
            assertThat(ana.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void the_newest_connection_of_a_seat_plays() {
        begin();
        String token = join("Ana");
        try (SocketClient old = SocketClient.connect(server, path, token);
                SocketClient young = SocketClient.connect(server, path, token)) {
            assertThat(old.closeCode()).isEqualTo(4001);
            assertThat(young.ask(1, "message", "\"text\":\"here\"").containsKey("ack"))
                    .isTrue();
        }
    }

    @Test
    void only_who_belongs_here_comes_in() {
        String token = join("Ana");
        String bearer = "Bearer " + token;
        assertThat(SocketClient.status(server, path)).isEqualTo(401);
        assertThat(SocketClient.status(server, path, "Authorization", "Bearer wrong"))
                .isEqualTo(403);
        assertThat(SocketClient.status(server, "/ws/drills/NOSUCH", "Authorization", bearer))
                .isEqualTo(403);
        assertThat(SocketClient.status(server, path + "?after=soon", "Authorization", bearer))
                .isEqualTo(400);
        assertThat(SocketClient.status(server, path, "Authorization", bearer, "Origin", "http://evil.example"))
                .isEqualTo(403);

        String cookie = "muster-seat-" + code + "=" + token;
        assertThat(SocketClient.status(server, path, "Cookie", cookie)).isEqualTo(403);
        assertThat(SocketClient.status(server, path, "Cookie", cookie, "Origin", "http://" + server.getAuthority()))
                .isEqualTo(101);
        assertThat(SocketClient.status(server, path, "Cookie", cookie, "Origin", "http://evil.example"))
                .isEqualTo(403);
    }

    @Test
    void bad_frames_are_answered_and_the_connection_stays() {
        begin();
        try (SocketClient ana = SocketClient.connect(server, path, join("Ana"))) {
            ana.send("hello");
            assertThat(ana.await(frame -> frame.containsKey("nack")).getValue("nack"))
                    .isNull();
            assertThat(ana.ask(1, "mesage", "").getString("reason")).isEqualTo("unknown-command");
            assertThat(ana.ask(2, "message", "").getString("detail")).isEqualTo("text: missing");
            assertThat(ana.ask(3, "message", "\"text\":\"a\\u0000b\"").getString("reason"))
                    .isEqualTo("bad-text");
            assertThat(ana.ask(4, "start", "").getString("reason")).isEqualTo("not-the-host");
            ana.send("{\"n\":5,\"type\":\"message\",\"text\":\"" + "a".repeat(16_400) + "\"}");
            assertThat(ana.await(frame -> frame.containsKey("nack")).getString("reason"))
                    .isEqualTo("too-large");
            assertThat(ana.ask(6, "message", "\"text\":\"still here\"").containsKey("ack"))
                    .isTrue();
        }
    }

    @Test
    void a_frame_beyond_all_measure_ends_the_connection() {
        try (SocketClient ana = SocketClient.connect(server, path, join("Ana"))) {
            ana.send("a".repeat(200_000));
            assertThat(ana.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void a_flood_is_slowed_down_and_then_ended() {
        try (SocketClient ana = SocketClient.connect(server, path, join("Ana"))) {
            IntStream.rangeClosed(1, 60).forEach(n -> ana.send("{\"n\":" + n + ",\"type\":\"hint\"}"));
            assertThat(ana.await(frame -> "too-fast".equals(frame.getString("reason")))
                            .getLong("nack"))
                    .isPositive();
            try {
                IntStream.rangeClosed(61, 400).forEach(n -> ana.send("{\"n\":" + n + ",\"type\":\"hint\"}"));
            } catch (RuntimeException closedMeanwhile) {
                assertThat(closedMeanwhile).hasMessageContaining("closed");
            }
            assertThat(ana.closeCode()).isEqualTo(4429);
        }
    }

    @Test
    void a_look_is_seen_by_all_and_what_it_showed_by_the_asker_alone() {
        try (SocketClient host = SocketClient.connect(server, path, hostToken);
                SocketClient ana = SocketClient.connect(server, path, join("Ana"));
                SocketClient ben = SocketClient.connect(server, path, join("Ben"))) {
            host.ask(1, "start", "");
            host.ask(2, "pause", "");
            JsonObject ack =
                    ana.ask(1, "query", "\"source\":\"metrics\",\"target\":\"checkout\",\"selector\":\"slots\"");
            assertThat(ack.containsKey("ack")).as(ack.encode()).isTrue();
            ben.event("query");
            assertThat(ben.ask(1, "open", "\"reading\":" + ack.getLong("seq")).getString("reason"))
                    .isEqualTo("unknown-reading");
            ana.send("{\"n\":2,\"type\":\"open\",\"reading\":" + ack.getLong("seq") + "}");
            JsonObject view = ana.await(frame -> frame.containsKey("view")).getJsonObject("view");
            assertThat(view.getJsonArray("series")
                            .getJsonObject(0)
                            .getJsonArray("values")
                            .size())
                    .isPositive();
            assertThat(String.join("\n", ben.everything())).doesNotContain("query_result");
        }
    }

    @Test
    void a_drill_in_play_gives_nothing_away() {
        try (SocketClient host = SocketClient.connect(server, path, hostToken);
                SocketClient ana = SocketClient.connect(server, path, join("Ana"));
                SocketClient ben = SocketClient.connect(server, path, join("Ben"))) {
            host.ask(1, "start", "");
            host.ask(2, "pause", "");
            host.ask(3, "step", "\"to_tick\":400");
            ana.event("alert_fired");
            assertThat(String.join("\n", ana.everything()) + String.join("\n", host.everything()) + ben.everything())
                    .doesNotContain(
                            "helpful-telemetry",
                            "sha256",
                            "\"seed\"",
                            "impact",
                            "fault_started",
                            "mitigated",
                            "evidence");
        }
    }

    @Test
    void arrays_come_only_under_their_subprotocol() {
        try (SocketClient host = SocketClient.connect(server, path, hostToken, "muster.v1.batch")) {
            join("Ana");
            join("Ben");
            IntStream.rangeClosed(1, 30).forEach(n -> host.send("{\"n\":" + n + ",\"type\":\"pause\"}"));
            int answers = 0;
            while (answers < 30) {
                String text = host.next();
                JsonArray frames = text.startsWith("[") ? new JsonArray(text) : new JsonArray("[" + text + "]");
                answers += (int) frames.stream()
                        .filter(frame -> ((JsonObject) frame).containsKey("nack"))
                        .count();
            }
            assertThat(answers).isEqualTo(30);
        }
    }

    /** Starts the drill and holds its clock; one seat is needed, so a scribe takes the first. */
    private void begin() {
        join("Scribe");
        try (SocketClient host = SocketClient.connect(server, path, hostToken)) {
            host.ask(1, "start", "");
            host.ask(2, "pause", "");
        }
    }

    private String join(String name) {
        return post("/api/drills/" + code + "/seats", "{\"name\":\"" + name + "\"}")
                .getString("token");
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

    private static List<String> types(JsonArray events) {
        return events.stream()
                .map(event -> ((JsonObject) event).getString("type"))
                .toList();
    }
}
