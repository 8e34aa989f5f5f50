package dev.muster.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.drill.command.Command;
import dev.muster.drill.command.EdgeCommand;
import dev.muster.drill.command.HostCommand;
import dev.muster.drill.command.SeatCommand;
import dev.muster.drill.event.ActionJudged;
import dev.muster.drill.event.AlertFired;
import dev.muster.drill.event.Event;
import dev.muster.drill.event.FaultStarted;
import dev.muster.drill.event.HypothesisProposed;
import dev.muster.drill.event.HypothesisSupported;
import dev.muster.drill.event.Mitigated;
import dev.muster.drill.event.PersonaSaid;
import dev.muster.drill.event.QueryResult;
import dev.muster.drill.event.RunEnded;
import dev.muster.drill.event.RunStarted;
import dev.muster.drill.event.StakeholderAnswered;
import dev.muster.drill.event.StakeholderAsked;
import dev.muster.drill.event.TaskAssigned;
import dev.muster.drill.event.TickMarked;
import dev.muster.people.Actor;
import dev.muster.people.Role;
import dev.muster.people.SeatId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrillTest {
    private static final SeatId EDGE = new SeatId("s1");
    private static final SeatId SHOP = new SeatId("s2");

    private final Drill drill = Drill.create(ScenarioFixture.rules());
    private final List<Recorded> log = new ArrayList<>(drill.open());

    @Test
    void desks_go_round_the_seats_in_the_order_of_joining() {
        twoSeatsInPlay();
        RunStarted started = last(RunStarted.class);
        assertThat(started.desks()).containsEntry("edge", EDGE).containsEntry("shop", SHOP);
    }

    @Test
    void who_plays_alone_gets_colleagues_for_the_other_desks() {
        ask(Actor.SIM, new EdgeCommand.Join("Ana", false));
        ask(Actor.HOST, new HostCommand.Start());
        assertThat(drill.state().roster().seats()).extracting(Seat::colleague).containsExactly(false, true);
    }

    @Test
    void a_colleague_asked_for_a_view_hears_looks_shows_and_closes() {
        ask(Actor.SIM, new EdgeCommand.Join("Ana", false));
        ask(Actor.HOST, new HostCommand.Start());
        passTo(60);
        type(EDGE, "assign shop \"changes search\"");
        passTo(90);
        assertThat(events(TaskAssigned.class)).extracting(TaskAssigned::about).containsExactly("changes search");
        assertThat(drill.state().affairs().tasks()).allMatch(Affairs.Task::done);
        assertThat(drill.state().board().latest(SHOP).orElseThrow().shared()).isTrue();
        assertThat(drill.state().board().latest(SHOP).orElseThrow().evidence()).containsExactly("deployed");
    }

    @Test
    void the_fault_begins_hidden_and_the_alert_comes_loud() {
        twoSeatsInPlay();
        passTo(60);
        assertThat(audience(FaultStarted.class)).isEqualTo(Audience.SERVER);
        assertThat(audience(AlertFired.class)).isEqualTo(Audience.ALL);
        assertThat(last(AlertFired.class).summary())
                .startsWith("journey find failing is")
                .endsWith("above 10 %");
        assertThat(drill.state().firstAlertTick()).isBetween(10L, 45L);
    }

    @Test
    void a_result_belongs_to_the_asker_until_it_is_shared() {
        twoSeatsInPlay();
        passTo(60);
        type(EDGE, "metrics search errors");
        long reading = drill.state().board().latest(EDGE).orElseThrow().seq();
        assertThat(audience(QueryResult.class)).isEqualTo(Audience.only(EDGE));
        assertThat(last(QueryResult.class).evidence()).containsExactly("errors");
        assertThat(drill.mayOpen(Actor.of(SHOP), reading)).isFalse();
        type(EDGE, "share last view");
        assertThat(drill.mayOpen(Actor.of(SHOP), reading)).isTrue();
    }

    @Test
    void a_change_that_one_desk_keeps_is_evidence_for_that_desk_alone() {
        twoSeatsInPlay();
        passTo(60);
        type(EDGE, "changes search");
        assertThat(last(QueryResult.class).evidence()).isEmpty();
        type(SHOP, "changes search");
        assertThat(last(QueryResult.class).evidence()).containsExactly("deployed");
    }

    @Test
    void the_same_idea_stands_on_the_board_once() {
        twoSeatsInPlay();
        type(EDGE, "claim search bad-deploy");
        assertThat(refusal(SHOP, "claim search bad-deploy")).startsWith("The board has that idea as h1.");
        assertThat(events(HypothesisProposed.class)).hasSize(1);
    }

    @Test
    void the_right_action_mitigates_and_is_named_as_the_cause() {
        twoSeatsInPlay();
        passTo(60);
        type(SHOP, "changes search");
        type(SHOP, "claim search bad-deploy");
        type(SHOP, "support h1 with last view");
        type(SHOP, "rollback search");
        passTo(140);
        assertThat(events(HypothesisSupported.class)).hasSize(1);
        assertThat(last(ActionJudged.class).verdict()).isEqualTo("helpful");
        assertThat(last(Mitigated.class)).isEqualTo(new Mitigated("rollback", "a1"));
        assertThat(drill.state().mitigated()).isTrue();
    }

    @Test
    void a_restart_mitigates_nothing_and_hurts() {
        twoSeatsInPlay();
        passTo(60);
        type(SHOP, "restart search");
        passTo(200);
        assertThat(last(ActionJudged.class).verdict()).isEqualTo("harmful");
        assertThat(drill.state().mitigated()).isFalse();
    }

    @Test
    void only_the_desk_may_act() {
        twoSeatsInPlay();
        assertThat(refusal(EDGE, "rollback search")).startsWith("'rollback search' may be done by shop.");
    }

    @Test
    void a_persona_asks_and_the_answer_is_held_against_the_state() {
        twoSeatsInPlay();
        passTo(90);
        assertThat(last(StakeholderAsked.class).asks()).isEqualTo("affected-share");
        assertThat(refusal(EDGE, "answer q1 many")).startsWith("The answer is a number");
        type(EDGE, "answer q1 50%");
        assertThat(last(StakeholderAnswered.class).verdict()).isEqualTo("right");
    }

    @Test
    void resolved_too_early_meets_an_objection_and_play_goes_on() {
        twoSeatsInPlay();
        passTo(60);
        type(EDGE, "resolve");
        assertThat(last(PersonaSaid.class).text()).contains("Customers are still telling me");
        assertThat(drill.state().phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void resolved_when_well_again_ends_a_minute_later() {
        twoSeatsInPlay();
        passTo(60);
        type(SHOP, "rollback search");
        passTo(150);
        type(EDGE, "resolve");
        passTo(215);
        assertThat(last(RunEnded.class)).isEqualTo(new RunEnded("resolved", true));
    }

    @Test
    void time_runs_out_at_the_end_of_the_scenario() {
        twoSeatsInPlay();
        passTo(1000);
        assertThat(last(RunEnded.class)).isEqualTo(new RunEnded("time", true));
        assertThat(drill.state().tick()).isEqualTo(600);
        assertThat(refusal(EDGE, "say hello")).isEqualTo("The drill is over.");
    }

    @Test
    void silence_is_marked_every_five_ticks() {
        twoSeatsInPlay();
        passTo(9);
        assertThat(events(TickMarked.class)).hasSize(1);
    }

    @Test
    void a_log_folds_to_the_same_state_and_the_same_world() {
        twoSeatsInPlay();
        passTo(60);
        type(EDGE, "metrics search");
        type(SHOP, "restart search");
        type(SHOP, "rollback search");
        passTo(170);
        Drill again = Drill.replay(ScenarioFixture.rules(), log);
        assertThat(again.state().tick()).isEqualTo(drill.state().tick());
        assertThat(again.world().orElseThrow().live().hash())
                .isEqualTo(drill.world().orElseThrow().live().hash());
        assertThat(again.stepTo(230)).isEqualTo(drill.stepTo(230));
    }

    @Test
    void a_log_whose_facts_were_changed_is_not_believed() {
        twoSeatsInPlay();
        passTo(60);
        List<Recorded> forged = log.stream()
                .map(r -> r.event() instanceof FaultStarted
                        ? new Recorded(r.seq(), r.tick(), r.actor(), r.audience(), r.cause(), new FaultStarted("other"))
                        : r)
                .toList();
        assertThatThrownBy(() -> Drill.replay(ScenarioFixture.rules(), forged))
                .isInstanceOf(ReplayMismatch.class)
                .hasMessageContaining("bad-search");
    }

    @Test
    void the_lead_is_one_at_a_time() {
        twoSeatsInPlay();
        type(EDGE, "lead");
        type(SHOP, "lead");
        assertThat(drill.state().roster().seat(EDGE).orElseThrow().role()).isEqualTo(Role.INVESTIGATOR);
        assertThat(drill.state().roster().lead()).contains(SHOP);
    }

    @Test
    void a_name_is_taken_once_and_seats_are_limited() {
        ask(Actor.SIM, new EdgeCommand.Join("Ana", false));
        assertThat(refusal(Actor.SIM, new EdgeCommand.Join("ana ", false))
                        .orElseThrow()
                        .reason())
                .isEqualTo("name-taken");
        for (int i = 2; i <= DrillLimits.USUAL.seats(); i++) {
            ask(Actor.SIM, new EdgeCommand.Join("Bot " + i, true));
        }
        assertThat(refusal(Actor.SIM, new EdgeCommand.Join("Late", false))
                        .orElseThrow()
                        .reason())
                .isEqualTo("full");
    }

    @Test
    void words_have_a_limit() {
        twoSeatsInPlay();
        int most = DrillLimits.USUAL.wordsLength();
        ask(Actor.of(EDGE), new SeatCommand.Say("", "x".repeat(most)));
        assertThat(refusal(Actor.of(EDGE), new SeatCommand.Say("", "x".repeat(most + 1)))
                        .orElseThrow()
                        .reason())
                .isEqualTo("too-long");
    }

    private void twoSeatsInPlay() {
        ask(Actor.SIM, new EdgeCommand.Join("Ana", false));
        ask(Actor.SIM, new EdgeCommand.Join("Ben", false));
        ask(Actor.HOST, new HostCommand.Start());
    }

    private void passTo(long tick) {
        log.addAll(drill.stepTo(tick));
    }

    private void type(SeatId seat, String line) {
        ask(Actor.of(seat), new SeatCommand.Line(line));
    }

    private String refusal(SeatId seat, String line) {
        return refusal(Actor.of(seat), new SeatCommand.Line(line)).orElseThrow().detail();
    }

    private Optional<Rejection> refusal(Actor actor, Command command) {
        return Optional.ofNullable(drill.command(actor, null, command).rejection());
    }

    private void ask(Actor actor, Command command) {
        Drill.Outcome outcome = drill.command(actor, null, command);
        assertThat(outcome.rejection()).isNull();
        log.addAll(outcome.events());
    }

    private <E extends Event> List<E> events(Class<E> kind) {
        return log.stream()
                .map(Recorded::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private <E extends Event> E last(Class<E> kind) {
        return events(kind).stream()
                .reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError("No " + kind.getSimpleName() + " in the log"));
    }

    private Audience audience(Class<? extends Event> kind) {
        return log.stream()
                .filter(r -> kind.isInstance(r.event()))
                .reduce((a, b) -> b)
                .orElseThrow()
                .audience();
    }
}
