package dev.muster.scoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.drill.Audience;
import dev.muster.drill.Recorded;
import dev.muster.drill.event.Event;
import dev.muster.drill.event.EvidenceAttached;
import dev.muster.drill.event.HypothesisProposed;
import dev.muster.drill.event.ImpactChanged;
import dev.muster.drill.event.MessageSent;
import dev.muster.drill.event.Mitigated;
import dev.muster.drill.event.QueryResult;
import dev.muster.drill.event.ResolvedDeclared;
import dev.muster.drill.event.RoleAccepted;
import dev.muster.drill.event.RunEnded;
import dev.muster.drill.event.RunStarted;
import dev.muster.drill.event.SeatJoined;
import dev.muster.drill.event.SeatLeft;
import dev.muster.people.Actor;
import dev.muster.people.Role;
import dev.muster.people.SeatId;
import dev.muster.scenario.ClaimKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunViewTest {
    private static final SeatId ANA = new SeatId("s1");
    private static final SeatId BEN = new SeatId("s2");
    private final List<Recorded> log = new ArrayList<>();

    private void at(long tick, SeatId seat, Event event) {
        log.add(new Recorded(log.size() + 1, tick, Actor.of(seat), Audience.ALL, null, event));
    }

    private void at(long tick, Event event) {
        log.add(new Recorded(log.size() + 1, tick, Actor.SIM, Audience.SERVER, null, event));
    }

    private void started() {
        at(0, new RunStarted(List.of(ANA, BEN), Map.of(), "text", 1, "x", "0", 1, 1));
    }

    private static QueryResult reading(String evidence) {
        return new QueryResult(1, "metrics x", 0, 1, "", List.of(evidence));
    }

    private static MessageSent sharing(String evidence) {
        return new MessageSent("team", List.of(), "", List.of(evidence));
    }

    @Test
    void what_a_seat_never_saw_is_not_shared_by_naming_it() {
        started();
        at(5, ANA, sharing("e1"));
        at(10, BEN, reading("e1"));
        assertThat(RunView.fold(log).board().shared()).isEmpty();
        at(12, BEN, sharing("e1"));
        At<String> shown = RunView.fold(log).board().shared().get("e1");
        assertThat(shown).isNotNull();
        assertThat(shown.tick()).isEqualTo(12);
    }

    @Test
    void what_only_one_seat_was_shown_is_not_on_the_board() {
        started();
        at(10, BEN, reading("e1"));
        log.add(new Recorded(3, 12, Actor.of(BEN), Audience.only(ANA), null, sharing("e1")));
        assertThat(RunView.fold(log).board().shared()).isEmpty();
    }

    @Test
    void the_same_idea_twice_is_one_claim() {
        started();
        at(1, ANA, new HypothesisProposed("h1", "db", "slow-query", 0.5, ""));
        at(2, BEN, new HypothesisProposed("h2", "db", "slow-query", 0.9, ""));
        at(3, BEN, reading("e1"));
        at(4, BEN, new EvidenceAttached("h2", 4, "supports", List.of("e1")));
        Board board = RunView.fold(log).board();
        assertThat(board.claims()).containsOnlyKeys(new ClaimKey("db", "slow-query"));
        Board.Claim claim = board.claim("h1");
        assertThat(claim).isNotNull();
        assertThat(claim.proposed().tick()).isEqualTo(1);
        assertThat(claim.links()).hasSize(1);
    }

    @Test
    void of_leads_there_is_one_and_a_seat_has_one_role() {
        started();
        at(1, ANA, new RoleAccepted(Role.LEAD));
        at(5, BEN, new RoleAccepted(Role.LEAD));
        at(9, BEN, new RoleAccepted(Role.SCRIBE));
        at(12, ANA, new SeatLeft(ANA));
        Team team = RunView.fold(log).team();
        assertThat(team.of(Role.LEAD)).extracting(Team.Tenure::untilTick).containsExactly(5L, 9L);
        assertThat(team.left()).containsExactly(ANA);
    }

    @Test
    void colleagues_whom_the_server_plays_are_no_members_but_what_they_show_is_on_the_board() {
        at(0, new SeatJoined(ANA, false, false, "Ana"));
        at(0, new SeatJoined(BEN, true, true, "Noor"));
        started();
        at(10, BEN, reading("e1"));
        at(12, BEN, sharing("e1"));
        RunView view = RunView.fold(log);
        assertThat(view.team().members()).containsExactly(ANA);
        assertThat(view.board().shared()).containsKey("e1");
    }

    @Test
    void an_early_declaration_ends_no_duty() {
        started();
        at(10, ANA, new ResolvedDeclared());
        at(90, new Mitigated("m1", "a1"));
        at(95, ANA, new ResolvedDeclared());
        at(150, new RunEnded("resolved", true));
        assertThat(RunView.fold(log).course().dutyEndsAt()).isEqualTo(95);
    }

    @Test
    void impact_holds_its_level_until_the_next_and_ends_with_the_run() {
        started();
        at(10, new ImpactChanged(0.1));
        at(40, new ImpactChanged(0.8));
        at(100, new RunEnded("time", true));
        Impact impact = RunView.fold(log).impact();
        assertThat(impact.seconds(0, 1000)).isEqualByComparingTo(new BigDecimal("51.0"));
        assertThat(impact.seconds(20, 50)).isEqualByComparingTo(new BigDecimal("10.0"));
        assertThat(impact.cost()).isEqualTo(0.85);
    }

    @Test
    void folding_in_two_parts_is_one_fold() {
        Random random = new Random(11);
        started();
        for (int tick = 1; tick < 200; tick++) {
            SeatId seat = random.nextBoolean() ? ANA : BEN;
            switch (random.nextInt(6)) {
                case 0 -> at(tick, seat, reading("e" + random.nextInt(4)));
                case 1 -> at(tick, seat, sharing("e" + random.nextInt(4)));
                case 2 -> at(tick, seat, new HypothesisProposed("h" + tick, "c" + random.nextInt(3), "m", 0.5, ""));
                case 3 -> at(tick, seat, new EvidenceAttached("h" + random.nextInt(200), 1, "supports", List.of("e1")));
                case 4 -> at(tick, seat, new RoleAccepted(Role.values()[random.nextInt(6)]));
                default -> at(tick, new ImpactChanged(random.nextDouble()));
            }
        }
        RunView whole = RunView.fold(log);
        for (int split = 0; split <= log.size(); split++) {
            RunFold fold = new RunFold();
            log.subList(0, split).forEach(fold::add);
            RunView part = fold.view();
            assertThat(part).isEqualTo(RunView.fold(log.subList(0, split)));
            log.subList(split, log.size()).forEach(fold::add);
            assertThat(fold.view()).as("split at %d", split).isEqualTo(whole);
        }
    }

    @Test
    void a_log_out_of_order_is_refused() {
        started();
        log.add(log.get(0));
        assertThatThrownBy(() -> RunView.fold(log)).hasMessageContaining("in the order of seq");
    }
}
