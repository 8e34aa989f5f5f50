package dev.muster.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.muster.drill.Drill;
import dev.muster.drill.DrillLimits;
import dev.muster.drill.DrillLog;
import dev.muster.drill.Phase;
import dev.muster.drill.Recorded;
import dev.muster.drill.Rules;
import dev.muster.drill.RunBook;
import dev.muster.drill.RunEntry;
import dev.muster.drill.SeatEntry;
import dev.muster.drill.event.DrillOpened;
import dev.muster.scenario.FailureModes;
import dev.muster.scenario.Scenario;
import dev.muster.scenario.Shelf;
import dev.muster.web.RunJudgement;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The run that bots play at the first start, on the real database. */
@QuarkusTest
class ExampleRunIT {
    @Inject
    ExampleRun example;

    @Inject
    Recovery recovery;

    @Inject
    Shelf shelf;

    @Inject
    DrillLimits limits;

    @Inject
    DrillLog log;

    @Inject
    RunBook book;

    @Inject
    RunJudgement judgement;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    @Inject
    MusterConfig config;

    @Test
    void it_is_made_once_whatever_happens_between_and_shown_to_everybody() {
        cutOffAt("scenario");
        assertThat(log.read(ExampleRun.ID)).isEmpty();
        cutOffAt("seat");
        List<Recorded> stored = log.read(ExampleRun.ID);
        assertThat(stored).isNotEmpty();
        cutOffAt("phase");
        stranger().get("/runs/" + ExampleRun.ID).then().statusCode(404);
        stranger().get("/runs").then().body(not(containsString("shows how the tutorial goes")));
        recovery.takeUp();
        assertThat(book.run(ExampleRun.ID).map(RunEntry::phase)).contains(Phase.DEBRIEFING);

        example.make();
        RunEntry run = book.run(ExampleRun.ID).orElseThrow();
        List<SeatEntry> seats = book.seats(ExampleRun.ID);
        example.make();
        assertThat(log.read(ExampleRun.ID)).isEqualTo(stored);
        assertThat(book.run(ExampleRun.ID)).contains(run);
        assertThat(book.seats(ExampleRun.ID)).isEqualTo(seats);
        assertThat(book.cards(ExampleRun.ID)).hasSize(1);
        assertThat(book.runs(List.of(Phase.CLOSED), 1000))
                .filteredOn(RunEntry::example)
                .containsExactly(run);
        assertThat(seats).hasSize(3).allMatch(SeatEntry::bot).allMatch(seat -> seat.tokenSha256() == null);

        assertThat(replayed(stored).state().phase()).isEqualTo(Phase.CLOSED);
        everybodySeesIt();
    }

    private static void everybodySeesIt() {
        stranger().get("/runs").then().statusCode(200).body(containsString("it shows how the tutorial goes"));
        stranger()
                .get("/runs/" + ExampleRun.ID)
                .then()
                .statusCode(200)
                .body(containsString("Played by bots."), containsString("shows how the tutorial goes"));
        stranger().get("/api/runs").then().body("id", hasItem(ExampleRun.ID));
        stranger()
                .get("/api/runs/" + ExampleRun.ID + "/scorecard")
                .then()
                .statusCode(200)
                .body("outcome.mitigated", equalTo(true))
                .body("outcome.earned", equalTo("yes"));
        stranger().get("/api/runs/" + ExampleRun.ID + "/report.md").then().statusCode(200);
        stranger().get("/api/runs/" + ExampleRun.ID + "/events").then().statusCode(200);
    }

    /** Throws unless the simulation comes to the same facts again. */
    private Drill replayed(List<Recorded> lines) {
        Scenario scenario = shelf.find("tutorial").orElseThrow().scenario();
        long seed = ((DrillOpened) lines.get(0).event()).seed();
        return Drill.replay(new Rules(scenario, FailureModes.shared().all(), seed, limits), lines);
    }

    /** The server ends when it is about to ask the book for this. */
    private void cutOffAt(String call) {
        ExampleRun cutOff = new ExampleRun(shelf, limits, log, bookUntil(call), judgement, secrets, clock, config);
        assertThatThrownBy(cutOff::make).hasMessage("cut off");
    }

    private RunBook bookUntil(String call) {
        return (RunBook) Proxy.newProxyInstance(
                RunBook.class.getClassLoader(), new Class<?>[] {RunBook.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(call)) {
                        throw new IllegalStateException("cut off");
                    }
                    try {
                        return method.invoke(book, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** Somebody whom a proxy brought here. */
    private static RequestSpecification stranger() {
        return given().header("X-Forwarded-For", "10.0.0.1");
    }
}
