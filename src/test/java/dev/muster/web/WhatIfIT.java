package dev.muster.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.muster.bot.BotTeam;
import dev.muster.cli.ServerClient;
import dev.muster.cli.SocketTable;
import dev.muster.scenario.Shelf;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What-ifs of a run that bots played over sockets, on the real server and database. */
@QuarkusTest
class WhatIfIT {
    private static final int PATIENCE = 20_000;
    private static String run = "";

    @TestHTTPResource
    URI server;

    @Inject
    Shelf shelf;

    @BeforeEach
    void play() {
        if (!run.isEmpty()) {
            return;
        }
        try (SocketTable table =
                SocketTable.open(new ServerClient(server), Map.of("scenario", "helpful-telemetry", "seed", 7), 3)) {
            run = table.runId();
            asked(given(), edit("no_action"))
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("reason", equalTo("not-over"));
            assertThat(new BotTeam(table)
                            .play(shelf.find("helpful-telemetry")
                                    .orElseThrow()
                                    .scenario()
                                    .walkthrough("best")
                                    .orElseThrow()))
                    .isEmpty();
        }
        for (int asked = 0; asked < PATIENCE; asked++) {
            if ("closed".equals(given().get("/api/runs/" + run).path("phase"))) {
                return;
            }
        }
        throw new AssertionError("Run " + run + " was never closed");
    }

    private static Map<String, Object> edit(String kind, String... fields) {
        Map<String, Object> edit = new java.util.LinkedHashMap<>(Map.of("kind", kind));
        for (int i = 0; i < fields.length; i += 2) {
            edit.put(fields[i], fields[i + 1]);
        }
        return edit;
    }

    @SafeVarargs
    private static ValidatableResponse asked(RequestSpecification as, Map<String, Object>... edits) {
        return as.contentType(ContentType.JSON)
                .body(Map.of("edits", List.of(edits)))
                .post("/api/runs/" + run + "/what-if")
                .then();
    }

    @Test
    void an_edit_is_answered_with_both_sides_and_a_sentence() {
        asked(given(), edit("set", "on", "checkout -> tracking", "parameter", "timeout", "value", "250ms"))
                .statusCode(200)
                .body(
                        "sentence",
                        startsWith("With checkout -> tracking timeout 250ms: 0 failed requests of pay instead of "))
                .body("actual.failed", greaterThan(1000f))
                .body("edited.failed", lessThan(10f))
                .body("actual.lost.EUR", greaterThan(4000f))
                .body("actual.curve", hasSize(1500))
                .body("edited.curve", hasSize(1500))
                .body("actual.journeys.journey", equalTo(List.of("browse", "pay")))
                .body("actual.blast.members.on", hasItem("checkout -> tracking"))
                .body("alerts.alert", hasItem("pay-budget-burn"))
                .body("alerts.find { it.alert == 'pay-budget-burn' }.actual_tick", greaterThan(120))
                .body("alerts.find { it.alert == 'pay-budget-burn' }.edited_tick", nullValue())
                .body("recomputed", equalTo(false))
                .body("until_tick", equalTo(1500));
    }

    @Test
    void the_same_question_has_the_same_answer_to_the_byte() {
        Map<String, Object> earlier = edit("move", "action", "flag-off tracking");
        earlier.put("seconds", -60);
        String first = asked(given(), earlier).statusCode(200).extract().asString();
        assertThat(asked(given(), earlier).extract().asString()).isEqualTo(first);
    }

    @Test
    void ideas_come_ranked_and_each_can_be_asked_for() {
        Response ideas = given().get("/api/runs/" + run + "/what-if/ideas");
        ideas.then()
                .statusCode(200)
                .body("actual_bad", greaterThan(1000f))
                .body("ideas.sentence", everyItem(notNullValue()))
                .body("ideas[0].spared_share", greaterThan(0.9f));
        given().contentType(ContentType.JSON)
                .body(ideas.<Map<String, Object>>path("ideas[0].ask"))
                .post("/api/runs/" + run + "/what-if")
                .then()
                .statusCode(200)
                .body("sentence", equalTo(ideas.path("ideas[0].sentence")));
    }

    @Test
    void mistakes_are_answered_with_what_was_wrong() {
        refused(asked(given(), edit("optional", "dependency", "checkout -> trackin")), "bad-edit")
                .body("detail", containsString("Maybe you meant \"checkout -> tracking\""));
        refused(asked(given(), edit("leave_out", "action", "a9")), "bad-edit")
                .body("detail", containsString("There were: a1 flag-off tracking at "));
        refused(asked(given(), edit("sett")), "bad-field").body("detail", containsString("edits[0].kind"));
        refused(asked(given()), "bad-field").body("detail", containsString("a list of one to 12 edits"));
        given().contentType(ContentType.JSON)
                .body("{\"edits\": [")
                .post("/api/runs/" + run + "/what-if")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse refused(ValidatableResponse response, String reason) {
        return response.statusCode(400).contentType("application/problem+json").body("reason", equalTo(reason));
    }

    @Test
    void only_who_may_open_the_review_may_ask() {
        RequestSpecification stranger = given().header("X-Forwarded-For", "10.0.0.1");
        asked(stranger, edit("no_action")).statusCode(404).body("reason", equalTo("unknown-run"));
        given().header("X-Forwarded-For", "10.0.0.1")
                .get("/api/runs/" + run + "/what-if/ideas")
                .then()
                .statusCode(404);
        given().get("/api/runs/nothing/what-if/ideas").then().statusCode(404);
    }
}
