package dev.muster.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.muster.bot.BotTeam;
import dev.muster.cli.ServerClient;
import dev.muster.cli.SocketTable;
import dev.muster.drill.CardEntry;
import dev.muster.drill.DrillLog;
import dev.muster.drill.RunBook;
import dev.muster.drill.command.HostCommand;
import dev.muster.scenario.Shelf;
import dev.muster.scoring.Scorer;
import dev.muster.wire.LogHash;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a run leaves behind, on the real server and database. */
@QuarkusTest
class ScorecardIT {
    private static final int PATIENCE = 20_000;

    @TestHTTPResource
    URI server;

    @Inject
    RunBook book;

    @Inject
    DrillLog log;

    @Inject
    Shelf shelf;

    @Test
    void a_run_that_is_over_has_one_scorecard_and_a_report() {
        String run;
        try (SocketTable table = open()) {
            run = table.runId();
            refused(given(), run, "scorecard", 409, "not-over");
            refused(given(), run, "report.md", 409, "not-over");
            assertThat(new BotTeam(table).play(best())).isEmpty();
        }
        awaitClosed(run);

        String first = body(run, "scorecard");
        assertThat(body(run, "scorecard")).isEqualTo(first);
        assertThat(book.cards(run))
                .containsExactly(new CardEntry(
                        run,
                        Integer.toString(Scorer.VERSION),
                        book.run(run).orElseThrow().scenarioSha256(),
                        LogHash.of(log.read(run)),
                        first));
        given().get("/api/runs/" + run + "/scorecard")
                .then()
                .contentType("application/json")
                .body("scenario", equalTo("tutorial"))
                .body("outcome.mitigated", equalTo(true))
                .body("outcome.regret", notNullValue())
                .body("clocks.each", hasSize(5))
                .body("dimensions.id", equalTo(List.of("D", "C", "K")))
                .body("dimensions.findings.flatten().sentence", everyItem(notNullValue()));
        given().get("/api/runs/" + run + "/report.md")
                .then()
                .statusCode(200)
                .contentType("text/markdown")
                .body(startsWith("# The evening release"))
                .body(containsString("Five clocks"));
        RequestSpecification stranger = given().header("X-Forwarded-For", "10.0.0.1");
        refused(stranger, run, "scorecard", 404, "unknown-run");
        refused(stranger, run, "report.md", 404, "unknown-run");
        refused(given(), "nothing", "scorecard", 404, "unknown-run");
        stranger.get("/runs/" + run).then().statusCode(404);
    }

    @Test
    void a_run_that_was_not_rated_has_a_report_and_no_scorecard() {
        String run;
        try (SocketTable table = open()) {
            run = table.runId();
            table.host(new HostCommand.Start());
            table.host(new HostCommand.End(false));
        }
        awaitClosed(run);
        refused(given(), run, "scorecard", 404, "no-scorecard");
        assertThat(book.cards(run)).isEmpty();
        assertThat(body(run, "report.md")).contains("ended: host, not rated");
    }

    private SocketTable open() {
        return SocketTable.open(new ServerClient(server), Map.of("scenario", "tutorial", "seed", 7), 2);
    }

    private dev.muster.scenario.WalkLine.Walkthrough best() {
        return shelf.find("tutorial")
                .orElseThrow()
                .scenario()
                .walkthrough("best")
                .orElseThrow();
    }

    private void awaitClosed(String run) {
        for (int asked = 0; asked < PATIENCE; asked++) {
            if ("closed".equals(given().get("/api/runs/" + run).path("phase"))) {
                return;
            }
        }
        throw new AssertionError("Run " + run + " was never closed");
    }

    private static String body(String run, String what) {
        Response response = given().get("/api/runs/" + run + "/" + what);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.asString();
    }

    private static void refused(RequestSpecification as, String run, String what, int status, String reason) {
        as.get("/api/runs/" + run + "/" + what)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("reason", equalTo(reason))
                .body("detail", notNullValue());
    }
}
