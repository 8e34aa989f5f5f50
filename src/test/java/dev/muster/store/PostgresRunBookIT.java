package dev.muster.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.drill.CardEntry;
import dev.muster.drill.Phase;
import dev.muster.drill.RunBook;
import dev.muster.drill.RunEntry;
import dev.muster.drill.SeatEntry;
import dev.muster.people.SeatId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresRunBookIT {
    private static final Instant LATER = Instant.parse("2026-11-22T11:00:00Z");

    @Inject
    RunBook book;

    @Inject
    DataSource database;

    @Test
    void a_scenario_is_kept_once_by_its_hash() {
        book.keepScenario(Lines.SHA, "sample", new byte[] {1, 2});
        byte[] first = book.scenario(Lines.SHA).orElseThrow();
        book.keepScenario(Lines.SHA, "sample", new byte[] {9});
        assertThat(book.scenario(Lines.SHA).orElseThrow()).isEqualTo(first);
        assertThat(book.scenario("cd".repeat(32))).isEmpty();
    }

    @Test
    void a_run_is_found_as_it_was_entered() {
        String run = new Lines(book, database).newRun();
        assertThat(book.run(run)).contains(Lines.entry(run, run.replace("run-", "CODE")));
        assertThat(book.run("none")).isEmpty();
    }

    @Test
    void a_code_names_one_drill_at_a_time_and_is_free_again_afterwards() {
        book.keepScenario(Lines.SHA, "sample", new byte[] {1});
        assertThat(book.open(Lines.entry("one", "ABCDEF"))).isTrue();
        assertThat(book.open(Lines.entry("two", "ABCDEF"))).isFalse();
        book.phase("one", Phase.RUNNING, LATER);
        assertThat(book.open(Lines.entry("two", "ABCDEF"))).isFalse();
        assertThat(book.run("one").orElseThrow().endedAt()).isNull();

        book.phase("one", Phase.DEBRIEFING, LATER);
        assertThat(book.open(Lines.entry("two", "ABCDEF"))).isTrue();
        book.phase("one", Phase.CLOSED, LATER.plusSeconds(60));
        assertThat(book.run("one").orElseThrow())
                .extracting(RunEntry::phase, RunEntry::endedAt)
                .containsExactly(Phase.CLOSED, LATER);
        assertThat(book.runs(List.of(Phase.CLOSED), 100))
                .extracting(RunEntry::id)
                .contains("one")
                .doesNotContain("two");
        assertThat(book.runs(List.of(Phase.values()), 1)).hasSize(1);
    }

    @Test
    void seats_come_in_the_order_of_joining() {
        String run = new Lines(book, database).newRun();
        SeatEntry tenth = new SeatEntry(run, new SeatId("s10"), null, null, true, LATER);
        SeatEntry second = new SeatEntry(run, new SeatId("s2"), "Ana", Lines.SHA, false, LATER);
        book.seat(tenth);
        book.seat(second);
        assertThat(book.seats(run)).containsExactly(second, tenth);
    }

    @Test
    void a_scorecard_is_kept_once_for_what_it_depends_on() {
        String run = new Lines(book, database).newRun();
        CardEntry card = new CardEntry(run, "1", Lines.SHA, "log", "{}");
        book.keepCard(card);
        book.keepCard(card);
        CardEntry newer = new CardEntry(run, "2", Lines.SHA, "log", "{\"a\":1}");
        book.keepCard(newer);
        assertThat(book.cards(run)).containsExactly(card, newer);
    }
}
