package dev.muster.store;

import static dev.muster.drill.DrillLog.Appended.FAILED;
import static dev.muster.drill.DrillLog.Appended.SECOND_WRITER;
import static dev.muster.drill.DrillLog.Appended.STORED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.drill.DrillLog;
import dev.muster.drill.DrillLog.Appended;
import dev.muster.drill.Recorded;
import dev.muster.drill.RunBook;
import dev.muster.drill.event.MessageSent;
import dev.muster.wire.EventCodec;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresLogIT {
    private static final LogLimits LIMITS = new LogLimits(100, 50, 2, 10);

    @Inject
    DrillLog log;

    @Inject
    RunBook book;

    @Inject
    DataSource database;

    private Lines lines;

    @BeforeEach
    void rows() {
        lines = new Lines(book, database);
    }

    @Test
    void batches_of_many_runs_are_read_back_in_order_and_equal() throws Exception {
        List<String> runs = List.of(lines.newRun(), lines.newRun(), lines.newRun());
        List<CompletableFuture<Appended>> outcomes = new ArrayList<>();
        for (int seq = 1; seq <= 401; seq += 4) {
            for (String run : runs) {
                outcomes.add(append(log, run, lines.said(seq, seq + 3)));
            }
        }
        assertThat(outcomes)
                .allSatisfy(
                        outcome -> assertThat(outcome.get(20, TimeUnit.SECONDS)).isEqualTo(STORED));
        assertThat(runs).allSatisfy(run -> assertThat(log.read(run)).isEqualTo(lines.said(1, 404)));
    }

    @Test
    void what_is_called_stored_is_there_for_everybody() throws Exception {
        String run = lines.newRun();
        List<String> seen = new ArrayList<>();
        CompletableFuture<Void> told = new CompletableFuture<>();
        log.append(run, lines.said(1, 5), outcome -> {
            seen.add(outcome + " " + lines.ask("select count(*) from event where run_id = '" + run + "'"));
            told.complete(null);
        });
        told.get(20, TimeUnit.SECONDS);
        assertThat(seen).containsExactly("STORED 5");
    }

    @Test
    void a_log_is_the_same_bytes_in_the_table() throws Exception {
        String run = lines.newRun();
        List<Recorded> said = lines.said(1, 1);
        stored(log, run, said);
        String payload = new EventCodec().texts(said.get(0).event()).payload();
        assertThat(lines.ask("select payload from event where run_id = '" + run + "'"))
                .isEqualTo(payload);
        assertThat(lines.ask("select octet_length(payload) from event where run_id = '" + run + "'"))
                .isEqualTo("" + payload.getBytes(UTF_8).length);
    }

    @Test
    void words_can_be_struck_and_nothing_else_changes() throws Exception {
        String run = lines.newRun();
        stored(log, run, lines.said(1, 2));
        lines.run("update event set words = null where run_id = '" + run + "' and seq = 1");
        assertThat(log.read(run).get(0).event()).isEqualTo(new MessageSent("team", List.of(), "", List.of("e1")));
        assertThat(log.read(run).get(1)).isEqualTo(lines.said(2, 2).get(0));
    }

    @Test
    void a_place_that_somebody_else_took_stops_that_run_alone() throws Exception {
        Gate gate = new Gate(lines);
        try (PostgresLog ours = open(gate, LIMITS)) {
            String taken = lines.newRun();
            String free = lines.newRun();
            stored(ours, taken, lines.said(1, 1), gate);
            stored(log, taken, lines.said(2, 2));
            var clash = append(ours, taken, lines.said(2, 3));
            var good = append(ours, free, lines.said(1, 1));
            var later = append(ours, taken, lines.said(4, 4));
            assertThat(clash.get(20, TimeUnit.SECONDS)).isEqualTo(SECOND_WRITER);
            assertThat(good.get(20, TimeUnit.SECONDS)).isEqualTo(STORED);
            assertThat(later.get(20, TimeUnit.SECONDS)).isEqualTo(FAILED);
            assertThat(log.read(taken)).isEqualTo(lines.said(1, 2));
        }
    }

    @Test
    void one_bad_row_in_a_flush_stops_no_other_run() throws Exception {
        Gate gate = new Gate(lines);
        try (PostgresLog ours = open(gate, LIMITS)) {
            String first = lines.newRun();
            String half = lines.newRun();
            String last = lines.newRun();
            var one = append(ours, first, lines.said(1, 2));
            var unknownRun = append(ours, "no-such-run", lines.said(1, 1));
            var halfCharacter = append(ours, half, List.of(lines.said(1, "half \ud83d")));
            var two = append(ours, first, lines.said(3, 3));
            var three = append(ours, last, lines.said(1, 1));
            gate.lift();
            assertThat(unknownRun.get(20, TimeUnit.SECONDS)).isEqualTo(FAILED);
            assertThat(halfCharacter.get(20, TimeUnit.SECONDS)).isEqualTo(FAILED);
            assertThat(List.of(one, two, three))
                    .allSatisfy(outcome ->
                            assertThat(outcome.get(20, TimeUnit.SECONDS)).isEqualTo(STORED));
            assertThat(log.read(first)).isEqualTo(lines.said(1, 3));
        }
    }

    @Test
    void nothing_is_stored_behind_a_gap() throws Exception {
        String run = lines.newRun();
        stored(log, run, lines.said(1, 1));
        assertThat(append(log, run, lines.said(3, 3)).get(20, TimeUnit.SECONDS)).isEqualTo(FAILED);
        stored(log, run, lines.said(2, 3));
    }

    @Test
    void a_lost_connection_is_opened_again() throws Exception {
        Gate gate = new Gate(lines);
        try (PostgresLog ours = open(gate, LIMITS)) {
            String run = lines.newRun();
            stored(ours, run, lines.said(1, 1), gate);
            for (int seq = 2; seq < 6; seq++) {
                lines.run("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gate'");
                stored(ours, run, lines.said(seq, seq));
            }
            assertThat(gate.opened.get()).isEqualTo(5);
            assertThat(log.read(run)).isEqualTo(lines.said(1, 5));
        }
    }

    @Test
    void while_the_database_is_away_appends_fail_and_then_go_on() throws Exception {
        Gate gate = new Gate(lines);
        gate.away.set(true);
        try (PostgresLog ours = open(gate, LIMITS)) {
            String run = lines.newRun();
            gate.lift();
            assertThat(append(ours, run, lines.said(1, 1)).get(20, TimeUnit.SECONDS))
                    .isEqualTo(FAILED);
            gate.away.set(false);
            stored(ours, run, lines.said(1, 1));
        }
    }

    @Test
    void a_full_queue_takes_no_more_and_closing_writes_what_waits() throws Exception {
        Gate gate = new Gate(lines);
        PostgresLog ours = open(gate, new LogLimits(2, 50, 2, 10));
        String run = lines.newRun();
        List<CompletableFuture<Appended>> outcomes = new ArrayList<>();
        outcomes.add(append(ours, run, lines.said(1, 1)));
        gate.reached.await(20, TimeUnit.SECONDS);
        for (int seq = 2; seq <= 4; seq++) {
            outcomes.add(append(ours, run, lines.said(seq, seq)));
        }
        assertThat(outcomes.get(3)).isCompletedWithValue(FAILED);
        gate.lift();
        ours.close();
        assertThat(outcomes.subList(0, 3))
                .allSatisfy(outcome -> assertThat(outcome).isCompletedWithValue(STORED));
        assertThat(append(ours, run, lines.said(4, 4))).isCompletedWithValue(FAILED);
        assertThat(log.read(run)).isEqualTo(lines.said(1, 3));
    }

    private PostgresLog open(Gate gate, LogLimits limits) {
        PostgresLog ours = new PostgresLog(gate, run -> List.of(), Clock.systemUTC(), limits);
        ours.start();
        return ours;
    }

    private void stored(PostgresLog ours, String run, List<Recorded> batch, Gate gate) throws Exception {
        gate.lift();
        stored(ours, run, batch);
    }

    private static void stored(DrillLog log, String run, List<Recorded> batch) throws Exception {
        assertThat(append(log, run, batch).get(20, TimeUnit.SECONDS)).isEqualTo(STORED);
    }

    private static CompletableFuture<Appended> append(DrillLog log, String run, List<Recorded> batch) {
        CompletableFuture<Appended> outcome = new CompletableFuture<>();
        log.append(run, batch, outcome::complete);
        return outcome;
    }
}
