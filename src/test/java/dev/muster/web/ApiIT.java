package dev.muster.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.live.SocketClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiIT {
    @TestHTTPResource
    URI server;

    private static final String PROBLEM = "application/problem+json";

    @Test
    void the_shelf_lists_what_can_be_played() {
        given().get("/api/scenarios")
                .then()
                .statusCode(200)
                .body("id", hasItem("tutorial"))
                .body("find { it.id == 'tutorial' }.minutes", notNullValue());
    }

    @Test
    void who_may_not_host_is_not_told_what_a_drill_is_about() {
        given().header("X-Forwarded-For", "192.0.2.7")
                .get("/api/scenarios")
                .then()
                .statusCode(200)
                .body("shelf_title", hasItem("Friday, 17:40"))
                .body("find { it.shelf_title == 'Friday, 17:40' }.title", nullValue())
                .body("id", not(hasItem("helpful-telemetry")));
    }

    @Test
    void a_drill_is_opened_and_joined() {
        Response opened = open();
        String code = opened.path("code");
        assertThat(code).matches("[A-Z]{6}");
        assertThat(opened.<String>path("joinUrl")).endsWith("/join/" + code).startsWith("http://");
        assertThat(opened.getDetailedCookie("muster-host-" + code).isHttpOnly()).isTrue();
        assertThat(opened.getDetailedCookie("muster-host-" + code).getSameSite())
                .isEqualTo("Strict");

        Response seated = json().body(Map.of("name", "Ana", "role", "scribe")).post("/api/drills/" + code + "/seats");
        seated.then().statusCode(201).body("seat", equalTo("s1")).body("token", notNullValue());
        given().get("/api/drills/" + code.toLowerCase(java.util.Locale.ROOT))
                .then()
                .statusCode(200)
                .body("phase", equalTo("lobby"))
                .body("seats", equalTo(1))
                .body("run", nullValue())
                .body(not(containsString("tutorial")));
        given().cookies(seated.cookies()).get("/api/drills/" + code).then().body("run", notNullValue());
    }

    @Test
    void the_briefing_is_for_members_and_says_nothing_of_what_is_wrong() {
        Response opened = open();
        String code = opened.path("code");
        String path = "/api/drills/" + code + "/briefing";
        problem(given().get(path), 401, "no-seat");
        String token = json().body(Map.of("name", "Ana"))
                .post("/api/drills/" + code + "/seats")
                .path("token");
        String text = given().header("Authorization", "Bearer " + token)
                .get(path)
                .then()
                .statusCode(200)
                .body("me.name", equalTo("Ana"))
                .body("me.host", equalTo(false))
                .body("components[0].series", notNullValue())
                .body("components[0].x", notNullValue())
                .extract()
                .asString();
        assertThat(text).doesNotContain("\"tutorial\"", "truth", "faults", "teaches", "sha256", "seed", "walkthrough");
        given().cookies(opened.cookies())
                .get(path)
                .then()
                .body("me.host", equalTo(true))
                .body("me.seat", nullValue());
    }

    @Test
    void what_cannot_be_done_is_a_problem_that_says_why() {
        problem(json().body(Map.of("scenario", "nothing")).post("/api/drills"), 404, "unknown-scenario");
        problem(json().body(Map.of()).post("/api/drills"), 400, "bad-field");
        problem(json().body("{\"scenario\":").post("/api/drills"), 400, "refused");
        problem(given().body("scenario=x").contentType(ContentType.TEXT).post("/api/drills"), 415, "refused");
        problem(given().get("/api/drills/NOSUCH"), 404, "unknown-code");
        problem(given().get("/api/nothing"), 404, "refused");
        String seats = "/api/drills/" + open().path("code") + "/seats";
        problem(json().body(Map.of("name", "Ana", "role", "boss")).post(seats), 400, "bad-field");
        problem(json().body(Map.of("name", "x".repeat(41))).post(seats), 400, "bad-name");
        problem(json().body("{\"name\":\"a\\u0000b\"}").post(seats), 400, "bad-name");
        json().body(Map.of("name", "x".repeat(40))).post(seats).then().statusCode(201);
        json().body(Map.of("name", "Ana")).post(seats).then().statusCode(201);
        problem(json().body(Map.of("name", "ana")).post(seats), 409, "name-taken");
    }

    @Test
    void strangers_do_not_get_in_by_another_name_or_from_another_page() {
        problem(given().header("Host", "evil.example").get("/api/scenarios"), 403, "foreign-host");
        problem(
                json().header("Origin", "http://evil.example")
                        .body(Map.of("scenario", "tutorial"))
                        .post("/api/drills"),
                403,
                "foreign-origin");
        problem(
                json().header("X-Forwarded-For", "10.0.0.1")
                        .body(Map.of("scenario", "tutorial"))
                        .post("/api/drills"),
                401,
                "host-key");
    }

    @Test
    void a_run_is_open_to_those_who_were_in_it() {
        Response opened = open();
        String code = opened.path("code");
        String run =
                given().cookies(opened.cookies()).get("/api/drills/" + code).path("run");
        given().get("/api/runs").then().statusCode(200).body("id", hasItem(run));
        stranger().get("/api/runs").then().statusCode(200).body("id", not(hasItem(run)));
        problem(stranger().get("/api/runs/" + run), 404, "unknown-run");
        stranger()
                .cookies(opened.cookies())
                .get("/api/runs/" + run)
                .then()
                .statusCode(200)
                .body("phase", equalTo("lobby"));
        problem(given().get("/api/runs/" + run + "/events"), 409, "not-over");
    }

    @Test
    void a_run_that_is_over_shows_its_log_its_card_and_its_report() {
        Response opened = open();
        String code = opened.path("code");
        String run =
                given().cookies(opened.cookies()).get("/api/drills/" + code).path("run");
        json().body(Map.of("name", "Ana"))
                .post("/api/drills/" + code + "/seats")
                .then()
                .statusCode(201);
        problem(given().get("/api/runs/" + run + "/scorecard"), 409, "not-over");
        try (SocketClient host = SocketClient.connect(server, "/ws/drills/" + code, opened.path("hostToken"))) {
            host.ask(1, "start", "");
            host.ask(2, "pause", "");
            host.ask(3, "step", "\"to_tick\":120");
            host.ask(4, "end", "");
            host.await(frame -> frame.containsKey("clock") && frame.encode().contains("closed"));
        }
        await(() -> given().get("/api/runs/" + run).path("phase"), "closed");

        String events = given().get("/api/runs/" + run + "/events")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(events.lines()).allMatch(line -> line.startsWith("{\"specversion\":\"1.0\""));
        assertThat(events.lines().reduce((first, last) -> last).orElseThrow())
                .contains("dev.muster.run_valued", "\"best\":");

        Response card = given().get("/api/runs/" + run + "/scorecard");
        card.then()
                .statusCode(200)
                .body("dimensions.id", equalTo(List.of("D", "C", "K")))
                .body("outcome.mitigated", equalTo(false));
        assertThat(given().get("/api/runs/" + run + "/scorecard").asString()).isEqualTo(card.asString());
        given().get("/api/runs/" + run + "/report.md").then().statusCode(200).body(containsString("# "));
    }

    private static void await(Supplier<String> found, String wanted) {
        for (int tries = 0; tries < 200 && !wanted.equals(found.get()); tries++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(found.get()).isEqualTo(wanted);
    }

    /** Somebody whom a proxy brought here. */
    private static RequestSpecification stranger() {
        return given().header("X-Forwarded-For", "10.0.0.1");
    }

    private static Response open() {
        Response opened = json().body(Map.of("scenario", "tutorial", "seed", 3)).post("/api/drills");
        opened.then().statusCode(201);
        return opened;
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    private static ValidatableResponse problem(Response response, int status, String reason) {
        return response.then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("status", equalTo(status))
                .body("reason", equalTo(reason))
                .body("detail", notNullValue())
                .body(not(containsString("Exception")))
                .body(not(containsString("\tat ")));
    }
}
