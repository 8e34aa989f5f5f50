package dev.muster.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.drill.command.HostCommand;
import dev.muster.drill.command.SeatCommand;
import dev.muster.drill.event.RunPaused;
import dev.muster.drill.event.RunValued;
import dev.muster.people.Actor;
import dev.muster.people.SeatId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DrillRoomTest {
    private static final Actor ANA = Actor.of(new SeatId("s1"));
    private static final Actor BEN = Actor.of(new SeatId("s2"));

    private final RoomFixture fixture = new RoomFixture();
    private final DrillRoom room = fixture.open();

    @Test
    void nothing_is_acknowledged_or_passed_on_before_it_is_stored() {
        inPlay();
        RoomFixture.Seen ben = watch(BEN, -1);
        int before = ben.events.size();
        fixture.holdCommits = true;
        assertThat(say(ANA, 1, "hello")).isNull();
        assertThat(ben.events).hasSize(before);
        fixture.commit();
        assertThat(ben.events).hasSize(before + 1);
        assertThat(say(ANA, 1, "hello")).isEqualTo(new Reply.Ack(ben.last));
    }

    @Test
    void a_resend_gets_its_old_answer_and_happens_once() {
        inPlay();
        Reply first = say(ANA, 1, "hello");
        int length = fixture.disk.size();
        assertThat(say(ANA, 1, "hello")).isEqualTo(first);
        assertThat(fixture.disk).hasSize(length);
    }

    @Test
    void a_resend_after_a_restart_gets_its_old_answer_from_the_log() {
        inPlay();
        Reply first = say(ANA, 7, "hello");
        DrillRoom again = DrillRoom.recover("run-1", "ABCDEF", ScenarioFixture.rules(), fixture.ports);
        assertThat(fixture.ask(again, ANA, 7, new SeatCommand.Say("", "hello"))).isEqualTo(first);
        assertThat(fixture.ask(again, ANA, 6, new SeatCommand.Say("", "older"))).isInstanceOf(Reply.Nack.class);
        assertThat(fixture.ask(again, ANA, 8, new SeatCommand.Say("", "newer"))).isInstanceOf(Reply.Ack.class);
    }

    @Test
    void two_resends_in_flight_are_both_answered_and_happen_once() {
        inPlay();
        fixture.holdCommits = true;
        List<Reply> answers = new ArrayList<>();
        room.submit(ANA, 3, new SeatCommand.Say("", "hi"), answers::add);
        room.submit(ANA, 3, new SeatCommand.Say("", "hi"), answers::add);
        fixture.settle();
        fixture.commit();
        assertThat(answers).hasSize(2).allMatch(answers.get(0)::equals);
    }

    @Test
    void what_could_not_be_stored_did_not_happen_and_is_refused() {
        inPlay();
        RoomFixture.Seen ben = watch(BEN, -1);
        int before = ben.events.size();
        fixture.holdCommits = true;
        AtomicReference<Reply> answer = new AtomicReference<>();
        room.submit(ANA, 1, new SeatCommand.Say("", "lost"), answer::set);
        fixture.settle();
        fixture.end(DrillLog.Appended.FAILED);
        fixture.holdCommits = false;
        assertThat(answer.get()).isInstanceOf(Reply.Nack.class);
        assertThat(ben.events).hasSize(before);
        assertThat(say(ANA, 1, "again")).isInstanceOf(Reply.Ack.class);
        assertThat(ben.gaps).isEmpty();
    }

    @Test
    void a_second_writer_stops_the_drill_here() {
        inPlay();
        RoomFixture.Seen ben = watch(BEN, -1);
        fixture.holdCommits = true;
        say(ANA, 1, "hello");
        fixture.end(DrillLog.Appended.SECOND_WRITER);
        assertThat(ben.closed).isEqualTo("lost");
        assertThat(say(ANA, 2, "hello")).isInstanceOf(Reply.Nack.class);
    }

    @Test
    void who_comes_back_gets_exactly_what_was_missed() {
        inPlay();
        RoomFixture.Seen first = watch(BEN, -1);
        long had = first.last;
        room.unsubscribe(first);
        say(ANA, 1, "one");
        say(ANA, 2, "two");
        RoomFixture.Seen again = new RoomFixture.Seen();
        again.last = had;
        room.subscribe(BEN, false, had, again, welcome -> {});
        fixture.settle();
        assertThat(again.events).hasSize(2);
        assertThat(again.gaps).isEmpty();
    }

    @Test
    void the_newest_socket_of_a_seat_wins() {
        inPlay();
        RoomFixture.Seen first = watch(BEN, -1);
        watch(BEN, -1);
        assertThat(first.closed).isEqualTo("replaced");
    }

    @Test
    void after_in_the_future_is_told_so() {
        AtomicReference<DrillRoom.Welcome> welcome = new AtomicReference<>();
        room.subscribe(Actor.HOST, true, 999, new RoomFixture.Seen(), welcome::set);
        fixture.settle();
        assertThat(welcome.get().future()).isTrue();
    }

    @Test
    void time_passes_with_the_clock_and_stands_still_in_a_pause() {
        inPlay();
        RoomFixture.Seen ana = watch(ANA, -1);
        fixture.seconds(room, 10);
        assertThat(ana.clock).isBetween(9L, 10L);
        fixture.ask(room, Actor.HOST, 2, new HostCommand.Pause());
        fixture.seconds(room, 10);
        assertThat(ana.clock).isBetween(9L, 10L);
    }

    @Test
    void a_clock_that_jumps_pauses_the_drill_instead_of_racing() {
        inPlay();
        watch(ANA, -1);
        fixture.seconds(room, 1);
        room.pulse(900_000_000_000L);
        fixture.settle();
        assertThat(fixture.disk.get(fixture.disk.size() - 1).event()).isEqualTo(new RunPaused("overload"));
    }

    @Test
    void an_empty_room_pauses_after_five_minutes() {
        inPlay();
        fixture.seconds(room, 301);
        assertThat(fixture.disk).extracting(Recorded::event).contains(new RunPaused("nobody-here"));
    }

    @Test
    void the_end_is_valued_and_the_log_is_sealed() {
        inPlay();
        fixture.ask(room, Actor.HOST, 2, new HostCommand.End(true));
        assertThat(fixture.disk.get(fixture.disk.size() - 1).event()).isInstanceOf(RunValued.class);
        assertThat(fixture.phases).containsSubsequence(Phase.RUNNING, Phase.DEBRIEFING, Phase.CLOSED);
        assertThat(room.phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    void a_full_mailbox_refuses_and_loses_nothing_else() {
        inPlay();
        List<Reply> answers = new ArrayList<>();
        int most = DrillLimits.USUAL.mailbox();
        for (int n = 1; n <= most + 1; n++) {
            room.submit(ANA, n, new SeatCommand.Say("", "x"), answers::add);
        }
        fixture.settle();
        assertThat(answers).hasSize(most + 1);
        assertThat(answers.stream().filter(Reply.Nack.class::isInstance)).hasSize(1);
    }

    private void inPlay() {
        fixture.join(room, "Ana");
        fixture.join(room, "Ben");
        fixture.ask(room, Actor.HOST, 1, new HostCommand.Start());
    }

    private RoomFixture.Seen watch(Actor actor, long after) {
        RoomFixture.Seen seen = new RoomFixture.Seen();
        room.subscribe(actor, false, after, seen, welcome -> {});
        fixture.settle();
        return seen;
    }

    private Reply say(Actor actor, long n, String words) {
        return fixture.ask(room, actor, n, new SeatCommand.Say("", words));
    }
}
